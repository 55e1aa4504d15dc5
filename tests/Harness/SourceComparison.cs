using System.Text;

namespace Tracking.Harness;

/// <summary>Compares the files that an action left with those that a test expects.</summary>
internal static class SourceComparison
{
    /// <summary>Fails unless the expected files, which may be new or additional ones, are as given and the others as before.</summary>
    public static void Verify(string title, HermeticCompilation before, HermeticCompilation after, IEnumerable<SourceFile> expected)
    {
        Dictionary<string, string> wanted = All(before);
        foreach (SourceFile file in expected)
        {
            wanted[file.Path] = file.Text;
        }

        Dictionary<string, string> actual = All(after);
        StringBuilder report = new();
        foreach (string path in wanted.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            if (!actual.TryGetValue(path, out string? text))
            {
                report.Append($"\n--- {path} is missing\n");
            }
            else if (!wanted.TryGetValue(path, out string? wantedText))
            {
                report.Append($"\n--- {path} was not expected\n{text}\n");
            }
            else if (LineDiff.Of(wantedText, text) is { } difference)
            {
                report.Append($"\n--- {path}\n{difference}");
            }
        }

        if (report.Length > 0)
        {
            Assert.Fail($"'{title}' gives other files than expected.\n{report}");
        }
    }

    private static Dictionary<string, string> All(HermeticCompilation source) =>
        source.Sources.Concat(source.AdditionalFiles)
            .ToDictionary(static file => file.Path, static file => file.Text, StringComparer.Ordinal);
}
