using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class DefaultTrackingRuleTests
{
    [Fact]
    public async Task A_type_without_tracking_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.DefaultTracking, "'AnswerAsync' finds no ModelCallTracking in its type or its parameters and uses ModelCallTracking.Default: where that is not set, its calls run untracked; take one in the constructor or as a parameter");
    }

    [Fact]
    public Task A_static_method_sees_static_members_only() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            readonly ModelCallTracking tracking = null!;

            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            static Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_private_member_of_a_base_type_does_not_count() => TrackedCode.ExpectAsync("""
        partial class Bot : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Base
        {
            readonly ModelCallTracking tracking = null!;
        }
        """);

    [Fact]
    public Task A_read_of_the_default_does_not_set_it() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Program
        {
            ModelCallTracking? Tracking { get; } = ModelCallTracking.Default;
        }
        """);

    [Fact]
    public Task Another_default_is_not_that_of_tracking() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Other
        {
            static int Default { get; set; }
            static void Set() => Other.Default = 1;
        }
        """);

    [Fact]
    public Task A_primary_constructor_parameter_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_field_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            readonly ModelCallTracking tracking = null!;

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_parameter_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> AnswerAsync(ModelCallTracking tracking);
            static Task<ChatResponse> AnswerCoreAsync(ModelCallTracking tracking) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task An_inherited_property_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Base
        {
            protected ModelCallTracking Tracking => null!;
        }
        """);

    [Fact]
    public Task A_default_that_is_set_here_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Program
        {
            static void Main() => ModelCallTracking.Default = new ModelCallTrackingBuilder().Build();
        }
        """);

    [Fact]
    public Task A_default_that_is_set_by_its_full_name_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Program
        {
            static void Main() => global::Tracking.ModelCallTracking.Default ??= null;
        }
        """);
}
