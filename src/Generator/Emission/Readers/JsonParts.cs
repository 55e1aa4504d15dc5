namespace Tracking.Generator.Emission.Readers;

/// <summary>Reads the JSON that an SDK keeps of a response: nothing here throws, whatever a server left out or wrote in another form.</summary>
internal static class JsonParts
{
    internal static readonly ReaderPart Elements = new(
        """
        private static global::System.Text.Json.JsonElement ElementOf(
            global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Text.Json.JsonElement> parent,
            string name)
        {
            return parent.TryGetValue(name, out global::System.Text.Json.JsonElement element) ? element : default;
        }

        private static global::System.Text.Json.JsonElement ElementOf(
            global::System.Text.Json.JsonElement parent,
            global::System.ReadOnlySpan<byte> name)
        {
            return parent.ValueKind == global::System.Text.Json.JsonValueKind.Object
                && parent.TryGetProperty(name, out global::System.Text.Json.JsonElement element) ? element : default;
        }

        private static long? CountOf(global::System.Text.Json.JsonElement parent, global::System.ReadOnlySpan<byte> name)
        {
            global::System.Text.Json.JsonElement element = ElementOf(parent, name);
            // A whole number can be written as 50.0, and a negative one is no count.
            return element.ValueKind == global::System.Text.Json.JsonValueKind.Number
                && element.TryGetDecimal(out decimal count) && count is >= 0 and <= long.MaxValue && count == decimal.Truncate(count) ? (long)count : null;
        }

        private static string? TextOf(global::System.Text.Json.JsonElement element)
        {
            return element.ValueKind == global::System.Text.Json.JsonValueKind.String ? element.GetString() : null;
        }

        private static bool HasText(global::System.Text.Json.JsonElement parent, global::System.ReadOnlySpan<byte> name)
        {
            global::System.Text.Json.JsonElement element = ElementOf(parent, name);
            return element.ValueKind == global::System.Text.Json.JsonValueKind.String && !element.ValueEquals(string.Empty);
        }
        """);
}
