using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>Where runs are opened, and how long.</summary>
internal static class OpenRuns
{
    internal static bool IsOpening(this IOperation value) =>
        value.Unconverted() is IInvocationOperation { TargetMethod: { Name: "StartRun", ContainingType: { } type } } && type.Is(TypeNames.ModelCallTracking);

    /// <summary>The run whose <c>using</c> an operation stands in, in the same function; null if it stands in none.</summary>
    internal static ILocalSymbol? OpenAt(IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            ILocalSymbol? run = parent switch
            {
                IUsingOperation { Resources: IVariableDeclarationGroupOperation resources } => RunIn(resources),
                IUsingOperation { Resources: ILocalReferenceOperation reference } when reference.Type.Is(TypeNames.ModelRun) => reference.Local,
                IBlockOperation block => block.Operations
                    .TakeWhile(statement => statement != child)
                    .OfType<IUsingDeclarationOperation>()
                    .Select(static declaration => RunIn(declaration.DeclarationGroup))
                    .LastOrDefault(static found => found is not null),
                _ => null,
            };
            if (run is not null)
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>The function that an operation stands in.</summary>
    internal static IMethodSymbol? FunctionAround(IOperation operation, ISymbol containing)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return containing as IMethodSymbol;
    }

    private static ILocalSymbol? RunIn(IVariableDeclarationGroupOperation group) => group.Declarations
        .SelectMany(static declaration => declaration.Declarators)
        .Select(static declarator => declarator.Symbol)
        .FirstOrDefault(static local => local.Type.Is(TypeNames.ModelRun));
}
