using System.Text.Json;

namespace Tracking.Runtime.Tests;

/// <summary>Reads lines back.</summary>
internal static class JsonLines
{
    /// <summary>The lines of a text that ends with a whole one.</summary>
    internal static string[] Of(string text)
    {
        string[] lines = text.Split('\n');
        Assert.Equal("", lines[^1]);
        return lines[..^1];
    }

    internal static int StepOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("step").GetInt32();
    }
}
