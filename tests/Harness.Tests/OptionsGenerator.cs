using Microsoft.CodeAnalysis;

namespace Tracking.Harness.Tests;

/// <summary>Writes a build property and an additional file into a comment.</summary>
internal sealed class OptionsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> property = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.Colour", out string? value) ? value : "none").WithTrackingName("Property");
        IncrementalValueProvider<string> files = context.AdditionalTextsProvider
            .Select(static (file, cancellation) => file.GetText(cancellation)!.ToString()).Collect()
            .Select(static (texts, _) => string.Join('|', texts)).WithTrackingName("Files");
        context.RegisterSourceOutput(property.Combine(files), static (output, both) =>
            output.AddSource("Options.g.cs", $"// {both.Left} {both.Right}"));
    }
}
