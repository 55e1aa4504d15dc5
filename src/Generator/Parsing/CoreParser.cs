using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads how the core is invoked.</summary>
internal static class CoreParser
{
    internal static CoreModel Parse(IMethodSymbol tracked, ResultShape result, CoreMatch match)
    {
        IMethodSymbol core = match.Method;
        string typeArguments = tracked.Arity == 0
            ? string.Empty
            : $"<{string.Join(", ", tracked.TypeParameters.Select(static parameter => TypeText.Identifier(parameter.Name)))}>";
        return new(
            TypeText.Of(core.ContainingType),
            TypeText.Identifier(core.Name) + typeArguments,
            core.IsStatic,
            match.TrackerPosition,
            match.Stream,
            match.Stream == CoreStream.Direct ? null : TypeText.Of(((INamedTypeSymbol)core.ReturnType).TypeArguments[0]),
            ResultSuffix(tracked, result, core));
    }

    private static string ResultSuffix(IMethodSymbol tracked, ResultShape result, IMethodSymbol core)
    {
        if (core.ReturnsVoid || result.IsStream)
        {
            return result.IsStream && core.ReturnType.StreamElement(result.Kind == ResultKind.Sequence ? TypeNames.Enumerable : TypeNames.AsyncEnumerable) is { } element
                && !SymbolEqualityComparer.IncludeNullability.Equals(element, result.Response)
                ? "!"
                : string.Empty;
        }

        ITypeSymbol expected = result.IsTracked ? result.Response! : tracked.ReturnType;
        ITypeSymbol given = result.IsTracked && core.ReturnType is INamedTypeSymbol { TypeArguments: [var argument] } && result.Kind != ResultKind.Value
            ? argument
            : core.ReturnType;
        return SymbolEqualityComparer.IncludeNullability.Equals(expected, given) ? string.Empty : "!";
    }
}
