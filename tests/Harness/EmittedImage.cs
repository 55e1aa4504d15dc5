using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Tracking.Harness;

/// <summary>A compilation as bytes, with debug information so that stack traces have lines.</summary>
internal sealed record EmittedImage(byte[] Assembly, byte[] Symbols)
{
    /// <summary>Emits, or fails with the errors and the files that they are in.</summary>
    public static EmittedImage Of(Compilation compilation)
    {
        using MemoryStream assembly = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            ImmutableArray<Diagnostic> errors =
                [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            Assert.Fail(DiagnosticReport.WithSources($"{compilation.AssemblyName} cannot be emitted:", errors));
        }

        return new EmittedImage(assembly.ToArray(), symbols.ToArray());
    }
}
