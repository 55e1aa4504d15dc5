using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Analyzer.Rules;

/// <summary>
/// Finds the using directives that mean the namespace and get a type. A global type of that name the generator reports; one in
/// a namespace hides the namespace only from the directives inside.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenNamespaceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HiddenNamespaceRule.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.UsingDirective);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is UsingDirectiveSyntax
            {
                Alias: null,
                StaticKeyword.RawKind: (int)SyntaxKind.None,
                Name: IdentifierNameSyntax { Identifier.ValueText: nameof(Tracking) } name,
            }
            && TypeOf(context.SemanticModel.GetSymbolInfo(name, context.CancellationToken)) is { ContainingNamespace.IsGlobalNamespace: false } type)
        {
            context.ReportDiagnostic(Diagnostic.Create(HiddenNamespaceRule.Descriptor, name.GetLocation(), type.ToDisplayString()));
        }
    }

    private static INamedTypeSymbol? TypeOf(SymbolInfo info) =>
        (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as INamedTypeSymbol;
}
