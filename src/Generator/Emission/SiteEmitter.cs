using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes the call sites of a type. They stand in a class of their own: in a generic type there would be one set for each
/// construction.
/// </summary>
internal static class SiteEmitter
{
    internal const string DefaultTokens = "Response";

    internal static void Write(SourceWriter writer, TypeContext type)
    {
        TrackedMethodModel[] served = [.. type.Served];
        if (served.Length == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Open($"namespace {Names.Namespace(type.Type.AssemblyName)}"))
        {
            writer.Line($"/// <summary>What never changes of the tracked methods of {type.Type.Name}.</summary>");
            writer.Line(Names.GeneratedCode);
            using (writer.Open($"internal static class {type.Sites}"))
            {
                for (int i = 0; i < served.Length; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    WriteSite(writer, type, served[i]);
                }
            }
        }
    }

    private static void WriteSite(SourceWriter writer, TypeContext type, TrackedMethodModel method)
    {
        SiteModel site = method.Site;
        writer.List($"internal static readonly {Names.RuntimeAlias}::ModelCallSite {type.Site(method)} = new");
        writer.Item($"new({Literal.Of(site.Key)}) {{ ");
        WriteProperty(writer, "VariationKey", site.VariationKey);
        if (site.Version != 1)
        {
            writer.Append($"Version = {site.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}, ");
        }

        WriteProperty(writer, "Provider", site.Provider);
        WriteProperty(writer, "Model", site.Model);
        WriteProperty(writer, "Operation", site.Operation);
        writer.Append("Method = ");
        writer.Append(Literal.Of(site.Method));
        writer.Append(" }");
        writer.Item($"{Names.ReadersClass}.ErrorCodeOf");
        List<string> options = OptionsOf(site);
        writer.EndList(options.Count > 0 ? $" {{ {string.Join(", ", options)} }};" : ";");
    }

    private static void WriteProperty(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Append(name);
            writer.Append(" = ");
            writer.Append(Literal.Of(value));
            writer.Append(", ");
        }
    }

    private static List<string> OptionsOf(SiteModel site)
    {
        List<string> options = [];
        if (site.Tokens != DefaultTokens)
        {
            options.Add($"Tokens = global::Tracking.TokenSource.{site.Tokens}");
        }

        if (site.IsProviderAssumed)
        {
            options.Add("IsProviderAssumed = true");
        }

        if (site.ExpectsTerminalEvent)
        {
            options.Add("ExpectsTerminalEvent = true");
        }

        if (site.IsRun)
        {
            options.Add("IsRun = true");
        }

        return options;
    }
}
