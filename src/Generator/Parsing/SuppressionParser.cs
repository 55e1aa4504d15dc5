using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>
/// Diagnostics that naming a type raises: experimental and obsolete types are an error or a warning in the generated file even
/// where the user's own file has suppressed them.
/// </summary>
internal static class SuppressionParser
{
    private static readonly HashSet<string> FlowAttributes = new(StringComparer.Ordinal)
    {
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "MaybeNullWhenAttribute", "NotNullAttribute",
        "NotNullWhenAttribute", "NotNullIfNotNullAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute",
        "DoesNotReturnAttribute", "DoesNotReturnIfAttribute",
    };

    internal static EquatableArray<string> Parse(IMethodSymbol method, params ISymbol?[] used)
    {
        SortedSet<string>? ids = null;
        if (HasFlowAttribute(method) || used.Any(static symbol => symbol is IMethodSymbol core && HasFlowAttribute(core)))
        {
            // What such an attribute promises is between the user's two signatures, and cannot be seen here.
            Add(ref ids, NullableWarnings.Id);
        }

        CollectFrom(method, ref ids);
        CollectFrom(used, ref ids);
        return ids is null ? default : ids.ToEquatableArray();
    }

    /// <summary>Those that naming some members raises.</summary>
    internal static EquatableArray<string> Parse(IEnumerable<ISymbol> used)
    {
        SortedSet<string>? ids = null;
        CollectFrom(used, ref ids);
        return ids is null ? default : ids.ToEquatableArray();
    }

    /// <summary>Whether naming a type raises any.</summary>
    internal static bool IsNeededFor(ITypeSymbol type)
    {
        SortedSet<string>? ids = null;
        CollectFrom(Mentions.TypesOf(type), ref ids);
        return ids is not null;
    }

    private static void CollectFrom(IEnumerable<ISymbol?> used, ref SortedSet<string>? ids)
    {
        foreach (ISymbol? symbol in used)
        {
            if (symbol is IMethodSymbol usedMethod)
            {
                CollectFrom(usedMethod, ref ids);
            }
            else if (symbol is not null)
            {
                Collect(symbol.GetAttributes(), ref ids);
            }

            for (INamedTypeSymbol? type = symbol?.ContainingType; type is not null; type = type.ContainingType)
            {
                Collect(type.GetAttributes(), ref ids);
            }
        }
    }

    private static void CollectFrom(IMethodSymbol method, ref SortedSet<string>? ids)
    {
        Collect(method.GetAttributes(), ref ids);
        CollectFrom(Mentions.TypesOf(method), ref ids);
    }

    private static void CollectFrom(List<ITypeSymbol> types, ref SortedSet<string>? ids)
    {
        foreach (ITypeSymbol type in types)
        {
            Collect(type.GetAttributes(), ref ids);
            if (type is INamedTypeSymbol { ContainingAssembly: { } assembly })
            {
                // An experimental assembly or module makes all of its types experimental.
                CollectExperimental(assembly.GetAttributes(), ref ids);
                CollectExperimental(type.ContainingModule.GetAttributes(), ref ids);
            }
        }
    }

    private static void Collect(ImmutableArray<AttributeData> attributes, ref SortedSet<string>? ids)
    {
        CollectExperimental(attributes, ref ids);
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == "ObsoleteAttribute")
            {
                AddObsolete(attribute, ref ids);
            }
        }
    }

    private static void CollectExperimental(ImmutableArray<AttributeData> attributes, ref SortedSet<string>? ids)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute is { AttributeClass.Name: "ExperimentalAttribute", ConstructorArguments: [{ Value: string id }, ..] } && IsId(id))
            {
                Add(ref ids, id);
            }
        }
    }

    private static bool HasFlowAttribute(IMethodSymbol method) =>
        method.GetAttributes().Any(IsFlowAttribute)
        || method.GetReturnTypeAttributes().Any(IsFlowAttribute)
        || method.Parameters.Any(static parameter => parameter.GetAttributes().Any(IsFlowAttribute));

    private static bool IsFlowAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { } type && FlowAttributes.Contains(type.Name);

    private static void AddObsolete(AttributeData attribute, ref SortedSet<string>? ids)
    {
        Add(ref ids, "CS0612");
        Add(ref ids, "CS0618");
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "DiagnosticId", Value.Value: string id } && IsId(id))
            {
                Add(ref ids, id);
            }
        }
    }

    private static void Add(ref SortedSet<string>? ids, string id) => (ids ??= new(StringComparer.Ordinal)).Add(id);

    // It is written into a directive: whatever is no id would break the line.
    private static bool IsId(string id) => id.Length > 0 && id.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
