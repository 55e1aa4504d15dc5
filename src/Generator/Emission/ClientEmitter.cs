using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes what asks a client of Microsoft.Extensions.AI for its provider and its default model.</summary>
internal static class ClientEmitter
{
    private const string Reader = "DescribeClient";

    /// <summary>The statement that takes into a call's arguments what a client says.</summary>
    internal static string Read(ClientModel client, string arguments, Func<string, string> reach) =>
        $"{Names.GeneratedAlias}::{Names.ReadersClass}.{Reader}({ExpressionOf(client, reach)}, ref {arguments});";

    internal static void Write(SourceWriter writer, string clientInterface)
    {
        string metadata = clientInterface == ReachableClient.ChatClient
            ? "global::Microsoft.Extensions.AI.ChatClientMetadata"
            : "global::Microsoft.Extensions.AI.EmbeddingGeneratorMetadata";
        writer.Line();
        writer.Line($"internal static void {Reader}(");
        using (writer.Indent())
        {
            writer.Line($"global::{clientInterface}? client,");
            writer.Line($"ref {Names.CompilerServices}.ModelCallArguments arguments)");
        }

        using (writer.Open(string.Empty))
        {
            using (writer.Open("try"))
            {
                using (writer.Open($"if (client?.GetService(typeof({metadata}), null) is {metadata} metadata)"))
                {
                    writer.Line("arguments.DescribeClient(metadata.ProviderName, metadata.DefaultModelId);");
                }
            }

            using (writer.Open("catch (global::System.Exception)"))
            {
                writer.Line("// A client that cannot describe itself must not fail the call.");
            }
        }
    }

    private static string ExpressionOf(ClientModel client, Func<string, string> reach) => client.Place switch
    {
        ClientPlace.Itself => reach("this"),
        ClientPlace.Instance => $"{reach("this")}.{client.Name}",
        ClientPlace.Static => client.Name,
        _ => reach(client.Name),
    };
}
