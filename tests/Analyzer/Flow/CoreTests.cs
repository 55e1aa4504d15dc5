using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class CoreTests
{
    private static Task<AnalyzerResult> ExpectAsync(string members) => FlowCode.ExpectFileAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            {{members}}
        }
        """);

    [Fact]
    public async Task A_core_that_records_the_outcome()
    {
        AnalyzerResult result = await ExpectAsync("""
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                {|TRK104:tracker.TrackSuccess()|};
                return response;
            }
            """);

        result.ExpectMessages(
            DiagnosticIds.RecordingInCore,
            "'AnswerAsync' records the outcome itself, and keeps one only: recorded here, too, what the tracked method measures is ignored at run time; remove this");
    }

    [Fact]
    public Task A_core_that_records_duration_and_tokens() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            ChatResponse response = await chat.GetResponseAsync(question);
            {|TRK104:tracker.TrackDuration(TimeSpan.Zero)|};
            {|TRK104:tracker.TrackTokens(default)|};
            return response;
        }
        """);

    [Fact]
    public Task A_core_that_records_twice_is_told_what_matters_more() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            {|TRK104:tracker.TrackSuccess()|};
            {|TRK104:tracker.TrackSuccess()|};
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_core_that_records_in_a_lambda() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            Action done = () => {|TRK104:tracker.TrackSuccess()|};
            done();
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_core_that_records_under_another_name() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            ModelCallTracker own = tracker;
            {|TRK104:own.TrackSuccess()|};
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_streams_core_that_records_the_first_chunk() => ExpectAsync("""
        [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string question);
        async IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            {|TRK104:tracker.TrackTimeToFirstChunk(TimeSpan.Zero)|};
            {|TRK104:tracker.TrackTimeToFirstToken(TimeSpan.Zero)|};
            await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question))
            {
                yield return update;
            }
        }
        """);

    [Fact]
    public Task The_time_to_the_first_token_of_a_call_is_its_cores_to_record() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            tracker.TrackTimeToFirstToken(TimeSpan.Zero);
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task Tokens_from_the_tracker_are_the_cores_to_record() => ExpectAsync("""
        [TrackedModelCall(Tokens = TokenSource.Tracker)] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            tracker.TrackTokens(default);
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task Tool_calls_and_feedback_are_the_cores_to_record() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            tracker.TrackToolCall("search");
            tracker.TrackFeedback(Feedback.Positive);
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task The_core_of_a_run_may_record_its_outcome() => ExpectAsync("""
        [TrackedModelRun] public partial Task<string> AnswerAsync(string question);
        async Task<string> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            ChatResponse response = await chat.GetResponseAsync(question);
            tracker.TrackSuccess();
            return response.Text;
        }
        """);

    [Fact]
    public Task A_tracker_of_its_own_is_a_cores_to_record_on() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, ModelCallDescriptor descriptor);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallDescriptor descriptor, ModelCallTracker tracker)
        {
            ModelCallTracker own = tracking.CreateTracker(descriptor);
            own.TrackSuccess();
            own.Complete();
            return chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_tracker_given_to_two_cores() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
        [TrackedModelCall] public partial Task<ChatResponse> RepeatAsync(string question);
        async Task<ChatResponse> RepeatCoreAsync(string question, ModelCallTracker tracker)
        {
            await AnswerCoreAsync(question, tracker);
            return await {|TRK206:AnswerCoreAsync(question, tracker)|};
        }
        """);

    [Fact]
    public Task A_tracker_given_to_a_core_in_a_loop() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
        async Task AskAsync(string[] questions, ModelCallTracker tracker)
        {
            foreach (string question in questions)
            {
                await {|TRK206:AnswerCoreAsync(question, tracker)|};
            }
        }
        """);

    [Fact]
    public Task A_tracker_given_to_one_core_is_right() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker) => chat.GetResponseAsync(question);
        async Task<ChatResponse> AskAsync(string question, bool twice, ModelCallDescriptor descriptor)
        {
            ModelCallTracker first = tracking.CreateTracker(descriptor);
            if (twice)
            {
                return await AnswerCoreAsync(question, tracking.CreateTracker(descriptor));
            }

            return await AnswerCoreAsync(question, first);
        }
        """);

    private static string InBaseType(string core, string other = "[TrackedModelCall]") => $$"""
        class Base(IChatClient chat)
        {
            protected async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, TokenUsage usage = default)
            {
                {{core}}
                return await chat.GetResponseAsync(question);
            }
        }

        partial class Polite(IChatClient chat, ModelCallTracking tracking) : Base(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, TokenUsage usage = default);
        }

        partial class Rude(IChatClient chat, ModelCallTracking tracking) : Base(chat)
        {
            {{other}} public partial Task<ChatResponse> AnswerAsync(string question, TokenUsage usage = default);
        }
        """;

    [Fact]
    public Task A_core_in_a_base_type_that_records_an_outcome() =>
        FlowCode.ExpectFileAsync(InBaseType("{|TRK104:tracker.TrackSuccess()|};"));

    [Fact]
    public Task A_core_in_a_base_type_that_records_tokens_for_one_of_two() =>
        FlowCode.ExpectFileAsync(InBaseType("tracker.TrackTokens(usage);", "[TrackedModelCall(Tokens = TokenSource.Tracker)]"));

    [Fact]
    public Task A_core_in_a_base_type_that_counts_tool_calls() =>
        FlowCode.ExpectFileAsync(InBaseType("tracker.TrackToolCall(question); tracker.TrackFeedback(Feedback.Positive);"));

    [Fact]
    public Task A_core_that_looks_at_its_tracker_is_right() => ExpectAsync("""
        [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
        {
            ArgumentNullException.ThrowIfNull(tracker);
            return chat.GetResponseAsync(question + tracker.RunId + tracker.ResumptionToken);
        }
        """);
}
