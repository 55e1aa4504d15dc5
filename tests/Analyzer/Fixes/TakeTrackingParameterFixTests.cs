using Tracking.CodeFixes.Sources;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class TakeTrackingParameterFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new TakeTrackingParameterFix());

    [Theory]
    [InlineData("", "", "ModelCallTracking tracking", "ModelCallTracking tracking", "", "given")]
    [InlineData("string question, CancellationToken ct", "string question, CancellationToken ct", "string question, ModelCallTracking tracking, CancellationToken ct", "string question, ModelCallTracking tracking, CancellationToken ct", "\"?\", default", "\"?\", given, default")]
    [InlineData("string question, int count = 1", "ModelCallTracker tracker, string question, int count", "string question, ModelCallTracking tracking, int count = 1", "ModelCallTracker tracker, string question, ModelCallTracking tracking, int count", "\"?\"", "\"?\", given")]
    [InlineData("this string question", "string question", "this string question, ModelCallTracking tracking", "string question, ModelCallTracking tracking", "\"?\"", "\"?\", given")]
    public Task The_method_its_core_and_its_callers_take_it(string definition, string core, string newDefinition, string newCore, string call, string newCall) =>
        Fix.ExpectAsync(
            TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", definition, core)).WithSource("Caller.cs", Caller(call)),
            SourceFile.Named(TrackedCode.File, Bot("AnswerAsync", newDefinition, newCore)),
            SourceFile.Named("Caller.cs", Caller(newCall)));

    [Fact]
    public Task The_receiver_of_an_extension_is_no_argument() => Fix.ExpectFixAsync(
        """
        static partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK012:AnswerAsync|}(this string question);
            static Task<ChatResponse> AnswerCoreAsync(string question) => null!;
            static object Call(ModelCallTracking given) => "?".AnswerAsync();
        }
        """,
        """
        static partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> AnswerAsync(this string question, ModelCallTracking tracking);
            static Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracking tracking) => null!;
            static object Call(ModelCallTracking given) => "?".AnswerAsync(given);
        }
        """);

    [Fact]
    public async Task A_delegate_is_told_of()
    {
        CodeActionOutcome outcome = await Fix.ApplyAsync(TrackedCode.Of(Bot("{|TRK012:AnswerAsync|}", "", "")).WithSource("Caller.cs", """
            static class Caller
            {
                static Func<Task<ChatResponse>> Later(ModelCallTracking given) => Bot.AnswerAsync;
            }
            """));

        Assert.Equal(["A ModelCallTracking is still to be passed in Caller.cs, line 3"], outcome.Warnings);
    }

    [Fact]
    public Task A_method_with_an_instance_takes_it_in_the_constructor() => Fix.ExpectNoFixOfAsync("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    private static string Bot(string tracked, string definition, string core) => $$"""
        static partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> {{tracked}}({{definition}});
            static Task<ChatResponse> AnswerCoreAsync({{core}}) => null!;
        }
        """;

    private static string Caller(string arguments) => $$"""
        static class Caller
        {
            static Task<ChatResponse> Call(ModelCallTracking given) => Bot.AnswerAsync({{arguments}});
        }
        """;
}
