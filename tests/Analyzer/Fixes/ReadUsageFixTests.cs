using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ReadUsageFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new ReadUsageFix());

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

    [Theory]
    [InlineData("string")]
    [InlineData("(int, int)")]
    [InlineData("Hidden")]
    public Task No_reader_is_begun_for_what_has_no_usage_or_cannot_be_reached(string response) => Fix.ExpectNoFixOfAsync($$"""
            partial class Bot(ModelCallTracking tracking)
            {
                private class Hidden;

                [TrackedModelCall] private partial Task<{{response}}> {|TRK006:AnswerAsync|}();
                Task<{{response}}> AnswerCoreAsync() => throw new NotSupportedException();
            }
            """);
}
