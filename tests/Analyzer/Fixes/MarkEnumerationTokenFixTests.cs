using Tracking.CodeFixes;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class MarkEnumerationTokenFixTests
{
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new MarkEnumerationTokenFix()).After(new TrackedModelCallGenerator());

    [Fact]
    public Task The_token_of_a_core_is_marked() => Fix.ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string question, CancellationToken ct = default);

            private async IAsyncEnumerable<ChatResponseUpdate> {|CS8425:AnswerCoreAsync|}(string question, CancellationToken ct)
            {
                await Task.Delay(1, ct);
                yield return new();
            }
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(string question, CancellationToken ct = default);

            private async IAsyncEnumerable<ChatResponseUpdate> AnswerCoreAsync(string question, [EnumeratorCancellation] CancellationToken ct)
            {
                await Task.Delay(1, ct);
                yield return new();
            }
        }
        """);

    [Fact]
    public Task An_iterator_that_is_no_core_is_left_alone() => Fix.ExpectNoFixOfAsync("""
        class Bot
        {
            async IAsyncEnumerable<int> {|CS8425:AnswerCoreAsync|}(CancellationToken ct)
            {
                await Task.Delay(1, ct);
                yield return 1;
            }
        }
        """);

    [Fact]
    public Task Which_of_two_tokens_is_meant_is_not_guessed() => Fix.ExpectNoFixOfAsync("""
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(CancellationToken ct, CancellationToken stop);

            private async IAsyncEnumerable<ChatResponseUpdate> {|CS8425:AnswerCoreAsync|}(CancellationToken ct, CancellationToken stop)
            {
                await Task.Delay(1, ct);
                yield return new();
            }
        }
        """);
}
