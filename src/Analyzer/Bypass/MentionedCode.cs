using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Analyzer.Lifetime;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>Code that is mentioned and never runs as it stands: names, and what mocks are told to expect.</summary>
internal static class MentionedCode
{
    internal static bool IsMentionedOnly(this IOperation operation)
    {
        if (operation.Receiver()?.Unconverted() is IInvocationOperation { TargetMethod: var receiver } && IsOfMock(receiver))
        {
            return true;
        }

        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation
                || (parent is IConversionOperation && parent.Type.Is("System.Linq.Expressions.Expression`1"))
                || (parent is IInvocationOperation { TargetMethod: var around } && IsOfMock(around)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a method is called on, also as an extension.</summary>
    internal static IOperation? Receiver(this IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
        IMethodReferenceOperation reference => reference.Instance,
        _ => null,
    };

    // Others are told by expression trees; NSubstitute records a call that is made: client.Received().Ask(), client.Ask().Returns(...).
    private static bool IsOfMock(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "NSubstitute";
    }
}
