using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Emitted;

/// <summary>What the compiler says of code around a method that has no core yet: nothing that would lead to more being deleted.</summary>
public sealed class BodyThatThrowsTests
{
    [Theory]
    [InlineData("[TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();")]
    [InlineData("[TrackedModelCall({|TRK009:Core = \"Missing\"|})] public partial Task<ChatResponse> AnswerAsync();")]
    [InlineData("[TrackedModelCall({|TRK009:\"\"|})] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();")]
    [InlineData("[TrackedModelCall] public partial void {|TRK006X:Answer|}(); async void {|TRK008:AnswerCore|}() => await Task.Yield();")]
    public Task Parameters_of_the_primary_constructor_are_not_called_unread(string method) => ExpectNothingUnreadAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            {{method.Replace("{|TRK006X:Answer|}", "Answer", StringComparison.Ordinal)}}
        }
        """);

    [Fact]
    public Task Parameters_that_others_use_gain_no_warning() => ExpectNothingUnreadAsync("""
        #pragma warning disable CS8019
        class Base(ModelCallTracking tracking)
        {
            protected object Kept => tracking;
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking, string name, in int count) : Base(tracking)
        {
            private readonly IChatClient chat = chat;
            private readonly string name = name;
            IChatClient Chat => chat;
            string Name => name;
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(IChatClient chat, object __Unread);
        }
        """);

    [Fact]
    public Task A_field_that_holds_the_tracking_is_not_called_unread() => ExpectNothingUnreadAsync("""
        partial class Bot
        {
            private readonly ModelCallTracking? tracking = null;
            private static readonly ModelCallTracking? Shared = null;
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}(int _);
            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK003:AskAsync|}();
        }
        """);

    [Fact]
    public Task A_parameter_that_neither_would_read_can_be_held_by_nothing() => ExpectNothingUnreadAsync("""
        partial class Bot<T>(T value, int[] numbers, dynamic any)
        {
            private readonly ModelCallTracking __Unread = null!;
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK003:AnswerAsync|}();
        }
        """);

    [Theory]
    [InlineData("[TrackedModelCall(\"ask\", Core = {|CS1525:)|}]", "AnswerCoreAsync")]
    [InlineData("[TrackedModelCall(Core = {|CS1525:)|}]", "AskAsync")]
    [InlineData("[TrackedModelCall(Tokens = TokenSource.{|CS1001:)|}]", "AnswerCoreAsync")]
    [InlineData("[TrackedModelCall(Tokens = TokenSource.Tra{|CS1026:{|CS1003:]|}|}", "AnswerCoreAsync")]
    [InlineData("[TrackedModelCall(Core = nameof({|CS1525:)|})]", "AskAsync")]
    [InlineData("[TrackedModelCall(Core = nameof({|CS0103:As|}))]", "AskAsync")]
    [InlineData("[TrackedModelCall(\"ask\",{|CS1001:|}{|CS7036:)|}]", "AnswerCoreAsync")]
    public async Task The_body_stays_while_the_attribute_is_typed(string attribute, string core)
    {
        AnalyzerResult result = await TrackedCode.Rules.ReportAsync(TrackedCode.Of($$"""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                {{attribute}}
                public partial Task<ChatResponse> AnswerAsync();
                private Task<ChatResponse> {{core}}() => chat.GetResponseAsync("");
            }
            """));

        // The error is where it is typed, and nowhere else.
        Assert.All(Reported(result), static each => Assert.Equal(2, each.Location.GetLineSpan().StartLinePosition.Line));
        Assert.NotEmpty(Reported(result));
    }

    private static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> Reported(AnalyzerResult result) => result.Diagnostics.Where(
        static each => each.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);

    private static async Task ExpectNothingUnreadAsync(string source)
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync(source);

        Assert.Empty(result.Diagnostics.Where(static each => !each.Id.StartsWith("TRK", StringComparison.Ordinal)
            && each.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(static each => each.ToString()));
    }
}
