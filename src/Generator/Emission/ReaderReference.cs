using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Names the reader of a method's response, and writes it where it cannot be shared.</summary>
internal static class ReaderReference
{
    private const string Shared = Names.GeneratedAlias + "::" + Names.ReadersClass + ".";

    /// <summary>The name of the local function that reads the response; empty if there is none.</summary>
    internal static string LocalName(MethodContext context) =>
        context.Method.HasOwnReader ? context.Names.Take("Read") : string.Empty;

    /// <summary>The reader to hand over; "null" where nothing is read.</summary>
    internal static string Of(MethodContext context, string local) => context.Method switch
    {
        { Reader: null } => "null",
        { HasOwnReader: true } => local,
        { Reader.TakesKnownShape: true } => Shared + Names.ReadKnown,
        _ => Shared + Names.ReadOwn,
    };

    /// <summary>Writes the reader of a type that the rest of the assembly cannot name: in the method itself.</summary>
    internal static void WriteLocal(SourceWriter writer, MethodContext context, string local)
    {
        TrackedMethodModel method = context.Method;
        if (!method.HasOwnReader)
        {
            return;
        }

        LocalNames names = LocalNames.OfLocalFunction(method);
        string response = names.Take("response");
        string reading = names.Take("reading");
        writer.Line();
        using (writer.Open($"static void {local}({method.ResponseType} {response}, ref {Names.RuntimeAlias}::ModelCallReading {reading})"))
        {
            ReaderBody.Write(writer, method.Reader!, names, response, reading, Shared + Names.ReadKnown);
        }
    }
}
