using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>What a mock is told to expect calls nothing.</summary>
public sealed class MentionedCodeTests
{
    private const string Mock = """
        using System.Linq.Expressions;

        class Mock<T>
        {
            public void Setup<TResult>(Expression<Func<T, TResult>> call) { }
            public void Run<TResult>(Func<T, TResult> call) { }
        }

        """;

    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new ModelCallAnalyzer(), new CoreCallAnalyzer()).After(new TrackedModelCallGenerator());

    [Fact]
    public Task A_model_call_in_an_expression_tree_is_right() => ExpectAsync("""
        class Tests
        {
            void Prepare(Mock<IChatClient> mock) => mock.Setup(client => client.GetResponseAsync(new List<ChatMessage>(), null, default));
        }
        """);

    [Fact]
    public Task A_model_call_in_a_delegate_is_reported() => ExpectAsync("""
        class Tests
        {
            void Prepare(Mock<IChatClient> mock) => mock.Run(client => client.{|TRK302:GetResponseAsync|}(new List<ChatMessage>(), null, default));
        }
        """);

    [Fact]
    public Task A_core_in_an_expression_tree_is_right() => ExpectAsync("""
        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task<string> AnswerAsync();
            internal virtual Task<string> AnswerCoreAsync() => Task.FromResult("");
        }

        class Tests
        {
            void Prepare(Mock<Bot> mock) => mock.Setup(bot => bot.AnswerCoreAsync());
        }
        """);

    [Theory]
    [InlineData("chat.GetResponseAsync([]).Returns(new ChatResponse());")]
    [InlineData("Returned.Returns(chat.GetResponseAsync([]), new ChatResponse());")]
    [InlineData("chat.Received(2).GetResponseAsync([]);")]
    [InlineData("chat.Received().GetResponseAsync(\"extension\");")]
    [InlineData("chat.When(client => client.GetResponseAsync([])).Do(() => { });")]
    public Task What_a_recording_mock_is_told_to_expect_is_right(string statement) => ExpectWithSubstitutesAsync(statement);

    [Theory]
    [InlineData("chat.{|TRK302:GetResponseAsync|}([]);")]
    [InlineData("Others.Returned.Returns(chat.{|TRK302:GetResponseAsync|}([]), new ChatResponse());")]
    [InlineData("Others.Returned.Received(chat).{|TRK302:GetResponseAsync|}([]);")]
    public Task What_is_asked_of_a_mock_is_reported(string statement) => ExpectWithSubstitutesAsync(statement);

    private static Task<AnalyzerResult> ExpectWithSubstitutesAsync(string statement) => Run.ExpectAsync(TrackedCode.Of($$"""
        using NSubstitute;
        using NSubstitute.Extensions;

        class Tests
        {
            void Prepare(IChatClient chat) { {{statement}} }
        }

        namespace NSubstitute
        {
            static class Recording
            {
                public static T Received<T>(this T mock, int count = 1) => mock;
                public static Expected When<T>(this T mock, Action<T> call) => new();
            }

            class Expected
            {
                public void Do(Action action) { }
            }
        }

        namespace NSubstitute.Extensions
        {
            static class Returned
            {
                public static void Returns<T>(this Task<T> call, T result) { }
            }
        }

        namespace Others
        {
            static class Returned
            {
                public static void Returns<T>(Task<T> call, T result) { }
                public static T Received<T>(T mock) => mock;
            }
        }
        """));

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(Mock + source));
}
