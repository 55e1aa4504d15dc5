using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class AmbiguousTrackingRuleTests
{
    [Fact]
    public async Task Two_fields_are_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat)
            {
                readonly ModelCallTracking first = null!;
                readonly ModelCallTracking second = null!;

                [TrackedModelCall] public partial Task<ChatResponse> {|TRK007:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.AmbiguousTracking, "'AnswerAsync' finds more than one ModelCallTracking of the same rank ('first', 'second'), and where its calls go is unclear: keep one, or pass one as a parameter");
    }

    [Fact]
    public Task Two_parameters_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK007:AnswerAsync|}(ModelCallTracking first, ModelCallTracking second);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracking first, ModelCallTracking second) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Two_primary_constructor_parameters_are_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking first, ModelCallTracking second)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK007:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_field_goes_before_a_property() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat)
        {
            readonly ModelCallTracking first = null!;
            ModelCallTracking Second => first;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_parameter_goes_before_two_fields() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat)
        {
            readonly ModelCallTracking first = null!;
            readonly ModelCallTracking second = null!;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(ModelCallTracking tracking);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracking tracking) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_own_field_goes_before_an_inherited_one() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat) : Base
        {
            readonly ModelCallTracking first = null!;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }

        class Base
        {
            protected readonly ModelCallTracking second = null!;
        }
        """);

    [Fact]
    public Task An_instance_field_goes_before_a_static_one() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat)
        {
            readonly ModelCallTracking first = null!;
            static readonly ModelCallTracking Second = null!;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_field_goes_before_the_primary_constructor() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking second)
        {
            readonly ModelCallTracking first = second;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);
}
