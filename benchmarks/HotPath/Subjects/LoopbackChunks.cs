using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tracking.HotPath.Subjects;

/// <summary>A streamed answer that comes over a socket of this machine, one line for each chunk.</summary>
public sealed class LoopbackChunks : IDisposable
{
    private static readonly byte[] Line = "data: {\"choices\":[{\"delta\":{\"content\":\"word\"}}]}\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly int _count;
    private readonly TimeSpan _pace;
    private readonly StreamReader _reader;

    /// <param name="count">How many chunks an answer has.</param>
    /// <param name="pace">How long the server waits before each; zero: it sends all at once.</param>
    public LoopbackChunks(int count, TimeSpan pace)
    {
        _count = count;
        _pace = pace;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
        _client.Connect((IPEndPoint)_listener.LocalEndpoint);
        _reader = new StreamReader(_client.GetStream());
    }

    public async IAsyncEnumerable<Chunk> Give()
    {
        _client.GetStream().WriteByte(1);
        for (int i = 1; i <= _count; i++)
        {
            string line = await _reader.ReadLineAsync() ?? throw new EndOfStreamException();
            yield return new Chunk(line, i == _count ? new Reply(12, 8) : null);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
        _listener.Dispose();
    }

    private void Serve()
    {
        using TcpClient connection = _listener.AcceptTcpClient();
        connection.NoDelay = true;
        NetworkStream stream = connection.GetStream();
        byte[] answer = [.. Enumerable.Repeat(Line, _count).SelectMany(static line => line)];
        while (stream.ReadByte() >= 0)
        {
            if (_pace == TimeSpan.Zero)
            {
                stream.Write(answer);
            }
            else
            {
                SendPaced(stream);
            }
        }
    }

    private void SendPaced(NetworkStream stream)
    {
        for (int i = 0; i < _count; i++)
        {
            long before = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(before) < _pace)
            {
                Thread.SpinWait(20);
            }

            stream.Write(Line);
        }
    }
}
