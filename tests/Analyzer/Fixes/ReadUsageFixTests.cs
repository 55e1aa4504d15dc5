using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ReadUsageFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new ReadUsageFix()).Choosing(CodeActionChoice.ByTitle("Write a usage reader"));
    private static readonly CodeFixRun NoTokens = TrackedCode.Fix(new ReadUsageFix()).Choosing(CodeActionChoice.ByTitle("Record no tokens"));

    [Fact]
    public Task A_reader_of_the_response_is_begun_after_the_type() => Fix.ExpectFixAsync(
        """
        class Reply;

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<Reply> {|TRK006:AnswerAsync|}();
            Task<Reply> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        class Reply;

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<Reply> AnswerAsync();
            Task<Reply> AnswerCoreAsync() => throw new NotSupportedException();
        }

        internal static class ReplyUsage
        {
            [UsageReader]
            internal static TokenUsage Read(Reply response) => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task One_reader_serves_all_methods_of_the_file() => (Fix with { FixAll = FixAllScope.Document }).ExpectFixAsync(
        """
        class Reply;

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Reply> {|TRK006:AskAsync|}();
            [TrackedModelCall] public partial Task<Reply> {|TRK006:AnswerAsync|}();
            Task<Reply> AskCoreAsync() => throw new NotSupportedException();
            Task<Reply> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        class Reply;

        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<Reply> AskAsync();
            [TrackedModelCall] public partial Task<Reply> AnswerAsync();
            Task<Reply> AskCoreAsync() => throw new NotSupportedException();
            Task<Reply> AnswerCoreAsync() => throw new NotSupportedException();
        }

        internal static class ReplyUsage
        {
            [UsageReader]
            internal static TokenUsage Read(Reply response) => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task No_tokens_are_said_to_be_there() => NoTokens.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<string> {|TRK006:AnswerAsync|}();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)]
            public partial Task<string> AnswerAsync();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task One_reader_serves_all_files_of_the_project() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of(Bot("Bot")).WithSource("Other.cs", Bot("Other")).WithSource("Reply.cs", "class Reply;"),
        SourceFile.Named(TrackedCode.File, Bot("Bot").Replace("{|TRK006:AnswerAsync|}", "AnswerAsync")),
        SourceFile.Named("Other.cs", Bot("Other").Replace("{|TRK006:AnswerAsync|}", "AnswerAsync") + """


            internal static class ReplyUsage
            {
                [UsageReader]
                internal static TokenUsage Read(Reply response) => throw new NotImplementedException();
            }
            """));

    [Fact]
    public Task No_tokens_replace_those_of_the_response() => NoTokens.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", Tokens = TokenSource.Response, Version = 2)]
            public partial Task<string> {|TRK006:AnswerAsync|}();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("a", Tokens = TokenSource.None, Version = 2)]
            public partial Task<string> AnswerAsync();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task No_tokens_are_said_to_be_in_all_methods_at_once() => (NoTokens with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<string> {|TRK006:AskAsync|}();
            [TrackedModelCall("a")] public partial Task<string> {|TRK006:AnswerAsync|}();
            Task<string> AskCoreAsync() => throw new NotSupportedException();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task<string> AskAsync();
            [TrackedModelCall("a", Tokens = TokenSource.None)] public partial Task<string> AnswerAsync();
            Task<string> AskCoreAsync() => throw new NotSupportedException();
            Task<string> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Theory]
    [InlineData("string")]
    [InlineData("(int, int)")]
    [InlineData("Hidden")]
    public async Task No_reader_is_begun_for_what_has_no_usage_or_cannot_be_reached(string response) => Assert.Equal(
        ["Record no tokens"],
        await TrackedCode.Fix(new ReadUsageFix()).TitlesAsync(TrackedCode.Of($$"""
            partial class Bot(ModelCallTracking tracking)
            {
                private class Hidden;

                [TrackedModelCall] private partial Task<{{response}}> {|TRK006:AnswerAsync|}();
                Task<{{response}}> AnswerCoreAsync() => throw new NotSupportedException();
            }
            """)));

    private static string Bot(string name) => $$"""
        partial class {{name}}(ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<Reply> {|TRK006:AnswerAsync|}();
            Task<Reply> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """;
}
