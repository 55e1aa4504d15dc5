using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What the attribute of a tracked method says.</summary>
/// <param name="Data">The attribute.</param>
internal sealed record TrackedAttribute(AttributeData Data)
{
    internal const int TokensFromResponse = 0;
    internal const int TokensFromTracker = 1;

    internal bool IsRun => Data.AttributeClass.Is(TypeNames.TrackedModelRunAttribute);

    internal string? Key => Data.ConstructorArguments is [{ Value: string key }] ? key : null;

    /// <summary>The key that the calls of a method are recorded under.</summary>
    internal string KeyOf(IMethodSymbol method) =>
        string.IsNullOrWhiteSpace(Key) ? $"{method.ContainingType.Name}.{method.Name}" : Key!;

    internal string? VariationKey => Named("VariationKey") as string;

    internal int Version => Named("Version") as int? ?? 1;

    internal string? Provider => Named("Provider") as string;

    internal string? Model => Named("Model") as string;

    internal string? Operation => Named("Operation") as string;

    internal string? Core => Named("Core") as string;

    internal int Tokens => Named("Tokens") as int? ?? TokensFromResponse;

    /// <summary>Whether an argument has no value, because the compiler does not understand it: nobody can say what is meant.</summary>
    internal bool IsInError =>
        Data.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error)
        || Data.NamedArguments.Any(static argument => argument.Value.Kind == TypedConstantKind.Error)
        || Data.ApplicationSyntaxReference?.GetSyntax() is { ContainsDiagnostics: true };

    /// <summary>The attribute that makes a method a tracked one, or null.</summary>
    internal static TrackedAttribute? Of(IMethodSymbol method)
    {
        ImmutableArray<AttributeData> attributes = method.GetAttributes();
        if (attributes.IsEmpty)
        {
            return null;
        }

        AttributeData? data = attributes.Find(TypeNames.TrackedModelCallAttribute) ?? attributes.Find(TypeNames.TrackedModelRunAttribute);
        return data is null ? null : new TrackedAttribute(data);
    }

    private object? Named(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in Data.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is not (TypedConstantKind.Array or TypedConstantKind.Error))
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
