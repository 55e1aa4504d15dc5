using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Settings;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Settings;

/// <summary>Which entries of settings TRK304 is about.</summary>
public sealed class UnmatchedSettingRuleTests
{
    private const string Gateway = """
        namespace Company.Models
        {
            public interface IAnswering { void Answer(); }
            public class Base { public void Close() { } }
            public class Gateway : Base, IAnswering { public void Ask() { } public void Answer() { } public class Inner { public void Ask() { } } }
            public class Pool<T> { public Pool() { } public void Rent(System.Action done) { } }
        }
        """;

    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new UnmatchedSettingAnalyzer());

    [Theory]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.Ask")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.A*, Company.Models.IAnswering.*; Company.Models.Gateway.**")]
    [InlineData("tracking_model_calls", "")]
    [InlineData("tracking_model_calls", " , ,, ")]
    [InlineData("tracking_runs_once", "Company.Models.Pool`1.Rent Company.Models.Pool`1..ctor")]
    [InlineData("tracking_runs_many", "Company.Models.Pool`1.R*")]
    [InlineData("tracking_runs_later", "Company.Models.Gateway+Inner.Ask, System.Lazy`1..ctor")]
    public Task An_entry_that_names_a_method_is_right(string setting, string value) => Run.ExpectAsync(Of(setting, value));

    [Theory]
    [InlineData("tracking_model_calls", "nonsense", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "*", "it is not the name of a method")]
    [InlineData("tracking_model_calls", ".*", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "Company..Gateway.Ask", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.A*k", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "Company.Models.Pool`.Rent", "it is not the name of a method")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.Aks", "the type declares no such method")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway.Close", "its method is declared by Company.Models.Base; name that type")]
    [InlineData("tracking_model_calls", "Company.Models.Gateway+Inner.Ask", "methods of nested types cannot be named here")]
    [InlineData("tracking_model_calls", "Company.Gateway.Ask", "there is no such type; did you mean Company.Models.Gateway?")]
    [InlineData("tracking_model_calls", "Company.Models.gateway.*", "there is no such type; did you mean Company.Models.Gateway?")]
    [InlineData("tracking_runs_many", "Company.Models.Pool.Rent", "there is no such type; did you mean Company.Models.Pool`1?")]
    [InlineData("tracking_runs_once", "Company.Models.Pool`1.Return", "the type declares no such method")]
    [InlineData("tracking_runs_later", "Later", "it is not the name of a method")]
    public async Task An_entry_that_names_none_is_said(string setting, string entry, string reason)
    {
        AnalyzerResult result = await (Run with { WithoutLocation = ["TRK304"] }).ExpectAsync(Of(setting, $"System.Lazy`1..ctor, {entry}"));

        Assert.Contains($"The setting '{setting}' has no effect for '{entry}': {reason}", Assert.Single(MessagesOf(result)), StringComparison.Ordinal);
        result.ExpectSeverity("TRK304", DiagnosticSeverity.Warning);
    }

    [Fact]
    public async Task A_type_that_may_be_another_projects_is_a_hint()
    {
        AnalyzerResult result = await (Run with { WithoutLocation = ["TRK304"] }).ExpectAsync(Of("tracking_model_calls", "Other.Client.Ask"));

        result.ExpectSeverity("TRK304", DiagnosticSeverity.Info);
    }

    [Fact]
    public async Task Thousands_of_entries_are_said_in_one_report_behind_the_first_twenty()
    {
        string entries = string.Join(',', Enumerable.Range(0, 3000).Select(static number => $"Nonsense{number}"));

        AnalyzerResult result = await (Run with { WithoutLocation = [.. Enumerable.Repeat("TRK304", 21)] })
            .ExpectAsync(Of("tracking_model_calls", entries));

        Assert.Equal(
            "The setting 'tracking_model_calls' has no effect for 'Nonsense20': nor for 2979 others that name no method",
            MessagesOf(result)[^1]);
    }

    private static string[] MessagesOf(AnalyzerResult result) =>
        [.. result.Diagnostics.Where(static each => each.Id == "TRK304").Select(static each => each.GetMessage())];

    private static HermeticCompilation Of(string setting, string value) =>
        TrackedCode.Of(Gateway).WithEditorConfig($"root = true\n[*.cs]\n{setting} = {value}\n");
}
