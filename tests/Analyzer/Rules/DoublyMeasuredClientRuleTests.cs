using Tracking.Analyzer.Rules;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class DoublyMeasuredClientRuleTests
{
    private const string Clients = """
        namespace Microsoft.Extensions.AI
        {
            class ChatClientBuilder { }
            class EmbeddingGeneratorBuilder<TInput, TEmbedding> { }

            static class OpenTelemetryChatClientBuilderExtensions
            {
                public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, string? sourceName = null) => builder;
                public static ChatClientBuilder UseLogging(this ChatClientBuilder builder) => builder;
            }

            static class OpenTelemetryEmbeddingGeneratorBuilderExtensions
            {
                public static EmbeddingGeneratorBuilder<TInput, TEmbedding> UseOpenTelemetry<TInput, TEmbedding>(this EmbeddingGeneratorBuilder<TInput, TEmbedding> builder) => builder;
            }
        }

        namespace Company
        {
            class Builder { public Builder AddMetrics() => this; }
            static class Extensions { public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, int level) => builder; }
        }
        """;

    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new DoublyMeasuredClientAnalyzer());

    [Fact]
    public async Task A_chat_client_that_is_instrumented_beside_metrics_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("tracking.{|@metrics:AddMetrics|}().Build(); chat.{|TRK106:UseOpenTelemetry|}(\"source\");");

        result.ExpectAdditionalLocations(DiagnosticIds.DoublyMeasuredClient, "metrics");
        result.ExpectMessages(
            DiagnosticIds.DoublyMeasuredClient,
            "'UseOpenTelemetry' measures the calls of this client, and 'AddMetrics' measures the tracked ones under the same names, so at run time a tracked call is counted twice where both meters are listened to: keep one of the two, or listen to one meter");
    }

    [Fact]
    public Task An_embedding_generator_that_is_instrumented_beside_metrics_is_reported() =>
        ExpectAsync("embeddings.{|TRK106:UseOpenTelemetry|}(); Action<ModelCallTrackingBuilder> configure = builder => builder.AddMetrics();");

    [Fact]
    public Task Both_in_different_files_are_reported() => Run.ExpectAsync(Of("chat.{|TRK106:UseOpenTelemetry|}();")
        .WithSource("Tracking.cs", "static class Setup { static void Add(ModelCallTrackingBuilder builder) => builder.AddMetrics(); }"));

    [Theory]
    [InlineData("chat.UseOpenTelemetry();")]
    [InlineData("tracking.AddMetrics();")]
    [InlineData("tracking.AddMetrics(); chat.UseLogging();")]
    [InlineData("tracking.AddMetrics(); chat.UseOpenTelemetry(level: 1);")]
    [InlineData("new Company.Builder().AddMetrics(); chat.UseOpenTelemetry();")]
    [InlineData("tracking.AddSink(new InMemorySink()); chat.UseOpenTelemetry();")]
    [InlineData("_ = nameof(tracking.AddMetrics); chat.UseOpenTelemetry();")]
    public Task One_of_the_two_is_right(string body) => ExpectAsync(body);

    private static Task<AnalyzerResult> ExpectAsync(string body) => Run.ExpectAsync(Of(body));

    private static HermeticCompilation Of(string body) => TrackedCode.Of($$"""
        using Company;
        static class Program
        {
            static void Main(ModelCallTrackingBuilder tracking, ChatClientBuilder chat, EmbeddingGeneratorBuilder<string, Embedding<float>> embeddings)
            {
                {{body}}
            }
        }
        """).WithSource("Clients.cs", Clients);
}
