using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the parameters that say something of the call.</summary>
internal static class CallArgumentsParser
{
    internal static CallArgumentsModel Parse(IMethodSymbol method, IMethodSymbol? core, bool isRun, Compilation compilation)
    {
        IParameterSymbol? history = Marked(method, TypeNames.HistoryLengthAttribute)
            ?? First(method, static parameter => MessageCollections.IsMessages(parameter.Type));
        ITypeSymbol? historyElement = history is null || ParameterMarks.IsInteger(history.Type) ? null : MessageCollections.ElementOf(history.Type);
        if (historyElement is not null && AliasedReferences.Any(compilation) && AliasedReferences.FirstOf(Mentions.TypesOf(historyElement), compilation) is not null)
        {
            // Generated code cannot name what is counted.
            history = null;
            historyElement = null;
        }

        return new(
            NameOf(First(method, static parameter => ParameterRoles.RoleOf(parameter) == ParameterRole.Descriptor)),
            NameOf(Marked(method, TypeNames.ModelNameAttribute)),
            // The calls inside a run may ask several models.
            isRun ? null : RequestOptionsOf(method),
            isRun || core is null ? null : ClientOf(method, core, compilation),
            NameOf(Marked(method, TypeNames.ProviderAttribute)),
            NameOf(history),
            historyElement is null ? null : TypeText.Of(historyElement),
            NameOf(Marked(method, TypeNames.CorrelationIdAttribute)),
            NameOf(First(method, static parameter =>
                parameter.HasAttribute(TypeNames.TrackSubjectAttribute) && ParameterMarks.CanBeText(parameter.Type))),
            TagsOf(method));
    }

    private static RequestOptionsModel? RequestOptionsOf(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterRoles.IsReadable(parameter) && RequestedModel.Of(parameter.Type) is { } request)
            {
                return new(Identifier.Escape(parameter.Name), new(request.Type, request.Member));
            }
        }

        return null;
    }

    private static ClientModel? ClientOf(IMethodSymbol method, IMethodSymbol core, Compilation compilation)
    {
        if (ReachableClient.Find(method, core) is not { } client
            || (AliasedReferences.Any(compilation) && AliasedReferences.FirstOf(Mentions.TypesOf(ReachableClient.TypeOf(client)), compilation) is not null))
        {
            return null;
        }

        string name = Identifier.Escape(client.Name);
        string clientInterface = ReachableClient.InterfaceOf(ReachableClient.TypeOf(client))!;
        return client switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => new(name, ClientPlace.PrimaryConstructor, clientInterface),
            IParameterSymbol => new(name, ClientPlace.Parameter, clientInterface),
            ITypeSymbol => new("this", ClientPlace.Itself, clientInterface),
            { IsStatic: true } => new($"{TypeText.Of(client.ContainingType)}.{name}", ClientPlace.Static, clientInterface),
            _ => new(name, ClientPlace.Instance, clientInterface),
        };
    }

    private static EquatableArray<TagModel> TagsOf(IMethodSymbol method)
    {
        ImmutableArray<TagModel>.Builder? tags = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterRoles.IsReadable(parameter)
                && parameter.FindAttribute(TypeNames.TrackTagAttribute) is { ConstructorArguments: [{ Value: string tag }] }
                && ParameterMarks.CanBeText(parameter.Type))
            {
                (tags ??= ImmutableArray.CreateBuilder<TagModel>()).Add(new(tag, Identifier.Escape(parameter.Name)));
            }
        }

        return tags?.ToImmutable() ?? [];
    }

    private static IParameterSymbol? Marked(IMethodSymbol method, string attribute)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterRoles.IsReadable(parameter) && parameter.HasAttribute(attribute))
            {
                return parameter;
            }
        }

        return null;
    }

    private static IParameterSymbol? First(IMethodSymbol method, Func<IParameterSymbol, bool> isWanted)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ParameterRoles.IsReadable(parameter) && isWanted(parameter))
            {
                return parameter;
            }
        }

        return null;
    }

    private static string? NameOf(IParameterSymbol? parameter) => parameter is null ? null : Identifier.Escape(parameter.Name);
}
