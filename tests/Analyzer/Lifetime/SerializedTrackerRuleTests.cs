using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class SerializedTrackerRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new SerializedTrackerAnalyzer());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new PassResumptionTokenFix()) with { Analysis = Run };

    [Theory]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|})")]
    [InlineData("JsonSerializer.Serialize<object>({|TRK207:tracker|})")]
    [InlineData("JsonSerializer.SerializeToUtf8Bytes({|TRK207:tracker|}, typeof(ModelCallTracker))")]
    [InlineData("JsonSerializer.Serialize(new { name = 1, {|TRK207:tracker|} })")]
    [InlineData("http.PostAsJsonAsync(\"jobs\", {|TRK207:tracker|})")]
    [InlineData("JsonContent.Create({|TRK207:tracker|})")]
    [InlineData("new System.Xml.Serialization.XmlSerializer(typeof(object)).Serialize(Console.Out, {|TRK207:tracker|})")]
    [InlineData("new Bus().Publish({|TRK207:tracker|})")]
    public Task Each_way_to_write_a_tracker_is_reported(string statement) => Run.ExpectAsync(In(statement));

    [Theory]
    [InlineData("JsonSerializer.Serialize(tracker.ResumptionToken)")]
    [InlineData("JsonSerializer.Serialize(new { tracker.RunId })")]
    [InlineData("JsonSerializer.Serialize(tracker.Summary)")]
    [InlineData("http.PostAsJsonAsync(\"jobs\", 1)")]
    [InlineData("new Other().Serialize(tracker)")]
    [InlineData("Console.WriteLine(tracker)")]
    [InlineData("JsonSerializer.Serialize(new { tracker.ResumptionToken, Run = tracker.RunId.ToString() })")]
    [InlineData("JsonSerializer.Serialize(tracker.Summary.Duration)")]
    public Task What_is_no_tracker_or_no_writer_is_right(string statement) => Run.ExpectAsync(In(statement));

    [Fact]
    public Task The_fix_passes_the_token() => Fix.ExpectAsync(
        In("JsonSerializer.Serialize({|TRK207:tracker|})"),
        SourceFile.Named(TrackedCode.File, TextOf("JsonSerializer.Serialize(tracker.ResumptionToken)")));

    [Theory]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, typeof(ModelCallTracker))", "JsonSerializer.Serialize(tracker.ResumptionToken, typeof(string))")]
    [InlineData("JsonSerializer.Serialize<ModelCallTracker>({|TRK207:tracker|})", "JsonSerializer.Serialize<string>(tracker.ResumptionToken)")]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, typeof(object))", "JsonSerializer.Serialize(tracker.ResumptionToken, typeof(object))")]
    [InlineData("JsonSerializer.Serialize<object>({|TRK207:tracker|})", "JsonSerializer.Serialize<object>(tracker.ResumptionToken)")]
    [InlineData("JsonSerializer.Serialize(new { name = 1, {|TRK207:tracker|} })", "JsonSerializer.Serialize(new { name = 1, tracker = tracker.ResumptionToken })")]
    [InlineData("new Bus().Publish<ModelCallTracker>({|TRK207:tracker|})", "new Bus().Publish<string>(tracker.ResumptionToken)")]
    public Task What_names_the_type_names_that_of_the_token(string before, string after) =>
        Fix.ExpectAsync(In(before), SourceFile.Named(TrackedCode.File, TextOf(after)));

    [Theory]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, known)")]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, typeof(ModelCallTracker), context)")]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, tracker.GetType())")]
    [InlineData("JsonSerializer.Serialize({|TRK207:tracker|}, typeof(IDisposable))")]
    public Task There_is_no_fix_where_what_is_known_of_types_need_not_know_text(string statement) => Fix.ExpectNoFixAsync(In(statement));

    private static HermeticCompilation In(string statement) => TrackedCode.Of(TextOf(statement));

    private static string TextOf(string statement) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;

        namespace MassTransit
        {
            interface IPublishEndpoint { void Publish<T>(T message); }
        }

        class Bus : MassTransit.IPublishEndpoint
        {
            public void Publish<T>(T message) { }
        }

        class Other
        {
            public void Serialize(ModelCallTracker tracker) { }
        }

        class Bot
        {
            void Answer(
                ModelCallTracker tracker,
                HttpClient http,
                System.Text.Json.Serialization.Metadata.JsonTypeInfo<ModelCallTracker> known,
                System.Text.Json.Serialization.JsonSerializerContext context)
            {
                {{statement}};
            }
        }
        """;
}
