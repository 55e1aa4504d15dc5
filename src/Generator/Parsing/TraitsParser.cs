using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds what is out of the ordinary in a tracked method.</summary>
internal static class TraitsParser
{
    private const string GeneratedCodeAttribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    internal static MethodTraits Parse(IMethodSymbol method, TrackedMethodContract contract, Compilation compilation)
    {
        MethodTraits traits = MethodTraits.None;
        if (contract.Result.IsStream && ShapeRules.IsEager(method))
        {
            traits |= MethodTraits.IsEager;
        }

        if (method is { IsReadOnly: true, IsStatic: false } && (ChangesReceiver(contract.Core?.Method) || ChangesReceiver(contract.Tracking?.Symbol)))
        {
            traits |= MethodTraits.CopiesReceiver;
        }

        if (method.HasAttribute(GeneratedCodeAttribute))
        {
            traits |= MethodTraits.IsMarkedGenerated;
        }

        if (contract.Result.Response is INamedTypeSymbol { IsReferenceType: true } response && IsNamedAnywhere(response, compilation))
        {
            traits |= MethodTraits.HasSharedResponse;
        }

        return traits;
    }

    // Also not where naming it is obsolete or experimental: that may be right in this method, and wrong elsewhere.
    private static bool IsNamedAnywhere(INamedTypeSymbol response, Compilation compilation)
    {
        for (INamedTypeSymbol? type = response; type is not null; type = type.ContainingType)
        {
            if (type is not { Arity: 0, IsFileLocal: false, IsTupleType: false, IsAnonymousType: false })
            {
                return false;
            }
        }

        return compilation.IsSymbolAccessibleWithin(response, compilation.Assembly) && !SuppressionParser.IsNeededFor(response);
    }

    private static bool ChangesReceiver(ISymbol? member) => member switch
    {
        IMethodSymbol method => method is { IsStatic: false, IsReadOnly: false },
        IPropertySymbol property => property is { IsStatic: false, GetMethod.IsReadOnly: false },
        _ => false,
    };
}
