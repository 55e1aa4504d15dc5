using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Runs;

/// <summary>Two answers of a server that gives all of them one id, in one run.</summary>
public sealed class ReplayedResponseTests
{
    private const string Model = "one-id-for-all";

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Answers_of_one_id_and_other_counts_are_both_billed(bool behindChatClient, bool isStream)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();
        using ModelRun run = models.Tracking.StartRun("agent");

        await AskAsync(models, behindChatClient, isStream);
        await AskAsync(models, behindChatClient, isStream);

        Assert.Equal((2100L, 310L), (run.Billed.InputTokens, run.Billed.OutputTokens));
        Assert.All(run.Records, record => Assert.Equal(("chatcmpl-373", TokenProvenance.Reported), (record.ResponseId, record.Usage.Provenance)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_comes_again_with_its_counts_is_billed_once(bool behindChatClient)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();
        using ModelRun run = models.Tracking.StartRun("agent");

        for (int i = 0; i < 3; i++)
        {
            await AskAsync(models, behindChatClient, isStream: false);
        }

        Assert.Equal((2100L, 310L), (run.Billed.InputTokens, run.Billed.OutputTokens));
        Assert.Equal(TokenProvenance.Replayed, run.Records[2].Usage.Provenance);
    }

    private static async Task AskAsync(ReplayedModels models, bool behindChatClient, bool isStream)
    {
        switch (behindChatClient, isStream)
        {
            case (false, false):
                await models.OpenAI(Model).AnswerAsync("hi");
                break;
            case (false, true):
                await models.OpenAI(Model).StreamAsync("hi").CountAsync();
                break;
            case (true, false):
                await models.ChatClientOverOpenAI(Model).AnswerAsync("hi");
                break;
            default:
                await models.ChatClientOverOpenAI(Model).StreamAsync("hi").CountAsync();
                break;
        }
    }
}
