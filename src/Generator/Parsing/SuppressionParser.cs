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
        SortedSet<string> ids = new(StringComparer.Ordinal);
        if (HasFlowAttribute(method))
        {
            // What such an attribute promises holds in the core, and cannot be seen here.
            ids.Add("nullable");
        }

        CollectFrom(method, ids);
        foreach (ISymbol? symbol in used)
        {
            if (symbol is IMethodSymbol usedMethod)
            {
                CollectFrom(usedMethod, ids);
            }
            else if (symbol is not null)
            {
                Collect(symbol.GetAttributes(), ids);
            }

            for (INamedTypeSymbol? type = symbol?.ContainingType; type is not null; type = type.ContainingType)
            {
                Collect(type.GetAttributes(), ids);
            }
        }

        return ids.Count == 0 ? default : ids.ToEquatableArray();
    }

    private static void CollectFrom(IMethodSymbol method, SortedSet<string> ids)
    {
        Collect(method.GetAttributes(), ids);
        foreach (ITypeSymbol type in Mentions.TypesOf(method))
        {
            Collect(type.GetAttributes(), ids);
            if (type is INamedTypeSymbol { ContainingAssembly: { } assembly })
            {
                // An experimental assembly or module makes all of its types experimental.
                CollectExperimental(assembly.GetAttributes(), ids);
                CollectExperimental(type.ContainingModule.GetAttributes(), ids);
            }
        }
    }

    private static void Collect(ImmutableArray<AttributeData> attributes, SortedSet<string> ids)
    {
        CollectExperimental(attributes, ids);
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == "ObsoleteAttribute")
            {
                AddObsolete(attribute, ids);
            }
        }
    }

    private static void CollectExperimental(ImmutableArray<AttributeData> attributes, SortedSet<string> ids)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute is { AttributeClass.Name: "ExperimentalAttribute", ConstructorArguments: [{ Value: string id }, ..] } && IsId(id))
            {
                ids.Add(id);
            }
        }
    }

    private static bool HasFlowAttribute(IMethodSymbol method) =>
        method.GetAttributes().Any(IsFlowAttribute)
        || method.GetReturnTypeAttributes().Any(IsFlowAttribute)
        || method.Parameters.Any(static parameter => parameter.GetAttributes().Any(IsFlowAttribute));

    private static bool IsFlowAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { } type && FlowAttributes.Contains(type.Name);

    private static void AddObsolete(AttributeData attribute, SortedSet<string> ids)
    {
        ids.Add("CS0612");
        ids.Add("CS0618");
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "DiagnosticId", Value.Value: string id } && IsId(id))
            {
                ids.Add(id);
            }
        }
    }

    // It is written into a directive: whatever is no id would break the line.
    private static bool IsId(string id) => id.Length > 0 && id.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
