using System.ClientModel;
using Microsoft.Extensions.AI;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>What is known of a call that is refused: the model that was asked for, and the provider.</summary>
public sealed class RequestedModelTests
{
    private const string RateLimited = "gpt-4o-mini-rate-limited";

    [Fact]
    public async Task The_options_name_the_model_of_a_request_that_is_refused()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OptionsOverOpenAI("another").AnswerAsync(new ChatOptions { ModelId = RateLimited }));
        await Assert.ThrowsAsync<ClientResultException>(
            () => models.OptionsOverOpenAI("another").StreamAsync(new ChatOptions { ModelId = RateLimited }).CountAsync());

        Assert.Equal(2, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(
            (ErrorCodes.RateLimited, RateLimited, RateLimited), (record.ErrorCode, record.RequestModel, record.Model)));
    }
}
