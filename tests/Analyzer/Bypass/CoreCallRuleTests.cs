using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

public sealed class CoreCallRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new CoreCallAnalyzer()).After(new TrackedModelCallGenerator());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new CallTrackedMethodFix()) with { Analysis = Run };

    private const string Bot = """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            internal Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }

        """;

    [Fact]
    public async Task A_call_from_another_type_is_reported()
    {
        AnalyzerResult result = await ExpectAsync(Bot + """
            class Page(Bot bot)
            {
                Task<ChatResponse> ShowAsync() => bot.{|TRK301:AnswerCoreAsync|}("?");
            }
            """);

        result.ExpectMessages(DiagnosticIds.CoreCall, "'AnswerCoreAsync' is the core of 'AnswerAsync' and is called past it, so this call is not tracked at run time: call 'AnswerAsync'");
    }

    [Fact]
    public Task A_call_from_the_same_type_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            public Task<ChatResponse> GreetAsync() => {|TRK301:AnswerCoreAsync|}("hello");
        }
        """);

    [Fact]
    public Task A_call_through_base_is_reported() => ExpectAsync("""
        partial class Base(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            protected virtual Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }

        class Derived(IChatClient chat, ModelCallTracking tracking) : Base(chat, tracking)
        {
            public Task<ChatResponse> GreetAsync() => base.{|TRK301:AnswerCoreAsync|}("hello");
        }
        """);

    [Fact]
    public Task A_call_of_an_override_is_reported() => ExpectAsync("""
        partial class Base(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            public virtual Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Derived(ModelCallTracking tracking) : Base(tracking)
        {
            public override Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        class Page(Derived bot)
        {
            Task<ChatResponse> ShowAsync() => bot.{|TRK301:AnswerCoreAsync|}();
        }
        """);

    [Fact]
    public Task A_call_of_an_inherited_core_is_reported() => ExpectAsync("""
        class Base
        {
            protected Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> GreetAsync() => {|TRK301:AnswerCoreAsync|}();
        }
        """);

    [Fact]
    public Task A_call_of_a_core_that_the_attribute_names_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = nameof(Ask))] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> Ask() => chat.GetResponseAsync("");
            Task<ChatResponse> GreetAsync() => {|TRK301:Ask|}();
        }
        """);

    [Fact]
    public Task A_delegate_to_a_core_is_reported() => ExpectAsync(Bot + """
        class Page(Bot bot)
        {
            Func<string, Task<ChatResponse>> Ask => bot.{|TRK301:AnswerCoreAsync|};
        }
        """);

    [Fact]
    public Task A_generic_core_is_reported() => ExpectAsync("""
        partial class Bot<TKey>(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync<T>(T question, TKey key);
            internal Task<ChatResponse> AnswerCoreAsync<T>(T question, TKey key) => throw new NotSupportedException();
        }

        class Page(Bot<int> bot)
        {
            Task<ChatResponse> ShowAsync() => bot.{|TRK301:AnswerCoreAsync|}("?", 1);
        }
        """);

    [Fact]
    public Task A_core_of_a_referenced_project_is_reported() => Run.ExpectAsync(TrackedCode.Of("""
        class Page(Library.Bot bot)
        {
            Task<ChatResponse> ShowAsync() => bot.{|TRK301:AnswerCoreAsync|}();
        }
        """).WithProject(TrackedCode.Of("""
        namespace Library;

        public class Bot
        {
            [TrackedModelCall] public Task<ChatResponse> AnswerAsync() => throw new NotSupportedException();
            public Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """).Build()));

    [Fact]
    public Task The_tracked_method_is_right_to_call() => ExpectAsync(Bot + """
        class Page(Bot bot)
        {
            Task<ChatResponse> ShowAsync() => bot.AnswerAsync("?");
        }
        """);

    [Fact]
    public Task A_core_may_call_another_core() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            [TrackedModelCall] public partial Task<ChatResponse> GreetAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
            async Task<ChatResponse> GreetCoreAsync()
            {
                Func<Task<ChatResponse>> retry = () => AnswerCoreAsync();
                return await retry();
            }
        }
        """);

    [Fact]
    public Task A_core_may_call_itself() => ExpectAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(int left);
            Task<ChatResponse> AnswerCoreAsync(int left) => AnswerCoreAsync(left - 1);
        }
        """);

    [Fact]
    public Task An_override_of_a_core_may_call_what_it_overrides() => ExpectAsync("""
        partial class Base(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            protected virtual Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
        }

        class Derived(IChatClient chat, ModelCallTracking tracking) : Base(chat, tracking)
        {
            protected override Task<ChatResponse> AnswerCoreAsync(string question) => base.AnswerCoreAsync(question + "?");
        }
        """);

    [Fact]
    public Task Another_overload_is_no_core() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => AnswerCoreAsync(question, 1);
            Task<ChatResponse> AnswerCoreAsync(string question, int count) => chat.GetResponseAsync(question);
            Task<ChatResponse> GreetAsync() => AnswerCoreAsync("hello", 1);
        }
        """);

    [Fact]
    public Task A_name_is_no_call() => ExpectAsync(Bot + """
        class Page(Bot bot)
        {
            string Name => nameof(bot.AnswerCoreAsync);
        }
        """);

    [Fact]
    public Task A_method_named_like_a_core_is_none() => ExpectAsync("""
        class Bot(IChatClient chat)
        {
            public Task<ChatResponse> AnswerAsync() => AnswerCoreAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_core_of_another_type_that_inherits_is_none_here() => ExpectAsync("""
        class Base
        {
            public Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }

        partial class Bot(ModelCallTracking tracking) : Base
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
        }

        class Page(Base plain)
        {
            Task<ChatResponse> ShowAsync() => plain.AnswerCoreAsync();
        }
        """);

    [Fact]
    public Task A_lambda_in_a_core_is_a_part_of_it() => ExpectAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => Task.Run(() => AskCoreAsync(question));
            Task<ChatResponse> AskCoreAsync(string question) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task The_fix_calls_the_tracked_method() => Fix.ExpectFixAsync(
        Bot + """
        class Page(Bot bot)
        {
            Task<ChatResponse> ShowAsync() => bot.{|TRK301:AnswerCoreAsync|}("?");
        }
        """,
        Bot + """
        class Page(Bot bot)
        {
            Task<ChatResponse> ShowAsync() => bot.AnswerAsync("?");
        }
        """);

    [Fact]
    public Task The_fix_leaves_the_tracker_out() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker, string question) => throw new NotSupportedException();
            Task<ChatResponse> GreetAsync(ModelCallTracker tracker) => {|TRK301:AnswerCoreAsync|}(tracker, "hello");
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(ModelCallTracker tracker, string question) => throw new NotSupportedException();
            Task<ChatResponse> GreetAsync(ModelCallTracker tracker) => AnswerAsync("hello");
        }
        """);

    [Fact]
    public Task The_fix_redirects_a_delegate() => Fix.ExpectFixAsync(
        Bot + """
        class Page(Bot bot)
        {
            Func<string, Task<ChatResponse>> Ask => bot.{|TRK301:AnswerCoreAsync|};
        }
        """,
        Bot + """
        class Page(Bot bot)
        {
            Func<string, Task<ChatResponse>> Ask => bot.AnswerAsync;
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_the_results_differ() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Tracked<ChatResponse>> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            Task<ChatResponse> GreetAsync() => {|TRK301:AnswerCoreAsync|}();
        }
        """);

    [Fact]
    public Task There_is_no_fix_for_named_arguments() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string text) => throw new NotSupportedException();
            Task<ChatResponse> GreetAsync() => {|TRK301:AnswerCoreAsync|}(text: "hello");
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(source));
}
