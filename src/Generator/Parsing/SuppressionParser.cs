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
    internal static EquatableArray<string> Parse(IMethodSymbol method)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
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

        return ids.ToEquatableArray();
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
