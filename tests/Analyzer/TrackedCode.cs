using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.Extensions.AI;
using Tracking.Analyzer.Rules;
using Tracking.Analyzer.Suppressors;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests;

/// <summary>Code as a user's project would have it, with the generator before all rules of the contract.</summary>
internal static class TrackedCode
{
    /// <summary>The path of the one file that tests are about.</summary>
    internal const string File = "Test.cs";

    internal static AnalyzerRun Rules { get; } = AnalyzerRun.Of(
            new TrackedMethodAnalyzer(),
            new TrackedKeyAnalyzer(),
            new UsageReaderAnalyzer(),
            new HiddenNamespaceAnalyzer(),
            new TrackedStreamSuppressor())
        .After(new TrackedModelCallGenerator());

    internal static HermeticCompilation Of(string source) =>
        HermeticCompilation.Of("""
            global using System;
            global using System.Collections.Generic;
            global using System.Runtime.CompilerServices;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using Microsoft.Extensions.AI;
            global using Tracking;
            """)
            .WithSource(File, source)
            .WithPackagesOf(typeof(ModelCallTracking), typeof(IChatClient));

    /// <summary>One file without global usings.</summary>
    internal static HermeticCompilation WithoutUsings(string source) =>
        HermeticCompilation.Of(source).WithPackagesOf(typeof(ModelCallTracking), typeof(IChatClient));

    /// <summary>Fails unless the rules and the compiler say what the markup says and nothing else.</summary>
    internal static Task<AnalyzerResult> ExpectAsync(string source) => Rules.ExpectAsync(Of(source));

    internal static CodeFixRun Fix(CodeFixProvider provider) => CodeFixRun.Of(provider) with { Analysis = Rules };

    internal static Task<CodeActionOutcome> ExpectFixAsync(this CodeFixRun run, string before, string after) =>
        run.ExpectAsync(Of(before), SourceFile.Named(File, after));

    internal static Task ExpectNoFixOfAsync(this CodeFixRun run, string before) => run.ExpectNoFixAsync(Of(before));
}
