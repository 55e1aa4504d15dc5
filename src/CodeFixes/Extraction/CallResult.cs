using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Extraction;

/// <summary>What an extracted method gives.</summary>
/// <param name="Tracked">What the tracked method returns.</param>
/// <param name="Core">What its core returns.</param>
/// <param name="Replaced">The expression that a call of the tracked method replaces: a stream that had to be awaited is awaited by the generated method.</param>
/// <param name="DeclaredType">The type of the variable that keeps the stream, where it is to be written anew; else null.</param>
/// <param name="WithUsage">The call that the core makes in place of one without usage; else null.</param>
internal sealed record CallResult(
    ITypeSymbol Tracked, ITypeSymbol Core, ExpressionSyntax Replaced, TypeSyntax? DeclaredType = null, CallWithUsage? WithUsage = null)
{
    private const string CollectionResult = "System.ClientModel.CollectionResult`1";

    /// <summary>Null where there is no response, or where what is done with it asks for more than a tracked method can give.</summary>
    internal static CallResult? Of(CallSite site, EditContext context)
    {
        if (CallWithUsage.LeavesUsageOut(site.Method))
        {
            return CallWithUsage.Of(site, context) is { } call ? new(call.Result, call.Result, call.Replaced, WithUsage: call) : null;
        }

        if (context.Model.GetTypeInfo(site.Call, context.CancellationToken).Type is not INamedTypeSymbol type || type.Is(TypeNames.Task) || type.Is(TypeNames.ValueTask)
            || type.SpecialType == SpecialType.System_Void)
        {
            return null;
        }

        if ((type.ArgumentOf(TypeNames.TaskOf) ?? type.ArgumentOf(TypeNames.ValueTaskOf)) is { } awaited)
        {
            return StreamOf(awaited, context.Model.Compilation) is not { } stream ? new(type, type, site.Call)
                : site.Call.Parent is AwaitExpressionSyntax wait && IsContentWith(stream, wait, context, out TypeSyntax? written)
                    && context.Model.Compilation.GetTypeByMetadataName(TypeNames.TaskOf) is { } task
                    ? new(stream, task.Construct(stream), wait, written)
                    : null;
        }

        return StreamOf(type, context.Model.Compilation) is not { } direct ? new(type, type, site.Call)
            : IsContentWith(direct, site.Call, context, out TypeSyntax? declared) ? new(direct, direct, site.Call, declared)
            : null;
    }

    private static INamedTypeSymbol? StreamOf(ITypeSymbol type, Compilation compilation) =>
        type.StreamElement(TypeNames.AsyncEnumerable) is { } element ? compilation.GetTypeByMetadataName(TypeNames.AsyncEnumerable)?.Construct(element)
        : type.SelfAndBases().FirstOrDefault(static self => self.Is(CollectionResult)) is { } collection
            ? compilation.GetTypeByMetadataName(TypeNames.Enumerable)?.Construct(collection.TypeArguments[0])
            : null;

    // An SDK's own collection can do more than be enumerated. A variable whose type it is gets another one if nobody asks for more.
    private static bool IsContentWith(ITypeSymbol stream, ExpressionSyntax expression, EditContext context, out TypeSyntax? declared)
    {
        declared = null;
        if (IsEnumerated(expression, context)
            || SymbolEqualityComparer.Default.Equals(context.Model.GetTypeInfo(expression, context.CancellationToken).ConvertedType, stream))
        {
            return true;
        }

        if (expression.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax
                {
                    Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } declaration,
                } declarator,
            }
            || context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is not ILocalSymbol local)
        {
            return false;
        }

        declared = declaration.Type.IsVar ? null : declaration.Type;
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
            .All(name => IsEnumerated(name, context));
    }

    private static bool IsEnumerated(ExpressionSyntax expression, EditContext context) => expression.Parent switch
    {
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax adapter } =>
            context.Model.GetSymbolInfo(adapter, context.CancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "TaskAsyncEnumerableExtensions" },
        _ => false,
    };
}
