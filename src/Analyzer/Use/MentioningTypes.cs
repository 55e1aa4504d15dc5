using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Tracking.Generator;

namespace Tracking.Analyzer.Use;

/// <summary>
/// The types that a file about something declares a part of: what uses it stands in them. Each file is read once, when the first type
/// in it is asked for.
/// </summary>
/// <param name="isAbout">Whether a file is about it.</param>
internal sealed class MentioningTypes(Func<SyntaxTree, bool> isAbout)
{
    private static readonly string Generator = typeof(TrackedModelCallGenerator).FullName!;

    private readonly ConcurrentDictionary<SyntaxTree, bool> files = new();

    /// <summary>The types of files that mention one of some names.</summary>
    internal static MentioningTypes Of(params string[] names) => new(file => SourceMentions.Any(file, names));

    /// <summary>Whether a file is one that this library's generator has written: no rule is about those.</summary>
    internal static bool IsGenerated(SyntaxTree file) => file.FilePath.IndexOf(Generator, StringComparison.Ordinal) >= 0;

    // What is nested can use what the types around it have, and they are often parts of the same file.
    internal bool Contain(ISymbol type)
    {
        for (ISymbol? symbol = type; symbol is INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (SyntaxReference declaration in symbol.DeclaringSyntaxReferences)
            {
                if (files.GetOrAdd(declaration.SyntaxTree, IsAbout))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsAbout(SyntaxTree file) => !IsGenerated(file) && isAbout(file);
}
