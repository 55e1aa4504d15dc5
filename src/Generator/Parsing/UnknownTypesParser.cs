using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the types of a signature that are not known. Nothing is generated for it, because nobody can say what they will be called.</summary>
internal static class UnknownTypesParser
{
    internal static UnknownTypesModel? Parse(IMethodSymbol method)
    {
        if (!Mentions.Error(method))
        {
            return null;
        }

        EquatableArray<string> names = Mentions.TypesOf(method)
            .Where(static type => type is { TypeKind: TypeKind.Error, Name.Length: > 0 })
            .Select(static type => type.Name)
            .ToEquatableArray();
        return names.Count == 0 ? null : new(names, ReportModel.Of(RuleIds.UnsupportedShape, method.Locations[0], [method.Name]));
    }
}
