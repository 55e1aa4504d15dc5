using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class InvalidAttributeRuleTests
{
    [Fact]
    public async Task An_empty_key_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall({|TRK009:" "|})] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidAttribute, "'AnswerAsync' cannot be tracked as it is marked: its key is empty; leave it out for the default, or name the call");
    }

    [Theory]
    [InlineData(ModelCallDescriptor.LongestKey + 1)]
    [InlineData(12_500)]
    public async Task A_key_that_no_resumption_token_can_carry_is_reported(int length)
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync($$"""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall({|TRK009:"{{new string('k', length)}}"|})] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidAttribute, $"'AnswerAsync' cannot be tracked as it is marked: its key has {length} characters; resumption tokens carry it, and it may have {ModelCallDescriptor.LongestKey}");
    }

    [Fact]
    public Task A_variation_key_that_no_resumption_token_can_carry_is_reported() => TrackedCode.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall({|TRK009:VariationKey = "{{new string('k', ModelCallDescriptor.LongestKey + 1)}}"|})] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task The_longest_key_is_right() => TrackedCode.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("{{new string('k', ModelCallDescriptor.LongestKey)}}")] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_empty_named_key_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall({|TRK009:key: ""|}, Version = 2)] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_version_below_one_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall({|TRK009:Version = 0|})] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public async Task A_core_that_does_not_exist_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall("answer", {|TRK009:Core = "Missing"|})] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidAttribute, "'AnswerAsync' cannot be tracked as it is marked: there is no accessible method 'Missing', which Core names");
    }

    [Fact]
    public Task Tokens_from_a_tracker_that_the_core_does_not_take_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall({|TRK009:Tokens = TokenSource.Tracker|})] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Two_tags_of_one_name_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([TrackTag("a")] string first, [TrackTag("a")] string {|TRK009:second|});
            Task<ChatResponse> AnswerCoreAsync(string first, string second) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_tag_without_a_name_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([TrackTag("")] string {|TRK009:first|});
            Task<ChatResponse> AnswerCoreAsync(string first) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_model_name_that_is_no_text_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([ModelName] int {|TRK009:model|});
            Task<ChatResponse> AnswerCoreAsync(int model) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public async Task A_provider_that_is_no_text_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([Provider] Uri {|TRK009:provider|});
                Task<ChatResponse> AnswerCoreAsync(Uri provider) => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidAttribute, "'AnswerAsync' cannot be tracked as it is marked: [Provider] stands on 'provider', which is no string");
    }

    [Fact]
    public Task Two_providers_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([Provider] string first, [Provider] string {|TRK009:second|});
            Task<ChatResponse> AnswerCoreAsync(string first, string second) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_correlation_id_without_a_text_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([CorrelationId] ReadOnlySpan<char> {|TRK009:id|});
            Task<ChatResponse> AnswerCoreAsync(ReadOnlySpan<char> id) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_history_length_that_is_no_count_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([HistoryLength] string {|TRK009:history|});
            Task<ChatResponse> AnswerCoreAsync(string history) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Two_model_names_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([ModelName] string first, [ModelName] string {|TRK009:second|});
            Task<ChatResponse> AnswerCoreAsync(string first, string second) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_call_that_is_a_run_too_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall, TrackedModelRun] public partial Task<ChatResponse> {|TRK009:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_key_a_version_and_a_variation_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("answer", Version = 1, VariationKey = "a")] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_null_key_is_the_default_one() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(null)] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Tokens_from_a_tracker_that_the_core_takes_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.Tracker)] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Tags_of_different_names_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([TrackTag("a")] string first, [TrackTag("A")] string second);
            Task<ChatResponse> AnswerCoreAsync(string first, string second) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Marks_on_fitting_types_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([ModelName] string model, [CorrelationId] Guid id, [HistoryLength] long? history, [TrackSubject] object subject);
            Task<ChatResponse> AnswerCoreAsync(string model, Guid id, long? history, object subject) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_collection_has_a_history_length() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync([HistoryLength] IReadOnlyList<string> history);
            Task<ChatResponse> AnswerCoreAsync(IReadOnlyList<string> history) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_of_another_name_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = "AnswerCoreAsync")] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Theory]
    [InlineData("[TrackedModelCall(\"answer\", Provider = \"openai\", Model = \"gpt\", Operation = \"chat\")]", "string text")]
    [InlineData("[TrackedModelCall(Version = int.MaxValue, VariationKey = \"\")]", "string text")]
    [InlineData("[TrackedModelCall(Tokens = TokenSource.None)]", "string text")]
    [InlineData("[TrackedModelCall]", "[ModelName] string? text")]
    [InlineData("[TrackedModelCall]", "[TrackTag(\"tenant\")] Guid text")]
    [InlineData("[TrackedModelRun(\"work\", Version = 2)]", "[CorrelationId] string text")]
    public Task What_the_attributes_may_say_is_right(string mark, string parameter) => TrackedCode.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            {{mark}} public partial Task<ChatResponse> AnswerAsync({{parameter}});
            Task<ChatResponse> AnswerCoreAsync({{parameter.Substring(parameter.IndexOf(']') + 1)}}) => chat.GetResponseAsync("");
        }
        """);
}
