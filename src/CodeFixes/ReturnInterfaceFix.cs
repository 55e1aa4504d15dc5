using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Gives a stream as an interface, where it was an SDK's own collection that the tracking cannot stand in for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnInterfaceFix)), Shared]
public sealed class ReturnInterfaceFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnsupportedShape];

    private protected override SolutionEdit Edit { get; } =
        new("Return the interface of the stream", nameof(ReturnInterfaceFix), IsForBatch: true, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        // What its callers do with the SDK's own collection is for somebody to look at.
        if (context.TrackedMethod() is not { Symbol: { IsOverride: false, ReturnType: INamedTypeSymbol returned } method, Syntax: var syntax }
            || ImplementsInterface(method)
            || (InterfaceOf(returned, TypeNames.AsyncEnumerable) ?? InterfaceOf(returned, TypeNames.Enumerable)) is not { } stream
            || (context.IsBatch && await Callers.AnyAsync(method, context).ConfigureAwait(false))
            || await context.EditorOfAsync(syntax).ConfigureAwait(false) is not { } editor)
        {
            return false;
        }

        editor.ReplaceNode(syntax.ReturnType, Imports.TypeOf(stream).WithTriviaFrom(syntax.ReturnType));
        return true;
    }

    private static INamedTypeSymbol? InterfaceOf(INamedTypeSymbol type, string name) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct ? type.AllInterfaces.FirstOrDefault(implemented => implemented.Is(name)) : null;

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
