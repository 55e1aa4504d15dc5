using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public sealed class RotationTests : IDisposable
{
    private static readonly int LineBytes = GenerationEvent.ToJson(GenerationRecords.Least with { Step = 1000 }).Length + 1;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 23, 59, 59, TimeSpan.Zero));

    private string File => _folder.PathOf("calls.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_does_not_grow_beyond_its_size_and_no_line_is_lost_or_split()
    {
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { MaxFileBytes = (3 * LineBytes) + 1 }))
        {
            Write(sink, 1000, 10);
        }

        Assert.Equal(
            ["calls.20260102.001.jsonl", "calls.20260102.002.jsonl", "calls.20260102.003.jsonl", "calls.jsonl"],
            _folder.Names("*.jsonl"));
        Assert.Equal([1000, 1001, 1002], StepsOf("calls.20260102.001.jsonl"));
        Assert.Equal([1006, 1007, 1008], StepsOf("calls.20260102.003.jsonl"));
        Assert.Equal([1009], StepsOf("calls.jsonl"));
    }

    [Fact]
    public void A_line_that_is_longer_than_a_file_may_be_is_alone_in_its_file()
    {
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { MaxFileBytes = 1 }))
        {
            Write(sink, 1000, 3);
        }

        Assert.Equal([1000], StepsOf("calls.20260102.001.jsonl"));
        Assert.Equal([1001], StepsOf("calls.20260102.002.jsonl"));
        Assert.Equal([1002], StepsOf("calls.jsonl"));
    }

    [Fact]
    public void A_line_belongs_to_the_day_on_which_its_run_ended()
    {
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { RotateDaily = true, FlushInterval = TimeSpan.FromHours(1) }))
        {
            Write(sink, 1000, 2);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Write(sink, 1002, 1);
            _clock.Advance(TimeSpan.FromDays(2));
            Write(sink, 1003, 1);
        }

        Assert.Equal(["calls.20260102.001.jsonl", "calls.20260103.001.jsonl", "calls.jsonl"], _folder.Names("*.jsonl"));
        Assert.Equal([1000, 1001], StepsOf("calls.20260102.001.jsonl"));
        Assert.Equal([1002], StepsOf("calls.20260103.001.jsonl"));
        Assert.Equal([1003], StepsOf("calls.jsonl"));
    }

    [Fact]
    public void A_file_that_an_earlier_process_wrote_on_another_day_is_put_aside()
    {
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { RotateDaily = true }))
        {
            Write(sink, 1000, 1);
        }

        System.IO.File.SetLastWriteTimeUtc(File, new DateTime(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc));
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { RotateDaily = true }))
        {
            Write(sink, 1001, 1);
        }

        Assert.Equal([1000], StepsOf("calls.20251231.001.jsonl"));
        Assert.Equal([1001], StepsOf("calls.jsonl"));
    }

    [Fact]
    public void A_name_that_is_taken_is_not_written_over()
    {
        System.IO.File.WriteAllText(_folder.PathOf("calls.20260102.001.jsonl"), "precious");

        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { MaxFileBytes = 1 }))
        {
            Write(sink, 1000, 2);
        }

        Assert.Equal("precious", System.IO.File.ReadAllText(_folder.PathOf("calls.20260102.001.jsonl")));
        Assert.Equal([1000], StepsOf("calls.20260102.002.jsonl"));
    }

    [Fact]
    public void Where_a_file_cannot_be_renamed_it_grows_and_says_so()
    {
        // given: a name to which nothing can be added
        string name = new string('c', 255 - ".jsonl.lock".Length) + ".jsonl";
        using ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddJsonLines(_folder.PathOf(name), static options => options.MaxFileBytes = 1)
            .Build();

        // when
        for (int run = 0; run < 3; run++)
        {
            tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();
            tracking.Flush();
        }

        // then
        Assert.Equal([name], _folder.Names("*.jsonl"));
        Assert.Equal(3, JsonLines.Of(System.IO.File.ReadAllText(_folder.PathOf(name))).Length);
        Assert.Equal(2, tracking.SinkFailures);
    }

    [Fact]
    public async Task Many_threads_lose_no_line_to_rotation()
    {
        using (JsonLinesFileSink sink = Open(new JsonLinesOptions { MaxFileBytes = 20 * LineBytes, RotateDaily = true }))
        {
            await Race.RunAsync(16, thread =>
            {
                Write(sink, 1000 + (thread * 250), 250);
                _clock.Advance(TimeSpan.FromHours(1));
                Write(sink, 5000 + (thread * 250), 250);
                return 0;
            });
        }

        string[] names = _folder.Names("*.jsonl");
        Assert.Equal(Enumerable.Range(1000, 8000), names.SelectMany(StepsOf).Order());
        Assert.All(names, name => Assert.InRange(new FileInfo(_folder.PathOf(name)).Length, LineBytes, 20 * LineBytes));
    }

    private JsonLinesFileSink Open(JsonLinesOptions options) => JsonLinesFileSink.Open(File, options, _clock);

    private static void Write(JsonLinesFileSink sink, int first, int count)
    {
        for (int step = first; step < first + count; step++)
        {
            sink.OnCompleted(GenerationRecords.Least with { Step = step });
        }
    }

    private IEnumerable<int> StepsOf(string name) => JsonLines.Of(System.IO.File.ReadAllText(_folder.PathOf(name))).Select(JsonLines.StepOf);
}
