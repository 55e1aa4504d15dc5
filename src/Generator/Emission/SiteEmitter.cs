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
        TrackedMethodModel[] served = [.. type.Methods.Where(static method => method.Refusal is null)];
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
        List<string> options = OptionsOf(method.Site);
        writer.Line($"internal static readonly {Names.CompilerServices}.ModelCallSite {type.Site(method)} = new(");
        using (writer.Indent())
        {
            writer.Line($"new({Literal.Of(method.Site.Key)}) {{ {string.Join(", ", DescriptionOf(method.Site))} }},");
            writer.Line($"{Names.ReadersClass}.ErrorCodeOf){(options.Count > 0 ? $" {{ {string.Join(", ", options)} }}" : string.Empty)};");
        }
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
        Add("Method", site.Method);
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
