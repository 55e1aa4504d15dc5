using System.Diagnostics;
using System.Text;

namespace Tracking.Runtime.Tests;

/// <summary>A named pipe whose reader stops: the disk that is never ready.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reader_that_stops_keeps_no_caller_and_every_accepted_record_is_a_whole_line()
    {
        // given
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in the file system.");
        string path = _folder.PathOf("calls.pipe");
        using (Process process = Process.Start("mkfifo", path))
        {
            await process.WaitForExitAsync();
        }

        using JsonLinesFileSink sink = JsonLinesFileSink.Open(path, new JsonLinesOptions { MaxBufferedBytes = 100_000 });
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseFlushTimeout(TimeSpan.FromMilliseconds(50)).Build();

        // when: a pipe holds 64 KB, and the sink 100 more
        const int runs = 2000;
        for (int run = 0; run < runs; run++)
        {
            tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();
        }

        long dropped = sink.DroppedRecords;
        long failures = tracking.SinkFailures;
        tracking.Flush();
        string[] lines = await ReadAsync(path, runs - (int)dropped);

        // then
        Assert.InRange(dropped, 1, runs - 1);
        Assert.Equal(dropped, failures);
        Assert.InRange(tracking.SinkFailures, dropped, dropped + 1);
        Assert.All(lines, static line => Assert.Equal(1, JsonLines.StepOf(line)));
        Assert.Equal(runs - dropped, lines.Length);
    }

    private static async Task<string[]> ReadAsync(string path, int lines)
    {
        await using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream, Encoding.UTF8);
        List<string> read = [];
        while (read.Count < lines)
        {
            read.Add((await reader.ReadLineAsync().WaitAsync(BlockedPool.Deadlock))!);
        }

        return [.. read];
    }
}
