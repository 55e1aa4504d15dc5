using System.Runtime.CompilerServices;
using System.Text;

namespace QuickStart.Replay;

/// <summary>A file of server-sent events, which are divided by empty lines.</summary>
internal static class ServerSentEventFile
{
    /// <summary>Reads the events one by one, each as it goes over the wire: its lines and the empty line that ends it.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        await foreach (string line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (line.Length > 0)
            {
                text.Append(line).Append('\n');
            }
            else if (text.Length > 0)
            {
                yield return text.Append('\n').ToString();
                text.Clear();
            }
        }

        if (text.Length > 0)
        {
            yield return text.Append('\n').ToString();
        }
    }
}
