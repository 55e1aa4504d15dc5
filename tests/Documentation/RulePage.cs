using System.Text.RegularExpressions;

namespace Tracking.Documentation.Tests;

/// <summary>The page of one rule: an example of the mistake, and what is right instead.</summary>
internal sealed partial record RulePage(string Path, string Id)
{
    internal static bool Is(string page) => Name().IsMatch(page);

    internal static RulePage Of(string page) => new(page, Name().Match(page).Groups["id"].Value);

    internal IEnumerable<CodeBlock> Code => CodeBlock.In(Path).Where(static block => block.IsCSharp);

    internal IReadOnlyList<CodeBlock> Examples => [.. Code.Where(static block => block.Heading == "Example")];

    internal IReadOnlyList<CodeBlock> Fixes => [.. Code.Where(static block => block.Heading == "Fix")];

    /// <summary>The settings that make the mistake.</summary>
    internal CodeBlock? ExampleSettings => SettingsUnder("Example");

    /// <summary>The settings that are right instead.</summary>
    internal CodeBlock? FixSettings => SettingsUnder("Fix");

    private CodeBlock? SettingsUnder(string heading) =>
        CodeBlock.In(Path).SingleOrDefault(block => block.Language == "ini" && block.Heading == heading);

    [GeneratedRegex(@"^docs/rules/(?<id>TRK\d{3})\.md$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
