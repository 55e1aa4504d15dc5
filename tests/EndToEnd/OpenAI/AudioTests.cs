using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

public sealed class AudioTests
{
    [Fact]
    public async Task Audio_is_counted_and_priced_apart_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("audio").AnswerAsync("hi");
        await models.OpenAI("audio").StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI("audio").AnswerAsync("hi");

        Assert.All(models.Records, ShouldCostWhatItWasBilled);
        Assert.Equal(3, models.Records.Count);
    }

    private static void ShouldCostWhatItWasBilled(ModelCallRecord record)
    {
        Assert.Equal("17 592 609 0 - - 0", record.Counts());
        Assert.Equal((null, 482), (record.Usage.InputAudioTokens, record.Usage.OutputAudioTokens));
        CallCost cost = ListPrices.Table.Rate(in record);
        Assert.Equal((0.0397025m, CostGaps.None), (cost.Amount, cost.Gaps));
    }
}
