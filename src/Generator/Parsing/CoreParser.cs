using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads how the core is invoked.</summary>
internal static class CoreParser
{
    private const string AsyncMethodBuilderAttribute = "System.Runtime.CompilerServices.AsyncMethodBuilderAttribute";

    internal static CoreModel Parse(IMethodSymbol tracked, ResultShape result, CoreMatch match)
    {
        IMethodSymbol core = match.Method;
        string typeArguments = tracked.Arity == 0
            ? string.Empty
            : $"<{string.Join(", ", tracked.TypeParameters.Select(static parameter => Identifier.Escape(parameter.Name)))}>";
        return new(
            TypeText.Of(core.ContainingType),
            Identifier.Escape(core.Name) + typeArguments,
            core.IsStatic,
            match.TrackerPosition,
            match.Stream,
            AwaitedType(match),
            ResultSuffix(tracked, result, match),
            IsAsync(core));
    }

    // A builder of the user's own may throw before it gives its task.
    private static bool IsAsync(IMethodSymbol core) =>
        core is { IsAsync: true, ReturnsVoid: false }
        && (core.IsSealed || core.ContainingType.IsSealed || core is { IsVirtual: false, IsOverride: false })
        && !core.HasAttribute(AsyncMethodBuilderAttribute);

    private static string? AwaitedType(CoreMatch match)
    {
        if (match.Stream == CoreStream.Direct)
        {
            return null;
        }

        ITypeSymbol stream = ((INamedTypeSymbol)match.Method.ReturnType).TypeArguments[0];
        return match.Stream == CoreStream.Task && stream.Is(TypeNames.AsyncEnumerable) ? null : TypeText.Of(stream);
    }

    // A nullability that differs is between the user's two signatures; what stands here only hands on.
    private static string ResultSuffix(IMethodSymbol tracked, ResultShape result, CoreMatch match)
    {
        ITypeSymbol given = match.Method.ReturnType;
        if (match.Method.ReturnsVoid || given.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
        {
            return string.Empty;
        }

        if (result.IsStream)
        {
            ITypeSymbol stream = match.Stream == CoreStream.Direct ? given : ((INamedTypeSymbol)given).TypeArguments[0];
            ITypeSymbol? element = stream.StreamElement(result.Kind == ResultKind.Sequence ? TypeNames.Enumerable : TypeNames.AsyncEnumerable);
            return Suffix(element, result.Response!);
        }

        return result.IsTracked && result.Kind != ResultKind.Value
            ? Suffix(((INamedTypeSymbol)given).TypeArguments[0], result.Response!)
            : Suffix(given, result.IsTracked ? result.Response! : tracked.ReturnType);
    }

    private static string Suffix(ITypeSymbol? given, ITypeSymbol expected) =>
        SymbolEqualityComparer.IncludeNullability.Equals(given, expected) ? string.Empty : "!";
}
