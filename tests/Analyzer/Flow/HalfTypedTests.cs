using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Tests.Flow;

public sealed class HalfTypedTests
{
    private const string Source = """
        partial class Bot(IChatClient chat, ModelCallTracking tracking, ModelCallDescriptor descriptor)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker)
            {
                var (first, second) = (tracker, tracking.CreateTracker(descriptor));
                bool ok = false;
                try
                {
                    foreach (char letter in question)
                    {
                        if (letter is 'a' or > 'x' && first is { } found) { found?.TrackSuccess(); goto end; }
                        await Task.Run(() => second.TrackDuration(TimeSpan.Zero));
                    }

                    end: Done(second);
                    ok = true;
                }
                catch (Exception exception) when (!ok)
                {
                    (first ?? second).TrackError(exception);
                    throw;
                }
                finally
                {
                    if (!ok) { second.TrackAbandoned(); }
                }

                Finish(second, ref ok); await FinishAsync(tracker).ConfigureAwait(false);
                void Done(ModelCallTracker each) { each.TrackSuccess(); each.Complete(); }
                _ = question.Length switch { 0 => first.TrackSuccess(), _ => second.TrackCancelled() };
                return await AnswerAsync(question);
            }

            static void Finish(ModelCallTracker given, ref bool ok) { if (ok) { given.TrackSuccess(); } else { Finish(given, ref ok); } }
            private async Task FinishAsync<T>(T given) where T : ModelCallTracker { given.TrackSuccess(); await Task.Yield(); void Inner() => given.Complete(); Inner(); }
        }
        """;

    public static TheoryData<int> Lengths { get; } = [.. Enumerable.Range(0, Source.Length / 31).Select(static index => index * 31)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task Code_that_is_being_typed_breaks_nothing(int length)
    {
        Tracking.Harness.AnalyzerResult result = await FlowCode.Rules.ReportAsync(TrackedCode.Of(Source[..length]));

        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Id == "AD0001");
    }
}
