using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Analyzer.Settings;
using Tracking.Generator;

namespace Tracking.Analyzer.Tests.Settings;

/// <summary>Whatever stands in a setting, the rules come to an end and throw nothing, and what does not name the gateway changes nothing.</summary>
public sealed class OddSettingTests
{
    // Far above what the largest of the values takes: only what never ends is stopped by it.
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(5);

    private const string Source = """
        namespace Company.Models
        {
            public class Gateway { public void Ask() { } public void Run(Action action) => action(); }
        }

        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            private Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);

            public void Record(Company.Models.Gateway gateway)
            {
                ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("record"));
                gateway.Run(() => tracker.TrackSuccess());
            }

            public Task<ChatResponse> AskAsync() => chat.GetResponseAsync("?");

            public void Call(Company.Models.Gateway gateway)
            {
                gateway.Ask();
                gateway.Run(() => { });
            }
        }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> AllRules =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly CSharpCompilation Compilation = TrackedCode.Of(Source).Build();

    [Fact]
    public void Every_setting_may_have_any_value() => OddValues.Setting.Array[MethodSetting.All.Count].Sample(
        static values => Check(ImmutableDictionary.CreateRange(MethodSetting.All.Select((setting, index) => KeyValuePair.Create(setting, values[index])))),
        iter: 60,
        threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".*")]
    [InlineData("*.*")]
    [InlineData("Company.Models.Gateway.*")]
    [InlineData("Company.Models.Gateway.**")]
    [InlineData("Company.Models.Gateway.")]
    [InlineData("Company.Models.Gateway`.*")]
    [InlineData(".Gateway.Ask")]
    public void The_values_that_are_most_likely_wrong_are_safe_in_every_setting(string value) =>
        Check(ImmutableDictionary.CreateRange(MethodSetting.All.Select(setting => KeyValuePair.Create(setting, value))));

    // A namespace of the name of a type that is used hides it (CS0118), whoever declares the namespace.
    [Fact]
    public void The_root_namespace_may_be_anything() => OddValues.Text
        .Where(static value => !value.Contains("IChatClient", StringComparison.Ordinal))
        .Sample(CheckRootNamespace, iter: 60, threads: 1);

    [Theory]
    [InlineData("a.")]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("\ud800")]
    [InlineData("🤖.")]
    public void The_root_namespace_may_be_long(string part)
    {
        CheckRootNamespace(string.Concat(Enumerable.Repeat(part, 10_000 / part.Length)));
        CheckRootNamespace(string.Concat(Enumerable.Repeat(part, 1_000 / part.Length)));
    }

    private static void CheckRootNamespace(string value)
    {
        Task<string[]> run = Task.Run(() =>
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create(
                [new TrackedModelCallGenerator().AsSourceGenerator()],
                parseOptions: (CSharpParseOptions)Compilation.SyntaxTrees[0].Options,
                optionsProvider: new Options(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", value)));
            driver.RunGeneratorsAndUpdateCompilation(Compilation, out Compilation generated, out ImmutableArray<Diagnostic> reported);
            using MemoryStream image = new();
            return (string[])
            [
                .. reported.Concat(generated.Emit(image).Diagnostics)
                    .Where(static each => each.Severity == DiagnosticSeverity.Error)
                    .Select(static each => each.ToString()),
            ];
        });
        Assert.True(run.Wait(Watchdog), "The generator does not end.");
        Assert.Empty(run.Result);
    }

    private static void Check(ImmutableDictionary<string, string> settings)
    {
        List<string> exceptions = [];
        Task<string[]> run = Task.Run(async () =>
        {
            ImmutableArray<Diagnostic> found = await Compilation
                .WithAnalyzers(AllRules, new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([], new Options(settings)), (exception, _, _) => exceptions.Add(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                .GetAnalyzerDiagnosticsAsync();
            return (string[])[.. found.Where(static each => each.Id == "TRK302").Select(static each => each.Location.SourceTree!.GetText().ToString(each.Location.SourceSpan))];
        });

        Assert.True(run.Wait(Watchdog), "The rules do not end.");
        Assert.Empty(exceptions);
        bool NamesGateway(string setting, string method) => NamedMethods.EntriesOf(settings[setting])
            .Select(NamedMethods.Parse).Any(named => named is { TypeName: "Company.Models.Gateway" } && named.Names(method));
        string[] expected = [.. new[] { "Ask", "Run" }.Where(method => NamesGateway(MethodSetting.ModelCalls, method)), "GetResponseAsync"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), run.Result.Order(StringComparer.Ordinal));
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(values);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(values);

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
