namespace Tracking.Analyzer.Tests.Rules;

public sealed class HiddenNamespaceRuleTests
{
    [Fact]
    public Task A_global_type_is_reported_where_an_attribute_is_meant() => TrackedCode.Rules.ExpectAsync(TrackedCode.WithoutUsings("""
        class {|TRK000:Tracking|};

        class Bot
        {
            [Tracking.{|CS0426:{|CS0426:TrackedModelCall|}|}] public void Answer() { }
        }
        """));

    [Fact]
    public Task A_global_type_is_right_where_nothing_is_tracked() => TrackedCode.Rules.ExpectAsync(TrackedCode.WithoutUsings("""
        class Tracking;

        class Bot
        {
            [System.Obsolete] public void Answer() { }
        }
        """));

    [Fact]
    public Task A_directive_inside_a_namespace_that_means_a_type_is_reported() => TrackedCode.ExpectAsync("""
        namespace App
        {
            using {|CS0138:{|TRK000:Tracking|}|};

            class Tracking;
        }
        """);

    [Fact]
    public Task A_type_in_a_namespace_is_right() => TrackedCode.ExpectAsync("""
        namespace App
        {
            class Tracking;

            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
        }
        """);

    [Fact]
    public Task A_nested_type_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            class Tracking;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_namespace_of_the_same_last_name_is_right() => TrackedCode.ExpectAsync("""
        namespace App.Tracking
        {
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
        }
        """);

    [Fact]
    public Task A_type_in_the_namespace_itself_is_right() => TrackedCode.ExpectAsync("""
        namespace Tracking
        {
            class Tracking;
        }
        """);
}
