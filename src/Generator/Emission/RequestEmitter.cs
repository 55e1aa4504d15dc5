using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes what reads the model from requests and their options. In methods of its own: to look for null in the tracked method
/// would make the compiler expect one where the core takes none.
/// </summary>
internal static class RequestEmitter
{
    private const string Reader = "RequestModelOf";

    /// <summary>The code that gives the model that a parameter's value names.</summary>
    internal static string Read(string value) => $"{Names.GeneratedAlias}::{Names.ReadersClass}.{Reader}({value})";

    internal static void Write(SourceWriter writer, RequestType request)
    {
        writer.Line();
        writer.Line($"internal static string? {Reader}(global::{request.Type}? request)");
        using (writer.Open(string.Empty))
        {
            writer.Line($"return request?.{request.Member};");
        }
    }
}
