using System.Collections.Immutable;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Writes the list of an assembly's descriptors.</summary>
internal static class ModelCallsEmitter
{
    internal const string HintName = "ModelCalls.g.cs";

    /// <summary>The call sites of all methods that are served; null if there are none.</summary>
    internal static SitesModel? SitesOf(ImmutableArray<TrackedTypeModel> types)
    {
        EquatableArray<string> sites = types
            .Select(static type => new TypeContext(type))
            .SelectMany(static type => type.Served.Select(type.SiteReference))
            .ToEquatableArray();
        return sites.Count == 0 ? null : new(types[0].Type.AssemblyName, sites);
    }

    internal static string Emit(string rootNamespace, SitesModel model)
    {
        SourceWriter writer = new();
        EquatableArray<string> sites = model.Sites;
        FileHeader.Write(writer, []);
        FileHeader.WriteAliases(writer, model.AssemblyName, namesRuntime: false);
        if (rootNamespace.Length == 0)
        {
            WriteClass(writer, sites);
        }
        else
        {
            using (writer.Open($"namespace {rootNamespace}"))
            {
                WriteClass(writer, sites);
            }
        }

        return writer.Close();
    }

    private static void WriteClass(SourceWriter writer, EquatableArray<string> sites)
    {
        writer.Line("/// <summary>The tracked model calls of this assembly.</summary>");
        writer.Line(Names.GeneratedCode);
        using (writer.Open($"internal static class {GeneratedNames.ModelCalls}"))
        {
            writer.Line("/// <summary>What is known of each tracked method before it is called.</summary>");
            writer.Line("internal static global::System.Collections.Generic.IReadOnlyList<global::Tracking.ModelCallDescriptor> All { get; } =");
            using (writer.Indent())
            {
                writer.Line("new global::Tracking.ModelCallDescriptor[]");
                using (writer.Open(string.Empty, "};"))
                {
                    foreach (string site in sites)
                    {
                        writer.Line($"{site}.Descriptor,");
                    }
                }
            }
        }
    }
}
