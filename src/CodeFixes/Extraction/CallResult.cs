using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Extraction;

/// <summary>What an extracted method gives.</summary>
/// <param name="Tracked">What the tracked method returns.</param>
/// <param name="Core">What its core returns.</param>
/// <param name="Replaced">The expression that a call of the tracked method replaces: a stream that had to be awaited is awaited by the generated method.</param>
internal sealed record CallResult(ITypeSymbol Tracked, ITypeSymbol Core, ExpressionSyntax Replaced)
{
    private const string CollectionResult = "System.ClientModel.CollectionResult`1";

    /// <summary>Null where there is no response, or where what is done with it asks for more than a tracked method can give.</summary>
    internal static CallResult? Of(CallSite site, EditContext context)
    {
        if (context.Model.GetTypeInfo(site.Call, context.CancellationToken).Type is not INamedTypeSymbol type || type.Is(TypeNames.Task) || type.Is(TypeNames.ValueTask)
            || type.SpecialType == SpecialType.System_Void)
        {
            return null;
        }

        if ((type.ArgumentOf(TypeNames.TaskOf) ?? type.ArgumentOf(TypeNames.ValueTaskOf)) is { } awaited)
        {
            return StreamOf(awaited, context.Model.Compilation) is not { } stream ? new(type, type, site.Call)
                : site.Call.Parent is AwaitExpressionSyntax wait && IsContentWith(stream, wait, context)
                    && context.Model.Compilation.GetTypeByMetadataName(TypeNames.TaskOf) is { } task
                    ? new(stream, task.Construct(stream), wait)
                    : null;
        }

        return StreamOf(type, context.Model.Compilation) is not { } direct ? new(type, type, site.Call)
            : IsContentWith(direct, site.Call, context) ? new(direct, direct, site.Call)
            : null;
    }

    private static INamedTypeSymbol? StreamOf(ITypeSymbol type, Compilation compilation) =>
        type.StreamElement(TypeNames.AsyncEnumerable) is { } element ? compilation.GetTypeByMetadataName(TypeNames.AsyncEnumerable)?.Construct(element)
        : type.SelfAndBases().FirstOrDefault(static self => self.Is(CollectionResult)) is { } collection
            ? compilation.GetTypeByMetadataName(TypeNames.Enumerable)?.Construct(collection.TypeArguments[0])
            : null;

    // An SDK's own collection can do more than be enumerated.
    private static bool IsContentWith(ITypeSymbol stream, ExpressionSyntax expression, EditContext context) =>
        IsEnumerated(expression, context)
        || SymbolEqualityComparer.Default.Equals(context.Model.GetTypeInfo(expression, context.CancellationToken).ConvertedType, stream)
        || (expression.Parent is EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true, Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } } declarator,
            }
            && context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is ILocalSymbol local
            && scope.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == local.Name
                    && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
                .All(name => IsEnumerated(name, context)));

    private static bool IsEnumerated(ExpressionSyntax expression, EditContext context) => expression.Parent switch
    {
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax adapter } =>
            context.Model.GetSymbolInfo(adapter, context.CancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "TaskAsyncEnumerableExtensions" },
        _ => false,
    };
}
