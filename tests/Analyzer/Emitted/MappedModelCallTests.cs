using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Emitted;

/// <summary>Model calls in what a user writes into a file that another generator makes C# of, as in a <c>.razor</c> file.</summary>
public sealed class MappedModelCallTests
{
    private const string Page = """
        partial class Page
        {
            private void Build()
            {
                chat.GetResponseAsync("written by the generator");
        #line (2,19)-(2,27) "/Pages/Page.razor"
                chat.GetResponseAsync("written by the user");
        #line default
        #line hidden
                chat.GetResponseAsync("hidden");
                Keep();
                Called();
            }
        #line (8,1)-(12,1) "/Pages/Page.razor"

            private void Ask() => chat.GetStreamingResponseAsync([]);
            private void Called() { }
            [System.CodeDom.Compiler.GeneratedCode("a", "1")] private void Marked() => chat.GetResponseAsync("marked");
        #line default
        #line hidden
        }
        """;

    private const string CodeFile = """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            private Task<ChatResponse> AnswerCoreAsync() => Inner();
            private Task<ChatResponse> Inner() => chat.GetResponseAsync("");
            private Task<ChatResponse> Keep() => chat.GetResponseAsync("");
            private class Nested
            {
                object Ask(IChatClient other) => other.GetResponseAsync("");
            }
        }
        """;

    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new ModelCallAnalyzer(), new MappedModelCallAnalyzer());

    [Fact]
    public async Task They_are_reported_where_the_user_has_written_them() => Assert.Equal(
        [
            "Page.razor(2) Info", "Page.razor(9) Info", "Test.cs(6) Info", "Test.cs(9) Info",
        ],
        await ReportAsync(TrackedCode.Of(CodeFile), Page));

    [Fact]
    public async Task Those_that_a_generator_writes_are_not_its_users() => Assert.Equal(
        ["Test.cs(6) Info", "Test.cs(9) Info"],
        await ReportAsync(TrackedCode.Of(CodeFile), "partial class Page { object Build() => chat.GetResponseAsync(\"\"); }"));

    [Theory]
    [InlineData("error", "Error")]
    [InlineData("warning", "Warning")]
    public async Task They_have_the_severity_that_code_files_beside_them_have(string set, string severity) => Assert.Equal(
        [$"Page.razor(2) {severity}", $"Page.razor(9) {severity}", $"Test.cs(6) {severity}", $"Test.cs(9) {severity}"],
        await ReportAsync(TrackedCode.Of(CodeFile).WithEditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.TRK302.severity = {set}"), Page));

    [Fact]
    public async Task They_are_off_where_the_rule_is() => Assert.Empty(
        await ReportAsync(TrackedCode.Of(CodeFile).WithEditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.TRK302.severity = none"), Page));

    private static async Task<IEnumerable<string>> ReportAsync(HermeticCompilation source, string generated)
    {
        AnalyzerResult result = await Run.After(new TrackedModelCallGenerator(), new AnotherGenerator(generated, "Page_razor.g.cs")).ReportAsync(source);

        Assert.DoesNotContain(result.Diagnostics, static each => each.Severity == DiagnosticSeverity.Error && each.Id.StartsWith("CS", StringComparison.Ordinal));
        return result.Diagnostics.Where(static each => each.Id == "TRK302")
            .Select(static each => $"{Path.GetFileName(each.Location.GetMappedLineSpan().Path)}({each.Location.GetMappedLineSpan().StartLinePosition.Line + 1}) {each.Severity}")
            .Order(StringComparer.Ordinal);
    }
}
