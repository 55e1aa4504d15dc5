namespace Tracking.Analyzer.Tests.Rules;

public sealed class ContainingTypeNotPartialRuleTests
{
    [Fact]
    public Task A_type_that_is_not_partial_is_reported() => TrackedCode.ExpectAsync("""
        class {|TRK002:Bot|}(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|CS0751:{|CS8795:AnswerAsync|}|}(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task It_is_reported_once_for_all_its_methods() => TrackedCode.ExpectAsync("""
        class {|TRK002:Bot|}(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|CS0751:{|CS8795:AnswerAsync|}|}(string question);
            [TrackedModelCall] public partial Task<ChatResponse> {|CS0751:{|CS8795:AskAsync|}|}(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task Every_containing_type_is_reported() => TrackedCode.ExpectAsync("""
        class {|TRK002:Outer|}
        {
            struct {|TRK002:Middle|}
            {
                partial class Bot(IChatClient chat, ModelCallTracking tracking)
                {
                    [TrackedModelCall] public partial Task<ChatResponse> {|CS8795:AnswerAsync|}(string question);
                    Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
                }
            }
        }
        """);

    [Fact]
    public Task Types_that_are_partial_are_right() => TrackedCode.ExpectAsync("""
        partial class Outer
        {
            partial struct Middle
            {
                partial record Bot(IChatClient Chat, ModelCallTracking Tracking)
                {
                    [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
                    Task<ChatResponse> AnswerCoreAsync(string question) => Chat.GetResponseAsync(question);
                }
            }
        }
        """);

    [Fact]
    public Task A_type_beside_a_tracked_one_need_not_be_partial() => TrackedCode.ExpectAsync("""
        partial class Outer
        {
            class Beside;

            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                class Inside;

                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
                Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            }
        }
        """);

    [Fact]
    public Task A_type_with_another_partial_method_is_the_compilers_matter() => TrackedCode.ExpectAsync("""
        class Bot
        {
            partial void {|CS0751:Do|}();
        }
        """);
}
