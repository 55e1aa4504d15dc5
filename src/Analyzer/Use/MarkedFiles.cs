using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Use;

/// <summary>The files of a compilation in which methods can be marked as tracked, and what such methods are called.</summary>
internal sealed class MarkedFiles
{
    private static readonly string[] Marks = [MarkedDeclarations.Mark];
    private static readonly ConditionalWeakTable<Compilation, MarkedFiles> Known = new();

    private readonly HashSet<SyntaxTree> files;

    private MarkedFiles(Compilation compilation)
    {
        files = new(compilation.SyntaxTrees.Where(static tree => !MentioningTypes.IsGenerated(tree) && SourceMentions.Any(tree, Marks)));

        // By another name they can be marked in any file.
        bool hasOtherName = files.Any(GivesOtherName);
        if (hasOtherName)
        {
            files.UnionWith(compilation.SyntaxTrees);
        }

        Names = new(files.SelectMany(file => MarkedDeclarations.In(file, hasOtherName)));
    }

    /// <summary>What marked methods and their cores are called.</summary>
    internal TrackedNames Names { get; }

    internal bool IsEmpty => files.Count == 0;

    /// <summary>The same for all rules, which would each read it again.</summary>
    internal static MarkedFiles In(Compilation compilation) => Known.GetValue(compilation, static each => new(each));

    internal bool Contain(SyntaxTree file) => files.Contains(file);

    /// <summary>Whether a method can be marked: one that cannot has no attributes that are worth reading.</summary>
    internal bool CanMark(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Ordinary => Names.MayBeMethod(method.Name),
        MethodKind.ExplicitInterfaceImplementation => Names.Methods.Count > 0,
        MethodKind.LocalFunction or MethodKind.AnonymousFunction => Names.HasFunctions,
        _ => Names.HasOthers,
    };

    private static bool GivesOtherName(SyntaxTree file) => file.GetRoot() is CompilationUnitSyntax { Usings: var usings }
        && usings.Any(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is not null);
}
