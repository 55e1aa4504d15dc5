namespace Tracking.EndToEnd.Tests.Support;

/// <summary>Prices to rate records with: those of a public list, as far as the tests need it.</summary>
internal static class ListPrices
{
    public static PriceTable Table { get; } = PriceTable.Parse(
        """
        [
          {"id":"openai","model_match":{"starts_with":"gpt-"},"models":[
            {"id":"gpt-4o-audio-preview","match":{"starts_with":"gpt-4o-audio"},"prices":{"input_mtok":2.5,"output_mtok":10,"input_audio_mtok":40,"output_audio_mtok":80}},
            {"id":"gpt-4o","match":{"starts_with":"gpt-4o"},"prices":{"input_mtok":2.5,"output_mtok":10,"cache_read_mtok":1.25}}]},
          {"id":"azure","fallback_model_providers":["openai"],"models":[
            {"id":"gpt-35-turbo","match":{"equals":"gpt-35-turbo"},"prices":{"input_mtok":0.5,"output_mtok":1.5}}]}
        ]
        """u8,
        "list");
}
