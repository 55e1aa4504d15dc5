using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>What one sink gets, no other code can change.</summary>
public sealed class SealedRecordTests
{
    [Fact]
    public void Tags_cannot_be_changed_by_a_cast()
    {
        ModelCallArguments arguments = default;
        for (int number = 0; number < 9; number++)
        {
            arguments.AddTag($"tag{number}", number);
        }

        ModelCallRecord record = RecordOf(tracking => ModelCall.Start(tracking, Site, in arguments).Succeed());

        Assert.Equal(Enumerable.Range(0, 9).Select(static number => KeyValuePair.Create($"tag{number}", $"{number}")), record.Tags);
        Assert.IsNotType<List<KeyValuePair<string, string>>>(record.Tags);
        Assert.False(record.Tags is ICollection<KeyValuePair<string, string>> or KeyValuePair<string, string>[]);
        Assert.Throws<ArgumentOutOfRangeException>(() => record.Tags[9]);
        Assert.Throws<ArgumentOutOfRangeException>(() => record.Tags[-1]);
    }

    [Fact]
    public void Tool_calls_cannot_be_changed_by_a_cast()
    {
        ModelCallRecord record = RecordOf(static tracking =>
        {
            ModelCallTracker tracker = tracking.CreateTracker(Site.Descriptor);
            tracker.TrackToolCall("search");
            tracker.Complete();
        });

        Assert.Equal(["search"], record.ToolCalls);
        Assert.False(record.ToolCalls is ICollection<string> or string[]);
    }

    [Theory]
    [InlineData(513)]
    [InlineData(12_500)]
    public void A_key_that_a_token_could_not_carry_is_refused_when_it_is_made(int length)
    {
        string key = new('k', length);

        Assert.Contains($"{length}", Assert.Throws<ArgumentException>(() => new ModelCallDescriptor(key)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ModelCallDescriptor("k") { VariationKey = key });
        Assert.Throws<ArgumentException>(() => new ModelCallDescriptor("k") { GraphKey = key });
    }

    [Theory]
    [InlineData('k')]
    [InlineData('é')]
    [InlineData('"')]
    [InlineData('\u0001')]
    public void Of_the_longest_keys_there_are_a_token_is_made_that_can_be_read(char character)
    {
        string key = new(character, ModelCallDescriptor.LongestKey);
        using ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddSink(new InMemorySink()).UseTokenSigning(new TokenSigningOptions(new byte[32])).Build();

        string token = tracking.CreateTracker(new ModelCallDescriptor(key) { VariationKey = key, GraphKey = key, Version = int.MaxValue }).ResumptionToken;

        ResumedTracker resumed = tracking.Resume(token);
        Assert.Equal((key, key, key), (resumed.Key, resumed.VariationKey, resumed.GraphKey));
    }

    private static ModelCallSite Site { get; } = new(new ModelCallDescriptor("answer"));

    private static ModelCallRecord RecordOf(Action<ModelCallTracking> call)
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        call(tracking);
        return Assert.Single(sink.Records);
    }
}
