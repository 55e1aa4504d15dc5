using System.ClientModel;
using OpenAI.Responses;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class ResponsesBot(ResponsesClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("openai-response")]
    public partial Task<ClientResult<ResponseResult>> AnswerAsync(string model, CancellationToken cancellationToken = default);

    private Task<ClientResult<ResponseResult>> AnswerCoreAsync(string model, CancellationToken cancellationToken) =>
        client.CreateResponseAsync(model, "hi", cancellationToken: cancellationToken);

    [TrackedModelCall("openai-response-stream")]
    public partial IAsyncEnumerable<StreamingResponseUpdate> StreamAsync(string model, CancellationToken cancellationToken = default);

    private async Task<AsyncStreamingResult<StreamingResponseUpdate>> StreamCoreAsync(string model, CancellationToken cancellationToken) =>
        await client.CreateResponseStreamingAsync(model, "hi", cancellationToken: cancellationToken);
}
