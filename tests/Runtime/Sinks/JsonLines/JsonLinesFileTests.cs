using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public sealed class JsonLinesFileTests : IDisposable
{
    private static readonly string Least = GenerationEvent.ToJson(GenerationRecords.Least);
    private static readonly string Most = GenerationEvent.ToJson(GenerationRecords.Most);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));

    private string File => _folder.PathOf("logs/calls.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_a_flush_all_that_was_accepted_is_in_the_file()
    {
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddJsonLines(File).Build();

        for (int run = 0; run < 1000; run++)
        {
            tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();
        }

        tracking.Flush();
        Assert.Equal(1000, LinesOf(File).Length);
        Assert.Equal(0, tracking.SinkFailures);
    }

    [Fact]
    public async Task After_a_second_a_line_is_in_the_file_and_not_before()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File, timeProvider: _clock);
        sink.OnCompleted(GenerationRecords.Least);
        _clock.Advance(TimeSpan.FromSeconds(0.99));
        string before = TextOf(File);

        _clock.Advance(TimeSpan.FromSeconds(0.01));
        await AppearsAsync(File, Least + "\n");

        Assert.Equal("", before);
    }

    [Fact]
    public async Task With_the_systems_clock_a_line_comes_by_itself()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File, new JsonLinesOptions { FlushInterval = TimeSpan.FromMilliseconds(5) });

        sink.OnCompleted(GenerationRecords.Least);
        await AppearsAsync(File, Least + "\n");
        sink.OnCompleted(GenerationRecords.Most);
        await AppearsAsync(File, $"{Least}\n{Most}\n");
    }

    [Fact]
    public void Disposing_the_tracking_closes_the_file_and_what_comes_later_is_still_written()
    {
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddJsonLines(File).Build();
        ModelCallTracker late = tracking.CreateTracker(new ModelCallDescriptor("late"));
        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        tracking.Dispose();
        int linesThen = LinesOf(File).Length;
        late.Complete();
        using ModelCallTracking second = new ModelCallTrackingBuilder().AddJsonLines(File).Build();
        second.CreateTracker(new ModelCallDescriptor("answer")).Complete();
        second.Flush();

        Assert.Equal((1, 3), (linesThen, LinesOf(File).Length));
        Assert.Equal((0, 0), (tracking.SinkFailures, second.SinkFailures));
    }

    [Fact]
    public void A_sink_that_was_opened_by_hand_is_flushed_with_the_tracking_and_stays_open()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File);
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        tracking.Dispose();

        Assert.Single(LinesOf(File));
        Assert.Throws<IOException>(() => JsonLinesFileSink.Open(File));
    }

    [Fact]
    public void A_second_writer_is_refused_by_the_name_of_the_file()
    {
        using JsonLinesFileSink first = JsonLinesFileSink.Open(File);

        IOException refusal = Assert.Throws<IOException>(() => new ModelCallTrackingBuilder().AddJsonLines(File).Build());

        Assert.StartsWith($"The file '{File}' is being written by another process, or by another sink", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_build_has_opened_before_it_failed_is_closed()
    {
        ModelCallTrackingBuilder builder = new ModelCallTrackingBuilder().AddJsonLines(File).AddJsonLines(File);

        Assert.Throws<IOException>(builder.Build);

        JsonLinesFileSink.Open(File).Dispose();
    }

    [Fact]
    public void A_line_that_an_earlier_process_has_left_torn_is_closed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, $"{Most}\n{Most[..50]}");

        using (JsonLinesFileSink sink = JsonLinesFileSink.Open(File))
        {
            sink.OnCompleted(GenerationRecords.Least);
        }

        Assert.Equal($"{Most}\n{Most[..50]}\n{Least}\n", TextOf(File));
    }

    [Fact]
    public void Whole_lines_of_an_earlier_process_are_continued()
    {
        Write(GenerationRecords.Most);
        Write(GenerationRecords.Least);

        Assert.Equal($"{Most}\n{Least}\n", TextOf(File));
    }

    [Fact]
    public async Task A_file_that_was_deleted_is_made_anew_and_one_that_was_emptied_is_continued_at_its_end()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File);
        await WriteAndFlushAsync(sink);

        System.IO.File.Delete(File);
        await WriteAndFlushAsync(sink);
        Assert.Equal(Least + "\n", TextOf(File));

        using (FileStream emptied = new(File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            emptied.SetLength(0);
        }

        await WriteAndFlushAsync(sink);
        Assert.Equal(Least + "\n", TextOf(File));
    }

    [Fact]
    public async Task Many_threads_write_whole_lines_while_others_flush()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File);

        await Race.RunAsync(16, thread =>
        {
            for (int step = 0; step < 500; step++)
            {
                sink.OnCompleted(GenerationRecords.Least with { Step = (thread * 500) + step });
                if (step % 50 == 0)
                {
                    _ = sink.FlushAsync();
                }
            }

            return 0;
        });
        await sink.FlushAsync();

        Assert.Equal(Enumerable.Range(0, 8000), LinesOf(File).Select(JsonLines.StepOf).Order());
    }

    [Fact]
    public async Task A_flush_with_nothing_to_write_is_over_at_once()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File);
        Assert.True(sink.FlushAsync().IsCompletedSuccessfully);

        await WriteAndFlushAsync(sink);

        Assert.True(sink.FlushAsync().IsCompletedSuccessfully);
        Assert.True(sink.FlushAsync(new CancellationToken(canceled: true)).IsCanceled);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        ModelCallTrackingBuilder builder = new();
        Assert.Throws<ArgumentNullException>("path", () => builder.AddJsonLines(null!));
        Assert.Throws<ArgumentException>("path", () => builder.AddJsonLines(" "));
        Assert.Throws<ArgumentOutOfRangeException>("MaxFileBytes", () => builder.AddJsonLines(File, static options => options.MaxFileBytes = 0));
        Assert.Throws<ArgumentOutOfRangeException>("MaxBufferedBytes", () => builder.AddJsonLines(File, static options => options.MaxBufferedBytes = 0));
        Assert.Throws<ArgumentOutOfRangeException>("FlushInterval", () => builder.AddJsonLines(File, static options => options.FlushInterval = TimeSpan.Zero));
        Assert.ThrowsAny<SystemException>(() => JsonLinesFileSink.Open(Path.GetTempPath()));
    }

    private void Write(ModelCallRecord record)
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(File);
        sink.OnCompleted(in record);
    }

    private static async Task WriteAndFlushAsync(JsonLinesFileSink sink)
    {
        sink.OnCompleted(GenerationRecords.Least);
        await sink.FlushAsync();
    }

    private static async Task AppearsAsync(string file, string text)
    {
        long until = Environment.TickCount64 + (long)BlockedPool.Deadlock.TotalMilliseconds;
        while (TextOf(file) != text && Environment.TickCount64 < until)
        {
            await Task.Delay(5);
        }

        Assert.Equal(text, TextOf(file));
    }

    private static string TextOf(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string[] LinesOf(string file) => JsonLines.Of(TextOf(file));
}
