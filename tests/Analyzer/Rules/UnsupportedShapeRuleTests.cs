using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class UnsupportedShapeRuleTests
{
    [Fact]
    public Task A_result_by_reference_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial ref ChatResponse {|TRK005:Answer|}();
            ref ChatResponse AnswerCore() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public async Task A_stream_of_an_sdks_own_type_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            abstract class Results : IAsyncEnumerable<ChatResponseUpdate>
            {
                public abstract IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default);
            }

            partial class Bot(Results results, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Results {|TRK005:Answer|}();
                Results AnswerCore() => results;
            }
            """);

        result.ExpectMessages(DiagnosticIds.UnsupportedShape, "'Answer' cannot be tracked: it returns 'Results', whose elements would go past the tracking; return 'IAsyncEnumerable<ChatResponseUpdate>', the core may keep its type");
    }

    [Fact]
    public Task An_explicit_implementation_is_reported() => TrackedCode.ExpectAsync("""
        interface IBot
        {
            Task<ChatResponse> AnswerAsync();
        }

        class Bot(IChatClient chat) : IBot
        {
            [TrackedModelCall] Task<ChatResponse> IBot.{|TRK005:AnswerAsync|}() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_partial_method_in_a_file_local_type_is_reported() => TrackedCode.ExpectAsync("""
        file partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK005:{|CS8795:AnswerAsync|}|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_method_with_a_body_in_a_file_local_type_is_reported() => TrackedCode.ExpectAsync("""
        file class Bot(IChatClient chat)
        {
            [TrackedModelCall] public Task<ChatResponse> {|TRK005:AnswerAsync|}() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public async Task An_abstract_method_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            abstract class Bot
            {
                [TrackedModelCall] public abstract Task<ChatResponse> {|TRK005:AnswerAsync|}();
            }
            """);

        result.ExpectMessages(DiagnosticIds.UnsupportedShape, "'AnswerAsync' cannot be tracked: it is abstract, and there is nothing to track; mark the methods that implement it");
    }

    [Fact]
    public Task An_external_method_is_reported() => TrackedCode.ExpectAsync("""
        class Bot
        {
            [TrackedModelCall, System.Runtime.InteropServices.DllImport("model")] public static extern int {|TRK005:Answer|}();
        }
        """);

    [Fact]
    public Task An_eager_stream_with_a_tracker_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> {|TRK005:Answer|}(ReadOnlySpan<char> question);
            IAsyncEnumerable<ChatResponseUpdate> AnswerCore(ReadOnlySpan<char> question, ModelCallTracker tracker) => chat.GetStreamingResponseAsync("");
        }
        """);

    [Fact]
    public Task A_stream_of_values_that_can_be_kept_is_right_with_a_tracker() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Answer(string question);
            IAsyncEnumerable<ChatResponseUpdate> AnswerCore(string question, ModelCallTracker tracker) => chat.GetStreamingResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_may_return_an_sdks_own_stream() => TrackedCode.ExpectAsync("""
        abstract class Results : IAsyncEnumerable<ChatResponseUpdate>
        {
            public abstract IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default);
        }

        partial class Bot(Results results, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Answer();
            Results AnswerCore() => results;
        }
        """);

    [Fact]
    public Task An_implicit_implementation_is_right() => TrackedCode.ExpectAsync("""
        interface IBot
        {
            Task<ChatResponse> AnswerAsync();
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking) : IBot
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_virtual_method_of_an_interface_is_right() => TrackedCode.ExpectAsync("""
        partial interface IBot
        {
            static ModelCallTracking Tracking => throw new NotSupportedException();
            [TrackedModelCall] public virtual partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync();
        }
        """);

    [Fact]
    public Task An_override_is_right() => TrackedCode.ExpectAsync("""
        class Base
        {
            public virtual Task<ChatResponse> AnswerAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public override partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => base.AnswerAsync();
        }
        """);

    [Fact]
    public Task A_method_with_out_parameters_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial ChatResponse Answer(ref int first, in int second, out int third);
            ChatResponse AnswerCore(ref int first, in int second, out int third) => throw new NotSupportedException();
        }
        """);

    [Theory]
    [InlineData("List<ChatResponse>")]
    [InlineData("Task<IReadOnlyList<ChatResponse>>")]
    public Task A_collection_that_is_a_response_is_no_stream(string result) => TrackedCode.ExpectAsync($$"""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial {{result}} Answer();
            {{result}} AnswerCore() => throw new NotSupportedException();
        }
        """);
}
