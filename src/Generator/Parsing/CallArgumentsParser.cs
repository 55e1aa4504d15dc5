using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the parameters that say something of the call.</summary>
internal static class CallArgumentsParser
{
    internal static CallArgumentsModel Parse(IMethodSymbol method, Compilation compilation)
    {
        IParameterSymbol[] readable = [.. method.Parameters.Where(ParameterRoles.IsReadable)];
        IParameterSymbol[] marked = [.. readable.Where(static parameter => !parameter.GetAttributes().IsEmpty)];
        IParameterSymbol? history = Marked(marked, TypeNames.HistoryLengthAttribute)
            ?? readable.FirstOrDefault(static parameter => MessageCollections.IsMessages(parameter.Type));
        ITypeSymbol? historyElement = history is null || ParameterMarks.IsInteger(history.Type) ? null : MessageCollections.ElementOf(history.Type);
        if (historyElement is not null && AliasedReferences.FirstOf(Mentions.TypesOf(historyElement), compilation) is not null)
        {
            // Generated code cannot name what is counted.
            history = null;
            historyElement = null;
        }

        return new(
            NameOf(readable.FirstOrDefault(static parameter => ParameterRoles.RoleOf(parameter) == ParameterRole.Descriptor)),
            NameOf(Marked(marked, TypeNames.ModelNameAttribute)),
            NameOf(history),
            historyElement is null ? null : TypeText.Of(historyElement),
            NameOf(Marked(marked, TypeNames.CorrelationIdAttribute)),
            NameOf(marked.FirstOrDefault(static parameter =>
                parameter.HasAttribute(TypeNames.TrackSubjectAttribute) && ParameterMarks.CanBeText(parameter.Type))),
            TagsOf(marked));
    }

    private static EquatableArray<TagModel> TagsOf(IParameterSymbol[] marked) =>
        marked
            .Where(static parameter => ParameterMarks.CanBeText(parameter.Type))
            .Select(static parameter => parameter.FindAttribute(TypeNames.TrackTagAttribute) is { ConstructorArguments: [{ Value: string tag }] }
                ? new TagModel(tag, Identifier.Escape(parameter.Name))
                : null)
            .OfType<TagModel>()
            .ToEquatableArray();

    private static IParameterSymbol? Marked(IParameterSymbol[] marked, string attribute)
    {
        foreach (IParameterSymbol parameter in marked)
        {
            if (parameter.HasAttribute(attribute))
            {
                return parameter;
            }
        }

        return null;
    }

    private static string? NameOf(IParameterSymbol? parameter) => parameter is null ? null : Identifier.Escape(parameter.Name);
}
