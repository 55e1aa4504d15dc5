using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Emitted;

/// <summary>Parts of a type that another generator writes: rules see them, and the generated body knows nothing of them.</summary>
public sealed class UnseenPartsTests
{
    [Fact]
    public async Task A_tracking_that_only_another_generator_declares_is_not_used()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Support(IChatClient chat)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """,
            """
            partial class Support
            {
                [Microsoft.AspNetCore.Components.Inject] private Tracking.ModelCallTracking Recorder { get; set; } = default!;
            }

            namespace Microsoft.AspNetCore.Components
            {
                sealed class InjectAttribute : System.Attribute;
            }
            """);

        result.ExpectMessages(DiagnosticIds.DefaultTracking, "'AnswerAsync' finds no ModelCallTracking but 'Recorder', which another generator writes (as Razor does from a .razor file) and this one cannot see, and uses ModelCallTracking.Default: where that is not set, its calls run untracked; declare it in the code file, as '[Inject] public ModelCallTracking Recorder { get; set; } = default!;', or take one in the constructor");
    }

    [Fact]
    public Task It_is_told_where_the_default_is_set_too() => ExpectAsync(
        """
        partial class Support(IChatClient chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            static void Start(ModelCallTracking tracking) => ModelCallTracking.Default = tracking;
        }
        """,
        "partial class Support { private Tracking.ModelCallTracking recorder = null!; }");

    [Fact]
    public async Task A_tracking_of_a_base_type_that_another_generator_names_is_not_used()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Support(IChatClient chat)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }

            class Component
            {
                protected ModelCallTracking Recorder { get; } = null!;
            }
            """,
            "partial class Support : Component;");

        Assert.Contains("name the base type 'Component' in a code file", MessageOf(result, DiagnosticIds.DefaultTracking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_core_that_only_another_generator_writes_is_not_invoked()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Support(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
            }
            """,
            """
            partial class Support
            {
                private System.Threading.Tasks.Task<Microsoft.Extensions.AI.ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync([]);
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, "'AnswerAsync' has no core to invoke and would throw at run time: its core is 'AnswerCoreAsync', which another generator writes (as Razor does from a .razor file) and this one cannot see; put it into a code file (.cs)");
    }

    [Fact]
    public async Task A_core_that_the_attribute_names_and_only_another_generator_writes_is_not_invoked()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Support(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall(Core = "Ask")] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
            }
            """,
            """
            partial class Support
            {
                private System.Threading.Tasks.Task<Microsoft.Extensions.AI.ChatResponse> Ask() => chat.GetResponseAsync([]);
            }
            """);

        Assert.Contains("its core is 'Ask', which another generator writes", MessageOf(result, DiagnosticIds.NoCore), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_core_that_fits_only_with_what_another_generator_writes_is_not_invoked()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Support(ModelCallTracking tracking)
            {
                [TrackedModelCall(Tokens = TokenSource.None)] public partial IEnumerable<string> {|TRK003:Answer|}();
                Words AnswerCore() => new();
            }

            partial class Words;
            """,
            """
            partial class Words : System.Collections.Generic.List<string>;
            """);

        Assert.Contains("put what 'Support' needs for it into a code file (.cs)", MessageOf(result, DiagnosticIds.NoCore), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_base_type_with_the_core_that_only_another_generator_names_is_not_seen() => ExpectAsync(
        """
        partial class Support(IChatClient chat, ModelCallTracking tracking)
        {
            IChatClient Chat => chat;
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
        }

        class Component
        {
            protected Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        "partial class Support : Component;");

    [Fact]
    public async Task A_usage_that_only_another_generator_writes_is_not_read()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<Reply> {|TRK006:AnswerAsync|}();
                Task<Reply> AnswerCoreAsync() => Task.FromResult(new Reply());
            }

            public partial class Reply
            {
                private UsageDetails? usage;
            }
            """,
            "public partial class Reply { public Microsoft.Extensions.AI.UsageDetails? Usage { get => usage; set => usage = value; } }");

        result.ExpectMessages(DiagnosticIds.NoUsage, "No token usage can be read from 'Reply', so calls of 'AnswerAsync' are recorded without tokens at run time: what holds its counts, 'Usage', is written by another generator, whose code this one cannot see; write that property yourself, or mark a static method that reads it with [UsageReader], or set Tokens to TokenSource.Tracker or TokenSource.None");
    }

    [Fact]
    public async Task A_reader_that_only_another_generator_writes_is_not_used()
    {
        AnalyzerResult result = await ExpectAsync(
            """
            partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<Reply> {|TRK006:AnswerAsync|}();
                Task<Reply> AnswerCoreAsync() => Task.FromResult(new Reply());
            }

            public class Reply;
            """,
            "static class Readers { [Tracking.UsageReader] internal static Tracking.TokenUsage Read(Reply reply) => default; }");

        Assert.Contains("its [UsageReader] is written by another generator", MessageOf(result, DiagnosticIds.NoUsage), StringComparison.Ordinal);
    }

    [Fact]
    public Task What_another_generator_writes_beside_a_body_that_tracks_changes_nothing() => ExpectAsync(
        """
        partial class Support(IChatClient chat)
        {
            private readonly ModelCallTracking tracking = null!;
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """,
        """
        partial class Support
        {
            private readonly Tracking.ModelCallTracking other = null!;
            private System.Threading.Tasks.Task<Microsoft.Extensions.AI.ChatResponse> AnswerCoreAsync(Tracking.ModelCallTracker tracker) => throw null!;
        }
        """);

    [Fact]
    public Task Parts_of_a_run_that_has_no_tokens_are_not_missed() => ExpectAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelRun] public partial Task<Reply> AnswerAsync();
            Task<Reply> AnswerCoreAsync() => Task.FromResult(new Reply());
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task<Reply> AskAsync();
            Task<Reply> AskCoreAsync() => Task.FromResult(new Reply());
        }

        public partial class Reply;
        """,
        "public partial class Reply { public Microsoft.Extensions.AI.UsageDetails? Usage { get; set; } }");

    private static string MessageOf(AnalyzerResult result, string id) => result.Diagnostics.Single(each => each.Id == id).GetMessage(null);

    private static Task<AnalyzerResult> ExpectAsync(string source, string writtenByAnother) => TrackedCode.Rules
        .After(new TrackedModelCallGenerator(), new AnotherGenerator(writtenByAnother))
        .ExpectAsync(TrackedCode.Of(source));
}
