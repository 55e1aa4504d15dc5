using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>An additional file as generators and analyzers see it.</summary>
internal sealed class AdditionalFile(SourceFile file) : AdditionalText
{
    private readonly SourceText text = SourceText.From(file.Text, Encoding.UTF8);

    public override string Path => file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
