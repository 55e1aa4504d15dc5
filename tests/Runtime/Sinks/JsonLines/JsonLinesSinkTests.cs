using System.Text;
using System.Text.Json;

namespace Tracking.Runtime.Tests;

public class JsonLinesSinkTests
{
    [Fact]
    public void Each_run_is_a_line_of_utf_8_without_a_byte_order_mark()
    {
        using MemoryStream stream = new();
        JsonLinesSink sink = new(stream);

        sink.OnCompleted(GenerationRecords.Least);
        sink.OnCompleted(GenerationRecords.Most);

        Assert.Equal(
            $"{GenerationEvent.ToJson(GenerationRecords.Least)}\n{GenerationEvent.ToJson(GenerationRecords.Most)}\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_text_writer_gets_the_same_lines()
    {
        using StringWriter text = new() { NewLine = "\r\n" };

        new JsonLinesSink(text).OnCompleted(GenerationRecords.Most);

        Assert.Equal(GenerationEvent.ToJson(GenerationRecords.Most) + "\n", text.ToString());
    }

    [Fact]
    public async Task Many_threads_write_whole_lines()
    {
        using MemoryStream stream = new();
        JsonLinesSink sink = new(stream);

        await Race.RunAsync(16, thread =>
        {
            for (int step = 0; step < 100; step++)
            {
                sink.OnCompleted(GenerationRecords.Most with { Step = (thread * 100) + step });
            }

            return 0;
        });

        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
        Assert.Equal(Enumerable.Range(0, 1600), lines.Select(StepOf).Order());
    }

    [Fact]
    public async Task A_flush_reaches_what_is_written_to()
    {
        using MemoryStream inner = new();
        await using BufferedStream stream = new(inner);
        JsonLinesSink sink = new(stream);
        sink.OnCompleted(GenerationRecords.Least);
        Assert.Equal(0, inner.Length);

        await sink.FlushAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, inner.Length);
    }

    [Fact]
    public async Task A_flush_reaches_a_text_writer()
    {
        using MemoryStream inner = new();
        await using StreamWriter writer = new(inner);
        JsonLinesSink sink = new(writer);
        sink.OnCompleted(GenerationRecords.Least);
        Assert.Equal(0, inner.Length);

        await sink.FlushAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, inner.Length);
    }

    [Fact]
    public void A_write_that_failed_leaves_no_trace_in_the_next_line()
    {
        using MemoryStream stream = new();
        FailingOnceStream failing = new(stream);
        JsonLinesSink sink = new(failing);

        Assert.Throws<IOException>(() => sink.OnCompleted(GenerationRecords.Most));
        sink.OnCompleted(GenerationRecords.Least);

        Assert.Equal(GenerationEvent.ToJson(GenerationRecords.Least) + "\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Metrics_are_not_wanted() => Assert.False(new JsonLinesSink(Stream.Null).WantsMetrics);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("stream", () => new JsonLinesSink((Stream)null!));
        Assert.Throws<ArgumentNullException>("writer", () => new JsonLinesSink((TextWriter)null!));
    }

    private static int StepOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("step").GetInt32();
    }

    private sealed class FailingOnceStream(Stream inner) : MemoryStream
    {
        private bool _failed;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!_failed)
            {
                _failed = true;
                throw new IOException();
            }

            inner.Write(buffer);
        }
    }
}
