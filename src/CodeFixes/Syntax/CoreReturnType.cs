using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Syntax;

/// <summary>What a core returns: as written, but without the run that callers of the tracked method get with the result.</summary>
internal static class CoreReturnType
{
    internal static TypeSyntax Of(MethodDeclarationSyntax definition, IMethodSymbol method, DocumentEditor editor)
    {
        ResultShape shape = ResultShape.Of(method);
        if (!shape.IsTracked || shape.Response is null)
        {
            return definition.ReturnType;
        }

        INamedTypeSymbol? outer = shape.Kind switch
        {
            ResultKind.TaskOf => Find(TypeNames.TaskOf),
            ResultKind.ValueTaskOf => Find(TypeNames.ValueTaskOf),
            ResultKind.AsyncStream => Find(TypeNames.AsyncEnumerable),
            _ => null,
        };
        return Imports.TypeOf(outer?.Construct(shape.Response) ?? shape.Response);

        INamedTypeSymbol? Find(string name) => editor.SemanticModel.Compilation.GetTypeByMetadataName(name);
    }
}
