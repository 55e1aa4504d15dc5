using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// Writes the call sites of a type. They stand in a class of their own: in a generic type there would be one set for each
/// construction.
/// </summary>
internal static class SiteEmitter
{
    private const string DefaultTokens = "Response";

    internal static void Write(SourceWriter writer, TrackedTypeModel type)
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
            using (writer.Open($"internal static class {Names.Sites(type.Type)}"))
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

    private static void WriteSite(SourceWriter writer, TrackedTypeModel type, TrackedMethodModel method)
    {
        SiteModel site = method.Site;
        writer.Line($"internal static readonly {Names.CompilerServices}.ModelCallSite {Names.Site(type, method)} = new {Names.CompilerServices}.ModelCallSite(");
        using (writer.Indent())
        {
            writer.Line($"new global::Tracking.ModelCallDescriptor({Literal.Of(site.Key)})");
            using (writer.Open(string.Empty, "},"))
            {
                Property(writer, "VariationKey", site.VariationKey);
                if (site.Version != 1)
                {
                    writer.Line($"Version = {site.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)},");
                }

                Property(writer, "Provider", site.Provider);
                Property(writer, "Model", site.Model);
                Property(writer, "Operation", site.Operation);
                Property(writer, "Method", site.Method);
            }

            writer.Line($"{Names.Readers(type.Type.AssemblyName)}.ErrorCodeOf){(HasOptions(site) ? string.Empty : ";")}");
        }

        if (!HasOptions(site))
        {
            return;
        }

        using (writer.Open(string.Empty, "};"))
        {
            if (site.Tokens != DefaultTokens)
            {
                writer.Line($"Tokens = global::Tracking.TokenSource.{site.Tokens},");
            }

            if (site.ExpectsTerminalEvent)
            {
                writer.Line("ExpectsTerminalEvent = true,");
            }

            if (site.IsRun)
            {
                writer.Line("IsRun = true,");
            }
        }
    }

    private static bool HasOptions(SiteModel site) => site.Tokens != DefaultTokens || site.ExpectsTerminalEvent || site.IsRun;

    private static void Property(SourceWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{name} = {Literal.Of(value)},");
        }
    }
}
