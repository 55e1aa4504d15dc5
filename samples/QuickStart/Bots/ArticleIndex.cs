using System.ClientModel;
using OpenAI.Embeddings;
using Tracking;

namespace QuickStart.Bots;

/// <summary>Turns help articles into vectors.</summary>
public sealed partial class ArticleIndex(EmbeddingClient embeddings, ModelCallTracking tracking)
{
    [TrackedModelCall("article-embedding")]
    public partial Task<ClientResult<OpenAIEmbeddingCollection>> EmbedAsync(
        string article,
        [TrackTag("tenant")] string shop,
        CancellationToken cancellationToken = default);

    private Task<ClientResult<OpenAIEmbeddingCollection>> EmbedCoreAsync(string article, string shop, CancellationToken cancellationToken) =>
        embeddings.GenerateEmbeddingsAsync([$"{shop}: {article}"], cancellationToken: cancellationToken);
}
