using Microsoft.CodeAnalysis;
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
        foreach (ISymbol symbol in Mentions.TypesOf(method).Cast<ISymbol>().Append(method))
        {
            foreach (AttributeData attribute in symbol.GetAttributes().Concat(AttributesOfContainer(symbol)))
            {
                switch (attribute.AttributeClass?.Name)
                {
                    case "ExperimentalAttribute" when attribute.ConstructorArguments is [{ Value: string id }, ..] && IsId(id):
                        ids.Add(id);
                        break;
                    case "ObsoleteAttribute":
                        AddObsolete(attribute, ids);
                        break;
                }
            }
        }

        return ids.ToEquatableArray();
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

    // An experimental assembly or module makes all of its types experimental.
    private static IEnumerable<AttributeData> AttributesOfContainer(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { ContainingAssembly: { } assembly } named => assembly.GetAttributes()
            .Concat(named.ContainingModule.GetAttributes())
            .Where(static attribute => attribute.AttributeClass?.Name == "ExperimentalAttribute"),
        _ => [],
    };

    // It is written into a directive: whatever is no id would break the line.
    private static bool IsId(string id) => id.Length > 0 && id.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
