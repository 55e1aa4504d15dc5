using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>The fixes that the package brings.</summary>
internal static class AllFixes
{
    internal static ImmutableArray<Type> Types { get; } =
    [
        .. typeof(MakeMethodPartialFix).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];
}
