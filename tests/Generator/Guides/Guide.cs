using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tracking.Generator.Tests.Guides;

/// <summary>The C# of a guide, as a reader would copy it.</summary>
internal static partial class Guide
{
    internal static string CodeOf(string name, [CallerFilePath] string path = "")
    {
        string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs/guides", name));
        return string.Join("\n", CodeBlock().Matches(text).Select(static block => block.Groups[1].Value));
    }

    [GeneratedRegex("^```csharp\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
