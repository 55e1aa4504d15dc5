using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness.Tests;

/// <summary>Adds a text, whatever the source says; or throws where there is none.</summary>
internal sealed class TextGenerator(string? text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.ParseOptionsProvider,
        (output, _) => output.AddSource(
            "Text.g.cs", SourceText.From(text ?? throw new InvalidOperationException("no text to write"), Encoding.UTF8)));
}
