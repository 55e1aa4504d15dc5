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

    [Theory]
    [InlineData("private Task<ChatResponse> AskCoreAsync(string question) => null!;", "'AskCoreAsync' is to be named 'AnswerCoreAsync', or named with Core = nameof(AskCoreAsync)")]
    [InlineData("private Task<ChatResponse> AskCore(string question, ModelCallTracker tracker) => null!;", "'AskCore' is to be named 'AnswerCoreAsync', or named with Core = nameof(AskCore)")]
    [InlineData("private Task<ChatResponse> AskModelAsync(string question) => null!;", "if 'AskModelAsync' is meant, name it 'AnswerCoreAsync', or name it with Core = nameof(AskModelAsync)")]
    [InlineData("private Task<ChatResponse> AskCoreAsync() => null!;", "'Bot.AskCoreAsync()' is none, because it is not named 'AnswerCoreAsync' and it has 0 parameters instead of 1")]
    [InlineData("private Task<ChatResponse> AskCoreAsync(string question, int a, int b) => null!;", "'Bot.AskCoreAsync(string, int, int)' is none, because it is not named 'AnswerCoreAsync' and it has 3 parameters instead of 1")]
    [InlineData("private Task<ChatResponse> AnswerCoreAsync<T>(string question) => null!;", "'Bot.AnswerCoreAsync<T>(string)' is none, because it has 1 type parameter instead of 0")]
    [InlineData("private Task<ChatResponse> AnswerAsyncCore(int question) => null!;", "'Bot.AnswerAsyncCore(int)' is none, because it is not named 'AnswerCoreAsync' and its parameter 'question' is 'int' instead of 'string'")]
    [InlineData("public Task<ChatResponse> AskModelAsync(string question) => null!;", "declare 'Task<ChatResponse> AnswerCoreAsync(string question)'")]
    [InlineData("private Task<ChatResponse> First(string question) => null!; private Task<ChatResponse> Second(string question) => null!;", "declare 'Task<ChatResponse> AnswerCoreAsync(string question)'")]
    [InlineData("private Task WarmCoreAsync(string question) => null!;", "declare 'Task<ChatResponse> AnswerCoreAsync(string question)'")]
    [InlineData("[TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question); Task<ChatResponse> AskCoreAsync(string question) => null!;", "declare 'Task<ChatResponse> AnswerCoreAsync(string question)'")]
    [InlineData("[TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question); Task<ChatResponse> AskCoreAsync(string question) => null!; Task<ChatResponse> AnyCoreAsync(string question) => null!; Task<ChatResponse> AnsCoreAsync(string question) => null!;", "'AnsCoreAsync' is to be named 'AnswerCoreAsync', or named with Core = nameof(AnsCoreAsync)")]
    public async Task The_method_that_is_meant_is_named(string members, string remedy)
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync($$"""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(string question);
                {{members}}
            }
            """);

        result.ExpectMessages(DiagnosticIds.NoCore, $"'AnswerAsync' has no core to invoke and would throw at run time: {remedy}");
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
