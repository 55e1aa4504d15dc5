using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes.Cores;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MakeBodyCoreFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new MakeBodyCoreFix());

    [Fact]
    public Task The_part_with_the_body_becomes_the_core() => Fix.ExpectFixAsync(
        """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [TrackedModelCall]
            public partial Task<ChatResponse> {|TRK001:AnswerAsync|}(string question, CancellationToken ct = default);

            // Asks.
            public async partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct)
            {
                return await chat.GetResponseAsync(question, cancellationToken: ct);
            }
        }
        """,
        """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);

            // Asks.
            private async Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct)
            {
                return await chat.GetResponseAsync(question, cancellationToken: ct);
            }
        }
        """);

    [Fact]
    public Task Attributes_of_the_body_go_to_the_definition() => (Fix with { FixAll = FixAllScope.Document }).ExpectFixAsync(
        """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            public partial Task<ChatResponse> {|TRK001:AnswerAsync|}(string question);
            public partial Task<ChatResponse> {|TRK001:AskAsync|}(string question);

            [Obsolete]
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync(string question) => chat.GetResponseAsync(question);

            [TrackedModelCall(Core = "Ask")]
            public partial Task<ChatResponse> AskAsync(string question) => chat.GetResponseAsync(question);
        }
        """,
        """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            /// <summary>Answers.</summary>
            [Obsolete]
            [TrackedModelCall]
            public partial Task<ChatResponse> AnswerAsync(string question);
            [TrackedModelCall(Core = "Ask")]
            public partial Task<ChatResponse> AskAsync(string question);

            private Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);

            private Task<ChatResponse> Ask(string question) => chat.GetResponseAsync(question);
        }
        """);

    [Fact]
    public Task A_body_in_another_file_becomes_the_core_there() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of("""
            public static partial class Bot
            {
                [TrackedModelCall] public static partial Task<ChatResponse> {|TRK001:AnswerAsync|}(IChatClient chat, ModelCallTracking tracking);
            }
            """).WithSource("Bodies.cs", """
            public static partial class Bot
            {
                public static partial Task<ChatResponse> AnswerAsync(IChatClient chat, ModelCallTracking tracking) => chat.GetResponseAsync("?");
            }
            """),
        SourceFile.Named(TrackedCode.File, """
            public static partial class Bot
            {
                [TrackedModelCall] public static partial Task<ChatResponse> AnswerAsync(IChatClient chat, ModelCallTracking tracking);
            }
            """),
        SourceFile.Named("Bodies.cs", """
            public static partial class Bot
            {
                private static Task<ChatResponse> AnswerCoreAsync(IChatClient chat, ModelCallTracking tracking) => chat.GetResponseAsync("?");
            }
            """));

    [Theory]
    [InlineData("[TrackedModelCall]", "void AnswerCoreAsync(string question) { }", "string question")]
    [InlineData("[TrackedModelCall(Core = \"no name\")]", "", "string question")]
    [InlineData("[TrackedModelCall]", "", "[ModelName] string question")]
    public Task Nothing_is_offered_where_it_could_not_be_the_core(string mark, string other, string parameter) => Fix.ExpectNoFixOfAsync($$"""
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            {{mark}} public partial Task<ChatResponse> {|TRK001:AnswerAsync|}(string question);
            public partial Task<ChatResponse> AnswerAsync({{parameter}}) => chat.GetResponseAsync(question);
            {{other}}
        }
        """);
}
