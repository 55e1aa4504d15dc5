using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class NoCoreRuleTests
{
    [Fact]
    public async Task A_method_alone_is_reported_with_what_to_declare()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question, CancellationToken ct = default);
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, "'AnswerAsync' has no core to invoke and would throw at run time: declare 'Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct)'");
    }

    [Fact]
    public async Task Another_parameter_is_named()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question, CancellationToken ct = default);
                Task<ChatResponse> AnswerCoreAsync(int question, CancellationToken ct) => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, "'AnswerAsync' has no core to invoke and would throw at run time: 'Bot.AnswerCoreAsync(int, CancellationToken)' is none, because its parameter 'question' is 'int' instead of 'string'");
    }

    [Fact]
    public async Task Another_return_type_is_named()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question, CancellationToken ct = default);
                ValueTask<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct) => default;
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, "'AnswerAsync' has no core to invoke and would throw at run time: 'Bot.AnswerCoreAsync(string, CancellationToken)' is none, because it returns 'ValueTask<ChatResponse>' instead of 'Task<ChatResponse>'");
    }

    [Fact]
    public async Task A_core_in_the_order_of_the_class_library_is_recognized()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question, CancellationToken ct = default);
                Task<ChatResponse> AnswerAsyncCore(string question, CancellationToken ct) => chat.GetResponseAsync("");
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, "'AnswerAsync' has no core to invoke and would throw at run time: 'AnswerAsyncCore' is to be named 'AnswerCoreAsync', or named with Core = nameof(AnswerAsyncCore)");
    }

    [Fact]
    public Task A_static_method_needs_a_static_core() => TrackedCode.ExpectAsync("""
        partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK003:AnswerAsync|}(ModelCallTracking tracking);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracking tracking) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Constraints_must_agree() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}<T>(T question) where T : class;
            Task<ChatResponse> AnswerCoreAsync<T>(T question) where T : notnull => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_private_core_of_a_base_type_does_not_count() => TrackedCode.ExpectAsync("""
        class Base
        {
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
        }
        """);

    [Fact]
    public Task A_core_with_the_same_parameters_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);
            Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_that_takes_the_tracker_is_right() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);
            Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, CancellationToken ct) => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task Type_parameters_may_have_other_names() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync<T>(T question) where T : class;
            Task<ChatResponse> AnswerCoreAsync<TQuestion>(TQuestion question) where TQuestion : class => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_core_may_be_named_by_the_attribute() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = nameof(Ask))] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> Ask(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task An_instance_method_may_have_a_static_core() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(IChatClient other);
            static Task<ChatResponse> AnswerCoreAsync(IChatClient other) => other.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task An_inherited_core_is_right() => TrackedCode.ExpectAsync("""
        abstract class Base
        {
            protected abstract Task<ChatResponse> AnswerCoreAsync();
        }

        abstract partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
        }
        """);

    [Fact]
    public Task A_signature_with_a_type_that_does_not_exist_is_the_compilers_matter() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<{|CS0246:Missing|}> {|CS8795:AnswerAsync|}();
        }
        """);
}
