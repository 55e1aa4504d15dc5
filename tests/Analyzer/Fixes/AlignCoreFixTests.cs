using Tracking.CodeFixes.Cores;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class AlignCoreFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new AlignCoreFix());

    [Theory]
    [InlineData("string question, int count = 1", "string question", "string question, int count")]
    [InlineData("string question, int count", "string q, ModelCallTracker tracker", "string q, ModelCallTracker tracker, int count")]
    [InlineData("string question", "string question, int unused", "string question")]
    [InlineData("int count, string question", "string question, int count", "int count, string question")]
    [InlineData("[TrackTag(\"a\")] string tag, params string[] items", "ModelCallTracker t, params string[] items", "ModelCallTracker t, string tag, params string[] items")]
    [InlineData("in int count", "", "in int count")]
    public Task A_core_gets_the_parameters_of_the_definition(string definition, string before, string after) => Fix.ExpectFixAsync(
        Bot("{|TRK003:AnswerAsync|}", definition, "AnswerCoreAsync", before), Bot("AnswerAsync", definition, "AnswerCoreAsync", after));

    [Fact]
    public Task Its_name_is_changed_with_them() => Fix.ExpectFixAsync(
        Bot("{|TRK003:ReplyAsync|}", "string question, int count", "AnswerCoreAsync", "string question"),
        Bot("ReplyAsync", "string question, int count", "ReplyCoreAsync", "string question, int count"));

    [Fact]
    public Task A_core_in_another_file_is_found() => Fix.ExpectAsync(
        TrackedCode.Of("""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(
                    string question,
                    int count);
            }
            """)
            .WithSource("Core.cs", """
            partial class Bot
            {
                private Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            }
            """),
        SourceFile.Named("Core.cs", """
            partial class Bot
            {
                private Task<ChatResponse> AnswerCoreAsync(
                    string question,
                    int count) => chat.GetResponseAsync(question);
            }
            """),
        SourceFile.Named(TrackedCode.File, """
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<ChatResponse> AnswerAsync(
                    string question,
                    int count);
            }
            """));

    [Theory]
    [InlineData("string question", "string question, int used", "used.ToString()")]
    [InlineData("string used", "int used", "used.ToString()")]
    public Task What_the_body_uses_is_its_authors_to_settle(string definition, string core, string body) => Fix.ExpectNoFixOfAsync(
        Bot("{|TRK003:AnswerAsync|}", definition, "AnswerCoreAsync", core, body));

    private static string Bot(string tracked, string definition, string core, string parameters, string body = "string.Empty") => $$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> {{tracked}}({{definition}});

            private Task<ChatResponse> {{core}}({{parameters}}) => chat.GetResponseAsync({{body}});
        }
        """;
}
