using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class NotPartialRuleTests
{
    [Fact]
    public async Task A_method_with_a_body_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public Task<ChatResponse> {|TRK001:AnswerAsync|}(string question) => chat.GetResponseAsync(question);
            }
            """);

        result.ExpectMessages(
            DiagnosticIds.NotPartial,
            "'AnswerAsync' is not a partial declaration, so its attribute is ignored at run time and no call is tracked: declare it partial and make its body 'AnswerCoreAsync'");
    }

    [Fact]
    public Task A_run_with_a_body_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelRun] public Task<ChatResponse> {|TRK001:AnswerAsync|}(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_type_that_is_not_partial_either_is_not_told_of_twice() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            [TrackedModelCall] public Task<ChatResponse> {|TRK001:AnswerAsync|}(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_local_function_is_reported() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync()
            {
                return AnswerAsync();

                [TrackedModelCall] Task<ChatResponse> {|TRK001:AnswerAsync|}() => chat.GetResponseAsync("");
            }
        }
        """);

    [Fact]
    public Task A_lambda_is_reported() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Func<Task<ChatResponse>> Ask() => [{|TRK001:TrackedModelCall|}] () => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_accessor_is_reported() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Task<ChatResponse> Answer { [TrackedModelCall] {|TRK001:get|} => chat.GetResponseAsync(""); }
        }
        """);

    [Fact]
    public Task A_part_that_is_implemented_by_hand_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK001:AnswerAsync|}(string question);
            public partial Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_part_without_a_declaration_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|CS0759:{|TRK001:AnswerAsync|}|}(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_partial_method_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_method_without_the_attribute_may_be_anything() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task An_attribute_of_the_same_name_from_elsewhere_says_nothing() => TrackedCode.ExpectAsync("""
        class TrackedModelCallAttribute : Attribute;

        class Bot(IChatClient chat)
        {
            [TrackedModelCall] public Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_local_function_without_the_attribute_is_right() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync()
            {
                return AnswerAsync();

                [Obsolete] Task<ChatResponse> AnswerAsync() => chat.GetResponseAsync("");
            }
        }
        """);

    [Fact]
    public Task An_accessor_without_the_attribute_is_right() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Task<ChatResponse> Answer { [Obsolete] get => chat.GetResponseAsync(""); }
        }
        """);

    [Fact]
    public Task A_lambda_without_the_attribute_is_right() => TrackedCode.ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Func<Task<ChatResponse>> Ask() => [Obsolete] () => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_override_of_a_tracked_method_is_not_tracked_itself() => TrackedCode.ExpectAsync("""
        abstract partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public virtual partial Task<ChatResponse> AnswerAsync();
            protected abstract Task<ChatResponse> AnswerCoreAsync();
        }

        abstract class Other(ModelCallTracking tracking) : Bot(tracking)
        {
            public override Task<ChatResponse> AnswerAsync() => base.AnswerAsync();
        }
        """);

    [Fact]
    public Task A_partial_method_without_the_attribute_may_be_implemented_by_hand() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat)
        {
            public partial Task<ChatResponse> AnswerAsync(string question);
            public partial Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);
        }
        """);
}
