using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes the call sites of a type. They stand in a class of their own: in a generic type there would be one set for each
/// construction.
/// </summary>
internal static class SiteEmitter
{
    private const string DefaultTokens = "Response";

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
        List<string> options = OptionsOf(site);
        List<string> description = DescriptionOf(site);
        string descriptor = description.Count == 0
            ? $"{Literal.Of(site.Key)}, {Literal.Of(site.Method)}"
            : $"new({Literal.Of(site.Key)}) {{ {string.Join(", ", [.. description, $"Method = {Literal.Of(site.Method)}"])} }}";
        writer.List(
            $"internal static readonly {Names.RuntimeAlias}::ModelCallSite {type.Site(method)} = new",
            [descriptor, $"{Names.ReadersClass}.ErrorCodeOf"],
            $"{(options.Count > 0 ? $" {{ {string.Join(", ", options)} }}" : string.Empty)};");
    }

    private static List<string> DescriptionOf(SiteModel site)
    {
        List<string> properties = [];
        Add("VariationKey", site.VariationKey);
        if (site.Version != 1)
        {
            properties.Add($"Version = {site.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        Add("Provider", site.Provider);
        Add("Model", site.Model);
        Add("Operation", site.Operation);
        return properties;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add($"{name} = {Literal.Of(value)}");
            }
        }
    }

    private static List<string> OptionsOf(SiteModel site)
    {
        List<string> options = [];
        if (site.Tokens != DefaultTokens)
        {
            options.Add($"Tokens = global::Tracking.TokenSource.{site.Tokens}");
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
