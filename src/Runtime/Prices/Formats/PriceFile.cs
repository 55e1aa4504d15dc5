using System.Text.Json;

namespace Tracking;

/// <summary>Tells the formats apart: genai-prices is a list of providers, LiteLLM's file an object of models.</summary>
internal static class PriceFile
{
    internal static PriceCatalog Parse(ReadOnlySpan<byte> text, string file)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        PriceFileReader reader = new(text.StartsWith(byteOrderMark) ? text[byteOrderMark.Length..] : text, file);
        reader.Read();
        PriceCatalog catalog = reader.Token switch
        {
            JsonTokenType.StartArray => GenAiReader.Read(ref reader),
            JsonTokenType.StartObject => LiteLlmReader.Read(ref reader),
            _ => throw reader.Broken("this is neither genai-prices data (an array) nor LiteLLM's (an object)."),
        };
        reader.Read();
        return catalog.IsEmpty ? throw reader.Broken("the file has no model.") : catalog;
    }
}
