using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Gives a stream as an interface, where it was an SDK's own collection that the tracking cannot stand in for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnInterfaceFix)), Shared]
public sealed class ReturnInterfaceFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnsupportedShape];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
        [new("Return the interface of the stream", nameof(ReturnInterfaceFix), Apply)];

    private static bool Apply(EditContext context)
    {
        if (context.TrackedMethod() is not { Symbol: { IsOverride: false, ReturnType: INamedTypeSymbol returned } method, Syntax: var syntax }
            || ImplementsInterface(method)
            || (InterfaceOf(returned, TypeNames.AsyncEnumerable) ?? InterfaceOf(returned, TypeNames.Enumerable)) is not { } stream)
        {
            return false;
        }

        context.Editor.ReplaceNode(
            syntax.ReturnType, context.Editor.Generator.TypeExpression(stream, addImport: true).WithTriviaFrom(syntax.ReturnType));
        return true;
    }

    private static INamedTypeSymbol? InterfaceOf(INamedTypeSymbol type, string name) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct ? type.AllInterfaces.FirstOrDefault(implemented => implemented.Is(name)) : null;

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
