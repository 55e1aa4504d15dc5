using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes.Sources;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class TakeTrackingFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new TakeTrackingFix());

    [Fact]
    public Task A_primary_constructor_takes_it() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task It_comes_before_what_may_be_left_out() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, int retries = 1)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking, int retries = 1)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_without_a_constructor_gets_one() => Fix.ExpectFixAsync(
        """
        partial class Bot : IDisposable
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();

            public void Dispose() { }
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking) : IDisposable
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();

            public void Dispose() { }
        }
        """);

    [Fact]
    public Task A_constructor_with_a_body_keeps_it_in_a_field() => Fix.ExpectFixAsync(
        """
        partial class Bot
        {
            private readonly IChatClient _chat;

            public Bot(IChatClient chat)
            {
                _chat = chat;
            }

            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot
        {
            private readonly IChatClient _chat;
            private readonly ModelCallTracking _tracking;

            public Bot(IChatClient chat, ModelCallTracking tracking)
            {
                _chat = chat;
                _tracking = tracking;
            }

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Theory]
    [InlineData("private readonly IChatClient chat;", "this.chat = chat;", "private readonly ModelCallTracking tracking;", "this.tracking = tracking;")]
    [InlineData("private readonly IChatClient m_chat;", "m_chat = chat;", "private readonly ModelCallTracking m_tracking;", "m_tracking = tracking;")]
    [InlineData("readonly IChatClient _chat;", "this._chat = chat ?? throw new ArgumentNullException(nameof(chat));", "readonly ModelCallTracking _tracking;", "this._tracking = tracking;")]
    [InlineData("private IChatClient Chat { get; }", "Chat = chat;", "private ModelCallTracking Tracking { get; }", "Tracking = tracking;")]
    [InlineData("public IChatClient Chat { get; }", "this.Chat = chat;", "ModelCallTracking Tracking { get; }", "this.Tracking = tracking;")]
    public Task It_is_kept_as_the_type_keeps_other_things(string member, string assignment, string added, string assigned) => Fix.ExpectFixAsync(
        $$"""
        partial class Bot
        {
            {{member}}

            public Bot(IChatClient chat)
            {
                {{assignment}}
            }

            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        $$"""
        partial class Bot
        {
            {{member}}
            {{added}}

            public Bot(IChatClient chat, ModelCallTracking tracking)
            {
                {{assignment}}
                {{assigned}}
            }

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Parameters_that_stand_in_lines_stay_in_lines() => Fix.ExpectFixAsync(
        """
        partial class Bot(
            IChatClient chat,
            string name)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync(name);
        }
        """,
        """
        partial class Bot(
            IChatClient chat,
            string name,
            ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync(name);
        }
        """);

    [Fact]
    public Task Whoever_makes_one_passes_what_is_at_hand() => Fix.ExpectAsync(
        TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", "IChatClient chat, int retries = 1"))
            .WithSource("Makers.cs", Makers("new Bot(chat)", "new(chat, 2)", "new Bot(retries: 3, chat: chat)", "new Bot(chat)", "(chat)")),
        SourceFile.Named(TrackedCode.File, Bot("AnswerAsync", "IChatClient chat, ModelCallTracking tracking, int retries = 1")),
        SourceFile.Named("Makers.cs", Makers(
            "new Bot(chat, local)",
            "new(chat, given, 2)",
            "new Bot(retries: 3, chat: chat, tracking: kept)",
            "new Bot(chat, provider.GetRequiredService<ModelCallTracking>())",
            "(chat, tracking)")));

    [Fact]
    public async Task What_is_still_to_be_passed_is_told()
    {
        CodeActionOutcome outcome = await Fix.ApplyAsync(TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", "IChatClient chat")).WithSource("Maker.cs", """
            class Maker
            {
                object Make(IChatClient chat) => new Bot(chat);
            }
            """));

        Assert.Equal(["A ModelCallTracking is still to be passed in Maker.cs, line 3"], outcome.Warnings);
        Assert.Equal(["CS7036"], outcome.After.Diagnostics.Where(static each => each.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static each => each.Id));
    }

    [Fact]
    public async Task A_type_that_derives_from_it_is_told_of()
    {
        CodeActionOutcome outcome = await Fix.ApplyAsync(TrackedCode.Of("""
            partial class Bot
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            }

            class Derived : Bot;
            """));

        Assert.Equal(["A ModelCallTracking is still to be passed in Test.cs, line 7"], outcome.Warnings);
    }

    [Fact]
    public Task All_types_take_it_at_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of("""
            partial class Bot
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AskAsync|}();
                Task<ChatResponse> AskCoreAsync() => throw new NotSupportedException();
            }

            partial record Other(int Number)
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            }
            """).WithSource("Setup.cs", Setup),
        SourceFile.Named(TrackedCode.File, """
            partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
                [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
                Task<ChatResponse> AskCoreAsync() => throw new NotSupportedException();
            }

            partial record Other(int Number, ModelCallTracking Tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            }
            """));

    [Fact]
    public Task A_batch_leaves_types_that_somebody_makes_who_has_none() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", "IChatClient chat") + """


            partial class Seen
            {
                [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
                object Make(IChatClient chat, ModelCallTracking given) => new object[] { new Bot(chat), new Seen() };
                static object Make(IChatClient chat) => new Bot(chat);
            }
            """),
        SourceFile.Named(TrackedCode.File, Bot("{|TRK012:AnswerAsync|}", "IChatClient chat") + """


            partial class Seen(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
                Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
                object Make(IChatClient chat, ModelCallTracking given) => new object[] { new Bot(chat), new Seen(given) };
                static object Make(IChatClient chat) => new Bot(chat);
            }
            """));

    [Fact]
    public async Task A_batch_leaves_types_that_nobody_is_seen_to_make()
    {
        HermeticCompilation code = TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", "IChatClient chat"));
        await Fix.ApplyAsync(code);
        Assert.False(await (Fix with { FixAll = FixAllScope.Project }).ChangesAsync(code));
    }

    [Fact]
    public Task A_static_method_has_no_constructor() => Fix.ExpectNoFixOfAsync("""
        static partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            static Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Two_constructors_are_the_users_to_change() => Fix.ExpectNoFixOfAsync("""
        partial class Bot
        {
            public Bot() { }
            public Bot(int number) { }
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_struct_can_be_made_without_its_constructor() => Fix.ExpectNoFixOfAsync("""
        partial struct Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task The_parts_of_a_type_take_it_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of(Part("AnswerAsync", "AnswerCoreAsync")).WithSource("More.cs", Part("AskAsync", "AskCoreAsync")).WithSource("Setup.cs", Setup),
        SourceFile.Named(TrackedCode.File, Unmarked(Part("AnswerAsync", "AnswerCoreAsync"))),
        SourceFile.Named("More.cs", Unmarked(Part("AskAsync", "AskCoreAsync")).Replace("class Bot", "class Bot(ModelCallTracking tracking)")));

    private const string Setup = """
        using Microsoft.Extensions.DependencyInjection;

        static class Setup
        {
            internal static void Add(IServiceCollection services) => services.AddModelCallTracking();
        }
        """;

    private static string Bot(string tracked, string parameters) => $$"""
        partial class Bot({{parameters}})
        {
            [TrackedModelCall] public partial Task<ChatResponse> {{tracked}}();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("");
        }
        """;

    private static string Makers(string byLocal, string byParameter, string byMember, string byContainer, string byBase) => $$"""
        using Microsoft.Extensions.DependencyInjection;

        class Maker(ModelCallTracking kept)
        {
            Bot Local(IChatClient chat, ModelCallTracking given) { ModelCallTracking local = given; return {{byLocal}}; }
            Bot Given(IChatClient chat, ModelCallTracking given) => {{byParameter}};
            Bot Kept(IChatClient chat) => {{byMember}};
            static Bot Asked(IChatClient chat, IServiceProvider provider) => {{byContainer}};
        }

        class Derived(IChatClient chat, ModelCallTracking tracking) : Bot{{byBase}};
        """;

    private static string Part(string tracked, string core) => $$"""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:{{tracked}}|}();
            Task<ChatResponse> {{core}}() => throw new NotSupportedException();
        }
        """;

    private static string Unmarked(string source) => source.Replace("{|TRK012:", "").Replace("|}", "");
}
