namespace Tracking.Generator.Contract;

/// <summary>Which files are Razor's, by their names.</summary>
internal static class MarkupPath
{
    internal const string Razor = ".razor";

    private const string View = ".cshtml";

    internal static bool Is(string path) =>
        path.EndsWith(Razor, StringComparison.OrdinalIgnoreCase) || path.EndsWith(View, StringComparison.OrdinalIgnoreCase);
}
