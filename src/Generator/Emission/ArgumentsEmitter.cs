using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes what a call's arguments say of it.</summary>
internal static class ArgumentsEmitter
{
    private const string Type = Names.CompilerServices + ".ModelCallArguments";

    /// <summary>Declares a local that holds it.</summary>
    /// <param name="value">How a parameter is reached.</param>
    internal static void Write(SourceWriter writer, CallArgumentsModel arguments, string local, Func<string, string> value)
    {
        writer.Line($"{Type} {local} = new {Type}");
        using (writer.Open(string.Empty, "};"))
        {
            if (arguments.Descriptor is { } descriptor)
            {
                writer.Line($"Descriptor = {value(descriptor)},");
            }

            if (arguments.RequestModel is { } model)
            {
                writer.Line($"RequestModel = {value(model)},");
            }

            if (arguments.History is { } history)
            {
                writer.Line(arguments.HistoryElement is { } element
                    ? $"HistoryLength = {Type}.CountOf<{element}>({value(history)}),"
                    : $"HistoryLength = {value(history)},");
            }

            if (arguments.CorrelationId is { } correlationId)
            {
                writer.Line($"CorrelationId = {Type}.TextOf({value(correlationId)}),");
            }

            if (arguments.Subject is { } subject)
            {
                writer.Line($"Subject = {value(subject)},");
            }
        }

        foreach (TagModel tag in arguments.Tags)
        {
            writer.Line($"{local}.AddTag({Literal.Of(tag.Tag)}, {value(tag.Parameter)});");
        }
    }
}
