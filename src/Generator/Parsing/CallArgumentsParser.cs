using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the parameters that say something of the call.</summary>
internal static class CallArgumentsParser
{
    internal static CallArgumentsModel Parse(IMethodSymbol method)
    {
        IParameterSymbol[] readable = [.. method.Parameters.Where(ParameterRoles.IsReadable)];
        IParameterSymbol? history = Marked(readable, TypeNames.HistoryLengthAttribute)
            ?? readable.FirstOrDefault(static parameter => MessageCollections.IsMessages(parameter.Type));
        ITypeSymbol? historyElement = history is null || ParameterMarks.IsInteger(history.Type) ? null : MessageCollections.ElementOf(history.Type);
        return new(
            NameOf(readable.FirstOrDefault(static parameter => ParameterRoles.RoleOf(parameter) == ParameterRole.Descriptor)),
            NameOf(Marked(readable, TypeNames.ModelNameAttribute)),
            NameOf(history),
            historyElement is null ? null : TypeText.Of(historyElement),
            NameOf(Marked(readable, TypeNames.CorrelationIdAttribute)),
            NameOf(readable.FirstOrDefault(static parameter =>
                parameter.HasAttribute(TypeNames.TrackSubjectAttribute) && ParameterMarks.CanBeText(parameter.Type))),
            TagsOf(readable));
    }

    private static EquatableArray<TagModel> TagsOf(IParameterSymbol[] readable) =>
        readable
            .Where(static parameter => ParameterMarks.CanBeText(parameter.Type) && parameter.Type is not ITypeParameterSymbol { AllowsRefLikeType: true })
            .Select(static parameter => parameter.FindAttribute(TypeNames.TrackTagAttribute) is { ConstructorArguments: [{ Value: string tag }] }
                ? new TagModel(tag, TypeText.Identifier(parameter.Name))
                : null)
            .OfType<TagModel>()
            .ToEquatableArray();

    private static IParameterSymbol? Marked(IParameterSymbol[] readable, string attribute) =>
        readable.FirstOrDefault(parameter => parameter.HasAttribute(attribute));

    private static string? NameOf(IParameterSymbol? parameter) => parameter is null ? null : TypeText.Identifier(parameter.Name);
}
