using System.Text;

namespace Tracking.Runtime.Tests;

public class TornLineTests
{
    private static readonly string Most = GenerationEvent.ToJson(GenerationRecords.Most);
    private static readonly string Least = GenerationEvent.ToJson(GenerationRecords.Least);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_after_one_that_was_written_half_starts_on_its_own(bool canSeek)
    {
        using HalfWrittenOnce stream = new(canSeek);
        JsonLinesSink sink = new(stream);

        Assert.Throws<IOException>(() => sink.OnCompleted(GenerationRecords.Most));
        sink.OnCompleted(GenerationRecords.Least);
        sink.OnCompleted(GenerationRecords.Most);

        Assert.Equal([Most[..100], Least, Most, ""], stream.Text.Split('\n'));
    }

    [Fact]
    public void A_line_after_one_that_a_writer_has_written_half_starts_on_its_own()
    {
        using HalfWritingOnce writer = new();
        JsonLinesSink sink = new(writer);

        Assert.Throws<IOException>(() => sink.OnCompleted(GenerationRecords.Most));
        sink.OnCompleted(GenerationRecords.Least);

        Assert.Equal([Most[..100], Least, ""], writer.ToString().Split('\n'));
    }

    [Fact]
    public void Every_failure_is_counted()
    {
        using HalfWrittenOnce stream = new(canSeek: false);
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new JsonLinesSink(stream)).Build();

        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();
        tracking.CreateTracker(new ModelCallDescriptor("answer")).Complete();

        Assert.Equal(1, tracking.SinkFailures);
    }

    [Fact]
    public async Task A_write_that_does_not_end_keeps_no_caller_but_its_own()
    {
        // given
        using BlockingStream stream = new();
        JsonLinesSink sink = new(stream, longestTurn: TimeSpan.FromMilliseconds(50));
        Task stuck = Task.Factory.StartNew(() => sink.OnCompleted(GenerationRecords.Most), TaskCreationOptions.LongRunning);
        stream.Entered.Wait(CancellationToken.None);

        // when
        Assert.Throws<TimeoutException>(() => sink.OnCompleted(GenerationRecords.Least));
        Assert.Throws<TimeoutException>(() => sink.OnCompleted(GenerationRecords.Least));
        stream.Released.Set();
        await stuck;
        sink.OnCompleted(GenerationRecords.Least);

        // then
        Assert.Equal($"{Most}\n{Least}\n", stream.Text);
    }

    private sealed class HalfWrittenOnce(bool canSeek) : MemoryStream
    {
        private bool _failed;

        internal string Text => Encoding.UTF8.GetString(ToArray());

        public override bool CanSeek => canSeek;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(_failed ? buffer : buffer[..100]);
            if (!_failed)
            {
                _failed = true;
                throw new IOException();
            }
        }
    }

    private sealed class HalfWritingOnce : StringWriter
    {
        private bool _failed;

        public override void Write(string? value)
        {
            base.Write(_failed ? value : value![..100]);
            if (!_failed)
            {
                _failed = true;
                throw new IOException();
            }
        }
    }

    private sealed class BlockingStream : MemoryStream
    {
        internal ManualResetEventSlim Entered { get; } = new();

        internal ManualResetEventSlim Released { get; } = new();

        internal string Text => Encoding.UTF8.GetString(ToArray());

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Entered.Set();
            Released.Wait(CancellationToken.None);
            base.Write(buffer);
        }
    }
}
