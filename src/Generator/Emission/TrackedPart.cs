using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes what a method does while somebody listens, in a local function that is not inlined. What is left of the method is a check and
/// a call: a frame that held the call's state would be cleared each time, whether or not anybody listens.
/// </summary>
internal static class TrackedPart
{
    private const string NotInlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>
    /// Whether the part can stand apart: nothing that it is handed may become another thing by it. A structure would be copied or passed
    /// by a reference that its own members cannot make, and a dynamic argument would be bound late.
    /// </summary>
    internal static bool CanStandApart(MethodContext context, ContainingTypeModel type) =>
        context.CanSkipTracking
        && (!type.IsStruct || context.Method.Self is null)
        && !context.Method.Has(MethodTraits.CopiesReceiver)
        && !context.Method.Parameters.Any(static parameter => parameter.IsDynamic);

    /// <summary>Writes the call of the function, and the function.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="context">The method.</param>
    /// <param name="tracking">What gives the tracking.</param>
    /// <param name="writeBody">Writes the function's body, given the name of its tracking.</param>
    internal static void Write(SourceWriter writer, MethodContext context, string tracking, Action<string> writeBody)
    {
        TrackedMethodModel method = context.Method;

        // A static function cannot reach a parameter of the primary constructor: it is handed on under its name.
        ClientModel? client = method.Arguments.Client is { Place: ClientPlace.PrimaryConstructor } parameterOfType ? parameterOfType : null;
        if (client is not null)
        {
            context.Names.Take(client.Name);
        }

        string function = context.Names.Take("Track");
        string source = context.Names.Take("source");
        string? self = method.Self is null ? null : context.Names.Take("self");
        WriteCall(writer, method, function, tracking, self, client);
        writer.Line();
        writer.Line(NotInlined);
        writer.List($"static {method.ReturnType} {function}");
        writer.Item($"{Names.RuntimeAlias}::ModelCallSource {source}");
        if (self is not null)
        {
            writer.Item($"{method.Self} {self}");
            context.ReachReceiverAs(self);
        }

        if (client is not null)
        {
            writer.Item($"global::{client.Interface}? {client.Name}");
        }

        foreach (ParameterModel parameter in method.Parameters)
        {
            writer.Item($"{ModifiersOf(parameter)}{parameter.Type} {parameter.Name}");
        }

        writer.EndList();
        using (writer.Open(string.Empty))
        {
            writeBody(source);
        }
    }

    private static void WriteCall(SourceWriter writer, TrackedMethodModel method, string function, string tracking, string? self, ClientModel? client)
    {
        writer.List($"{(method.Result == ResultKind.Void ? string.Empty : "return ")}{function}");
        writer.Item(tracking);
        if (self is not null)
        {
            writer.Item("this");
        }

        if (client is not null)
        {
            writer.Item(client.Name);
        }

        foreach (ParameterModel parameter in method.Parameters)
        {
            writer.Item($"{parameter.Argument.ByReference}{parameter.Name}");
        }

        writer.EndList(";");
    }

    // A receiver and a list of arguments are ordinary parameters here; such a list is scoped where it is a span.
    private static string ModifiersOf(ParameterModel parameter)
    {
        string modifiers = parameter.Modifiers.Replace("this ", string.Empty);
        return modifiers.Replace("params ", IsSpan(parameter.Type) ? "scoped " : string.Empty);
    }

    private static bool IsSpan(string type) =>
        type.StartsWith("global::System.Span<", StringComparison.Ordinal) || type.StartsWith("global::System.ReadOnlySpan<", StringComparison.Ordinal);
}
