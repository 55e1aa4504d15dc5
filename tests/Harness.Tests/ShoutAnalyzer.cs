using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness.Tests;

/// <summary>
/// Reports types whose names are not upper case (SHOUT001), pointing to their first member. An option names one to leave alone.
/// </summary>
internal sealed class ShoutAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule =
        new("SHOUT001", "Shout", "'{0}' does not shout", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static analysis => Analyze(analysis), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Symbol.Locations[0].SourceTree!);
        string quiet = options.TryGetValue("shout.quiet", out string? value) ? value : "";
        if (context.Symbol.Name == "Crash")
        {
            throw new InvalidOperationException("crashed");
        }

        if (context.Symbol.Name != context.Symbol.Name.ToUpperInvariant() && context.Symbol.Name != quiet)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                context.Symbol.Locations[0],
                ((INamedTypeSymbol)context.Symbol).GetMembers().Where(static member => !member.IsImplicitlyDeclared).Take(1)
                    .Select(static member => member.Locations[0]),
                context.Symbol.Name));
        }
    }
}
