using System.Globalization;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Extraction;

/// <summary>Names that nothing has yet.</summary>
internal static class FreeNames
{
    private const string AsyncSuffix = "Async";

    /// <summary>A name, with the first number behind it that makes it a free one.</summary>
    internal static string Numbered(string name, Func<string, bool> isTaken)
    {
        string free = name;
        for (int number = 2; isTaken(free); number++)
        {
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    /// <summary>What the tracked method is called, numbered where the type has such a method or core.</summary>
    internal static string OfTrackedMethod(CallSite site, ITypeSymbol result, EditContext context)
    {
        string name = MethodName.Of(site, result);
        bool isAsync = name.EndsWith(AsyncSuffix, StringComparison.Ordinal) && name.Length > AsyncSuffix.Length;
        string stem = isAsync ? name.Substring(0, name.Length - AsyncSuffix.Length) : name;
        string suffix = isAsync ? AsyncSuffix : string.Empty;
        string free = Numbered(stem, candidate => IsTaken(candidate + suffix) || IsTaken(CoreName.Of(candidate + suffix))) + suffix;
        context.WrittenInProject.Add(WrittenAs(site, free));
        return free;

        bool IsTaken(string candidate) =>
            candidate == site.Type.Name
            || context.WrittenInProject.Contains(WrittenAs(site, candidate))
            || site.Type.SelfAndBases().Any(type => !type.GetMembers(candidate).IsEmpty)
            || !context.Model.LookupSymbols(site.Call.SpanStart, name: candidate).IsEmpty;
    }

    private static string WrittenAs(CallSite site, string name) => $"{site.Type.ToDisplayString()}.{name}";
}
