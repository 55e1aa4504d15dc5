using Tracking.Analyzer.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>An expression tree tells a mock what to expect; it calls nothing.</summary>
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

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(Mock + source));
}
