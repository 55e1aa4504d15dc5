using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class InconsistentKeyRuleTests
{
    [Fact]
    public async Task Different_versions_are_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall("a", Version = 1)] public partial Task<ChatResponse> {|TRK010:First|}();
                [TrackedModelCall("a", Version = 2)] public partial Task<ChatResponse> {|TRK010:Second|}();
                Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
                Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(
            DiagnosticIds.InconsistentKey,
            "'First' and 'Second' are both recorded under 'a', but with different versions, so their figures cannot be told apart or compared: give them the same, or a key each",
            "'Second' and 'First' are both recorded under 'a', but with different versions, so their figures cannot be told apart or compared: give them the same, or a key each");
    }

    [Fact]
    public Task Different_variations_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", VariationKey = "x")] public partial Task<ChatResponse> {|TRK010:First|}();
            [TrackedModelCall("a", VariationKey = "y")] public partial Task<ChatResponse> {|TRK010:Second|}();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_variation_and_none_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", VariationKey = "x")] public partial Task<ChatResponse> {|TRK010:First|}();
            [TrackedModelCall("a")] public partial Task<ChatResponse> {|TRK010:Second|}();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Overloads_share_the_defaulted_key() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK010:Answer|}();
            [TrackedModelCall(Version = 2)] public partial Task<ChatResponse> {|TRK010:Answer|}(string question);
            Task<ChatResponse> AnswerCore() => chat.GetResponseAsync("");
            Task<ChatResponse> AnswerCore(string question) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_defaulted_key_can_be_written_elsewhere() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK010:First|}();
            [TrackedModelCall("Bot.First", Version = 2)] public partial Task<ChatResponse> {|TRK010:Second|}();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Different_types_are_compared() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a")] public partial Task<ChatResponse> {|TRK010:Ask|}();
            Task<ChatResponse> AskCore() => chat.GetResponseAsync("");
        }

        partial class Other(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", Version = 3)] public partial Task<ChatResponse> {|TRK010:Answer|}();
            Task<ChatResponse> AnswerCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task The_same_version_and_variation_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", Version = 2, VariationKey = "x")] public partial Task<ChatResponse> First();
            [TrackedModelCall("a", Version = 2, VariationKey = "x")] public partial Task<ChatResponse> Second();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Version_one_is_the_default() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", Version = 1)] public partial Task<ChatResponse> First();
            [TrackedModelCall("a")] public partial Task<ChatResponse> Second();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_empty_variation_is_none() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", VariationKey = "")] public partial Task<ChatResponse> First();
            [TrackedModelCall("a")] public partial Task<ChatResponse> Second();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Keys_that_differ_in_case_are_two() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a")] public partial Task<ChatResponse> First();
            [TrackedModelCall("A", Version = 2)] public partial Task<ChatResponse> Second();
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Overloads_with_keys_of_their_own_are_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a")] public partial Task<ChatResponse> Answer();
            [TrackedModelCall("b", Version = 2)] public partial Task<ChatResponse> Answer(string question);
            Task<ChatResponse> AnswerCore() => chat.GetResponseAsync("");
            Task<ChatResponse> AnswerCore(string question) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_method_that_takes_a_descriptor_is_not_compared() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a")] public partial Task<ChatResponse> First();
            [TrackedModelCall("a", Version = 2)] public partial Task<ChatResponse> Second(ModelCallDescriptor descriptor);
            Task<ChatResponse> FirstCore() => chat.GetResponseAsync("");
            Task<ChatResponse> SecondCore(ModelCallDescriptor descriptor) => chat.GetResponseAsync("");
        }
        """);
}
