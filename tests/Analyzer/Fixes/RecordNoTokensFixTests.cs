using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class RecordNoTokensFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new RecordNoTokensFix());

    [Fact]
    public Task No_tokens_are_said_to_be_there() => Fix.ExpectFixAsync(
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
    public Task No_tokens_replace_those_of_the_response() => Fix.ExpectFixAsync(
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
    public async Task The_names_that_it_writes_are_short()
    {
        await Fix.ExpectAsync(
            TrackedCode.WithoutUsings("""
                using System.Threading.Tasks;

                namespace App;

                partial class Bot(Tracking.ModelCallTracking tracking)
                {
                    [Tracking.TrackedModelCall]
                    public partial Task<string> {|TRK006:AnswerAsync|}();
                    Task<string> AnswerCoreAsync() => null!;
                }
                """),
            SourceFile.Numbered(0, """
                using System.Threading.Tasks;
                using Tracking;

                namespace App;

                partial class Bot(Tracking.ModelCallTracking tracking)
                {
                    [Tracking.TrackedModelCall(Tokens = TokenSource.None)]
                    public partial Task<string> AnswerAsync();
                    Task<string> AnswerCoreAsync() => null!;
                }
                """));
    }
}
