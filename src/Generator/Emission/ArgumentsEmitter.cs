using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes what a call's arguments say of it.</summary>
internal static class ArgumentsEmitter
{
    private const string Type = Names.RuntimeAlias + "::ModelCallArguments";

    /// <summary>Declares a local that holds it.</summary>
    /// <param name="reach">How a parameter is reached.</param>
    internal static void Write(SourceWriter writer, TrackedMethodModel method, string local, Func<string, string> reach)
    {
        CallArgumentsModel arguments = method.Arguments;
        string Value(string name) => IsDynamic(method, name) ? $"(object?){reach(name)}" : reach(name);

        List<string> properties = [];
        if (arguments.Descriptor is { } descriptor)
        {
            properties.Add($"Descriptor = {Value(descriptor)},");
        }

        string? named = arguments.RequestModel is { } model ? Value(model) : null;
        string? options = arguments.RequestOptions is { } request ? RequestEmitter.Read(reach(request.Parameter)) : null;
        if (named is not null && options is not null)
        {
            properties.Add($"RequestModel = {Type}.FirstOf({named}, {options}),");
        }
        else if ((named ?? options) is { } requested)
        {
            properties.Add($"RequestModel = {requested},");
        }

        if (arguments.Provider is { } provider)
        {
            properties.Add($"Provider = {Value(provider)},");
        }

        if (arguments.History is { } history)
        {
            properties.Add(arguments.HistoryElement is { } element
                ? $"HistoryLength = {Type}.CountOf<{element}>({Value(history)}),"
                : $"HistoryLength = {Value(history)},");
        }

        if (arguments.CorrelationId is { } correlationId)
        {
            properties.Add($"CorrelationId = {Type}.TextOf({Value(correlationId)}),");
        }

        if (arguments.Subject is { } subject)
        {
            properties.Add($"Subject = {Value(subject)},");
        }

        writer.Line($"{Type} {local} = new(){(properties.Count == 0 ? ";" : string.Empty)}");
        if (properties.Count > 0)
        {
            using (writer.Open(string.Empty, "};"))
            {
                properties.ForEach(writer.Line);
            }
        }

        if (arguments.Client is { } client)
        {
            writer.Line(ClientEmitter.Read(client, local, reach));
        }

        foreach (TagModel tag in arguments.Tags)
        {
            writer.Line($"{local}.AddTag({Literal.Of(tag.Tag)}, {Value(tag.Parameter)});");
        }
    }

    // A dynamic argument would make the call late-bound: on a structure, it would be made on a copy.
    private static bool IsDynamic(TrackedMethodModel method, string name) =>
        method.Parameters.Any(parameter => parameter.IsDynamic && parameter.Name == name);
}
