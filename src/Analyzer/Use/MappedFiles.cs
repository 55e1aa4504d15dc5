using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Use;

/// <summary>
/// Generated files in which lines of a user's file stand, as the C# of a <c>.razor</c> file does in what Razor's generator writes. Those
/// lines are the user's, and are shown where the user has written them; all else in such a file is generated.
/// </summary>
internal sealed class MappedFiles
{
    private static readonly string[] Directive = ["#line "];
    private static readonly ConditionalWeakTable<Compilation, MappedFiles> Known = new();

    private readonly HashSet<SyntaxTree> files;
    private readonly Compilation compilation;

    private MappedFiles(Compilation compilation)
    {
        this.compilation = compilation;
        files = new(compilation.SyntaxTrees.Where(static tree =>
            GeneratedFiles.IsByName(tree) && !MentioningTypes.IsGenerated(tree) && SourceMentions.Any(tree, Directive)));
    }

    internal bool IsEmpty => files.Count == 0;

    /// <summary>The same for all rules, which would each look for them again.</summary>
    internal static MappedFiles In(Compilation compilation) => Known.GetValue(compilation, static each => new(each));

    /// <summary>Whether a part of a type, or of a type in it, stands in one of them.</summary>
    internal bool Declare(INamedTypeSymbol type) =>
        files.Count > 0 && type.DeclaringSyntaxReferences.Any(reference => files.Contains(reference.SyntaxTree));

    /// <summary>Whether a user has written what stands somewhere.</summary>
    internal bool IsWritten(Location place, CancellationToken cancellationToken)
    {
        if (place.SourceTree is not { } file)
        {
            return false;
        }

        return files.Contains(file)
            ? file.GetLineVisibility(place.SourceSpan.Start, cancellationToken) == LineVisibility.Visible
                && place.GetMappedLineSpan() is { HasMappedPath: true } mapped
                && mapped.Path != file.FilePath
            : !GeneratedFiles.Contain(file, compilation, cancellationToken);
    }

    /// <summary>Whether a member is marked as generated, or stands in what is.</summary>
    internal static bool IsMarked(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.HasAttribute("System.CodeDom.Compiler.GeneratedCodeAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
