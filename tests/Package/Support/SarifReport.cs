using System.Text.Json;

namespace Tracking.Package.Tests.Support;

/// <summary>The compiler's report of a build, as it writes it for other tools.</summary>
internal static class SarifReport
{
    internal static IEnumerable<ReportedMistake> Of(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        foreach (JsonElement result in document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            if (!result.TryGetProperty("suppressions", out _) && result.TryGetProperty("locations", out JsonElement locations))
            {
                JsonElement location = locations[0].GetProperty("physicalLocation");
                JsonElement region = location.GetProperty("region");
                yield return new(
                    Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                    region.GetProperty("startLine").GetInt32(),
                    region.GetProperty("startColumn").GetInt32(),
                    region.GetProperty("endColumn").GetInt32(),
                    result.GetProperty("ruleId").GetString()!);
            }
        }
    }
}
