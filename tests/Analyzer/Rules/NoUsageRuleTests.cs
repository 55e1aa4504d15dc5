using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class NoUsageRuleTests
{
    [Fact]
    public async Task A_text_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<string> {|TRK006:Answer|}();
                Task<string> AnswerCore() => throw new NotSupportedException();
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoUsage, "No token usage can be read from 'string', so calls of 'Answer' are recorded without tokens at run time: mark a static method that reads it with [UsageReader], or set Tokens to TokenSource.Tracker or TokenSource.None");
    }

    [Fact]
    public Task A_text_that_a_reader_of_a_referenced_project_reads_is_right() => TrackedCode.Rules.ExpectAsync(TrackedCode.Of("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<string> Answer();
            Task<string> AnswerCore() => throw new NotSupportedException();
        }
        """).WithProject((TrackedCode.Of("""
        namespace Library;

        public static class Readers
        {
            [UsageReader] public static TokenUsage Read(string answer) => TokenUsage.Inclusive(answer.Length);
        }
        """) with { AssemblyName = "Library" }).Build()));

    [Fact]
    public async Task A_task_without_a_result_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task {|TRK006:Answer|}();
                Task AnswerCore() => throw new NotSupportedException();
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoUsage, "No token usage can be read from 'Task', so calls of 'Answer' are recorded without tokens at run time: return the model's response, or set Tokens to TokenSource.Tracker or TokenSource.None");
    }

    [Fact]
    public Task No_result_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial void {|TRK006:Answer|}();
            void AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_stream_of_texts_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<string> {|TRK006:Answer|}();
            IAsyncEnumerable<string> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_tracked_text_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Tracked<string>> {|TRK006:Answer|}();
            Task<string> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_without_a_reader_is_reported() => TrackedCode.ExpectAsync("""
        class Other;

        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Other> {|TRK006:Answer|}();
            Task<Other> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_reader_that_is_wrong_does_not_count() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static int {|TRK011:Read|}(Reply reply) => 0;
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Reply> {|TRK006:Answer|}();
            Task<Reply> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_known_response_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> Answer();
            Task<ChatResponse> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_that_derives_from_a_known_response_is_right() => TrackedCode.ExpectAsync("""
        class Longer : ChatResponse;

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Longer> Answer();
            Task<Longer> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_stream_of_updates_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Answer();
            IAsyncEnumerable<ChatResponseUpdate> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_tracked_response_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Tracked<ChatResponse>> Answer();
            Task<ChatResponse> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Embeddings_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<GeneratedEmbeddings<Embedding<float>>> Answer();
            Task<GeneratedEmbeddings<Embedding<float>>> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_with_a_reader_is_right() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Reply> Answer();
            Task<Reply> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_that_derives_from_one_with_a_reader_is_right() => TrackedCode.ExpectAsync("""
        class Longer : Reply;

        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial ValueTask<Longer> Answer();
            ValueTask<Longer> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Tokens_from_the_tracker_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.Tracker)] public partial Task<string> Answer();
            Task<string> AnswerCore(ModelCallTracker tracker) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task No_tokens_are_right_where_they_are_chosen() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task<string> Answer();
            Task<string> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_run_has_no_tokens_of_its_own() => TrackedCode.ExpectAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelRun] public partial Task<string> Answer();
            Task<string> AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public async Task It_is_an_error_where_all_warnings_are() =>
        await ExpectSeverityAsync(DiagnosticSeverity.Error, WithoutUsage with { TreatWarningsAsErrors = true });

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Default, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Suppress, DiagnosticSeverity.Warning)]
    public async Task The_project_can_raise_it_and_not_lower_it(ReportDiagnostic option, DiagnosticSeverity severity) =>
        await ExpectSeverityAsync(severity, WithoutUsage with
        {
            TreatWarningsAsErrors = option == ReportDiagnostic.Default,
            DiagnosticOptions = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(DiagnosticIds.NoUsage, option),
        });

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Warning)]
    [InlineData("none", DiagnosticSeverity.Warning)]
    public async Task A_file_can_raise_it_and_not_lower_it(string configured, DiagnosticSeverity severity) =>
        await ExpectSeverityAsync(severity, WithoutUsage.WithEditorConfig($"root = true\n[*.cs]\ndotnet_diagnostic.TRK006.severity = {configured}\n"));

    private static HermeticCompilation WithoutUsage => TrackedCode.Of("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<string> {|TRK006:Answer|}();
            Task<string> AnswerCore() => throw new NotSupportedException();
        }
        """);

    private static async Task ExpectSeverityAsync(DiagnosticSeverity severity, HermeticCompilation source) =>
        (await TrackedCode.Rules.ExpectAsync(source)).ExpectSeverity(DiagnosticIds.NoUsage, severity);
}
