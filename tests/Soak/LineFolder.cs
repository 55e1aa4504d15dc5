using System.Text.Json;

namespace Tracking.Soak.Tests;

/// <summary>A folder for files of JSON lines.</summary>
internal sealed class LineFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracking-soak-");

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    internal string[] Files(string pattern) => [.. _folder.GetFiles(pattern).Select(static file => file.FullName).Order(StringComparer.Ordinal)];

    /// <summary>The lines of a file that ends with a whole one.</summary>
    internal static string[] LinesOf(string file)
    {
        string[] lines = File.ReadAllText(file).Split('\n');
        Assert.Equal("", lines[^1]);
        return lines[..^1];
    }

    internal static string FieldOf(string line, string name)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString()!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
