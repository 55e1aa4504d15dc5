using System.Collections.Immutable;
using System.Globalization;
using Anthropic.Models.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;
using Tracking.Analyzer.Rules;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Documentation.Tests;

/// <summary>A project that somebody copies code into: with the SDKs, the generator and all rules.</summary>
internal static class ReadersProject
{
    private const string Usings = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Security.Cryptography;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.AI;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Logging;
        #if !TRK000
        global using Tracking;
        #endif
        """;

    private static readonly AnalyzerRun Rules = AnalyzerRun
        .Of([.. typeof(TrackedMethodAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)])
        .After(new TrackedModelCallGenerator());

    // An excerpt does not use all that it declares.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> UnusedCode =
        new[] { "CS0168", "CS0169", "CS0219", "CS0414", "CS0649", "CS8321", "CS9113" }
            .ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Suppress);

    /// <summary>What the compiler and the rules say: errors, warnings, and of the rules also their hints.</summary>
    internal static Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(string source, IEnumerable<CodeBlock> shown, params string[] symbols) =>
        DiagnosticsOfAsync(source, shown, settings: null, symbols);

    /// <summary>The same of a project with an <c>.editorconfig</c>.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(
        string source, IEnumerable<CodeBlock> shown, CodeBlock? settings, params string[] symbols)
    {
        HermeticCompilation project = Of(source);
        AnalyzerResult result = await Rules.ReportAsync(
            (settings is null ? project : project.WithEditorConfig(settings.Text)) with { PreprocessorSymbols = [.. symbols], DiagnosticOptions = UnusedCode });
        string compiled = CompiledText(result.Compilation.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("Page.cs", StringComparison.Ordinal)));
        Assert.All(shown, block => Assert.Contains(block.Text, compiled, StringComparison.Ordinal));
        return [.. result.Diagnostics.Where(static each => IsRule(each) || each.Severity >= DiagnosticSeverity.Warning)];
    }

    internal static ExecutedAssembly Load(string source) =>
        ExecutedAssembly.Load(GeneratorRun.Start(Of(source), new TrackedModelCallGenerator()));

    internal static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("TRK", StringComparison.Ordinal);

    private static HermeticCompilation Of(string source) => HermeticCompilation.Of(Usings)
        .WithSource("Page.cs", source)
        .WithPackagesOf(
            typeof(ModelCallTracking), typeof(ChatClient), typeof(Message), typeof(IChatClient), typeof(ChatClientBuilder),
            typeof(IServiceCollection), typeof(ServiceProvider), typeof(ILogger), typeof(Assert));

    /// <summary>The text without what <c>#if</c> hides, where a block could stand and never be compiled.</summary>
    private static string CompiledText(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        return root
            .ReplaceTrivia(root.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)), static (_, _) => default)
            .ToFullString();
    }

    /// <summary>The diagnostics and the code with numbered lines, because the code stands nowhere as it was compiled.</summary>
    internal static string Report(string heading, IEnumerable<Diagnostic> diagnostics, string source) => string.Join('\n',
    [
        heading,
        .. diagnostics.Select(static each =>
            $"  line {each.Location.GetLineSpan().StartLinePosition.Line + 1}: {each.Id}: {each.GetMessage(CultureInfo.InvariantCulture)}"),
        .. source.Split('\n').Select(static (line, index) => $"{index + 1,4}  {line}"),
    ]);
}
