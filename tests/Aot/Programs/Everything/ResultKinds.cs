using System.Runtime.CompilerServices;
using Tracking;

namespace Everything;

/// <summary>One tracked method for each kind of result.</summary>
public sealed partial class ResultKinds(ModelCallTracking tracking)
{
    [TrackedModelCall("sync")]
    public partial Answer Ask(string question);

    private Answer AskCore(string question) => new(question, 1, 2);

    [TrackedModelCall("task", Tokens = TokenSource.None)]
    public partial Task AskAsync(string question);

    private async Task AskCoreAsync(string question) => await Task.Yield();

    [TrackedModelCall("task of a response")]
    public partial Task<Answer> AnswerAsync(string question, CancellationToken cancellationToken = default);

    private async Task<Answer> AnswerCoreAsync(string question, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return question.Length > 0 ? new Answer(question, 3, 4) : throw new HttpRequestException(null, null, System.Net.HttpStatusCode.TooManyRequests);
    }

    [TrackedModelCall("value task")]
    public partial ValueTask<Answer> AnswerSoonAsync(string question);

    private ValueTask<Answer> AnswerSoonCoreAsync(string question) => new(new Answer(question, 5, 6));

    [TrackedModelCall("result with its run")]
    public partial Task<Tracked<Answer>> RatedAsync(string question);

    private Task<Answer> RatedCoreAsync(string question) => Task.FromResult(new Answer(question, 7, 8));

    [TrackedModelCall("stream", VariationKey = "words", Version = 2, Provider = "acme", Model = "small")]
    public partial IAsyncEnumerable<Answer> WordsAsync(string question, CancellationToken cancellationToken = default);

    private async IAsyncEnumerable<Answer> WordsCoreAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long output = 0;
        foreach (string word in question.Split(' '))
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Answer(word, 9, ++output);
        }
    }

    [TrackedModelCall("blocking stream")]
    public partial IEnumerable<Answer> Words(string question);

    private IEnumerable<Answer> WordsCore(string question) => question.Split(' ').Select(word => new Answer(word, 10, 1));

    [TrackedModelCall("stream with its run")]
    public partial TrackedStream<Answer> RatedWordsAsync(string question);

    private IAsyncEnumerable<Answer> RatedWordsCoreAsync(string question) => WordsCoreAsync(question, default);

    [TrackedModelCall("tracker", Tokens = TokenSource.Tracker)]
    public partial Task<string> AskWithToolsAsync(string question);

    private Task<string> AskWithToolsCoreAsync(string question, ModelCallTracker tracker)
    {
        tracker.TrackToolCall("search");
        tracker.TrackToolCall("weather");
        tracker.TrackTokens(TokenUsage.Exclusive(input: 100, output: 50, cacheRead: 800, cacheWrite: 200));
        tracker.TrackJudgeResult(new JudgeResult("relevance", 0.75) { Sampled = true, Success = true, JudgeConfigKey = "judge" });
        tracker.TrackFeedback(Feedback.Positive);
        return Task.FromResult(question);
    }

    [TrackedModelCall("arguments")]
    public partial Task<Answer> AskWithArgumentsAsync(
        [HistoryLength] IReadOnlyList<string> history,
        [ModelName] string model,
        [CorrelationId] string correlation,
        [TrackSubject] object subject,
        [TrackTag("tenant")] string tenant,
        [TrackTag("floor")] int floor);

    private Task<Answer> AskWithArgumentsCoreAsync(
        IReadOnlyList<string> history, string model, string correlation, object subject, string tenant, int floor) =>
        Task.FromResult(new Answer(history[^1], 11, 12));

    [TrackedModelCall("descriptor", Tokens = TokenSource.None)]
    public partial T Choose<T>(T answer, ModelCallDescriptor descriptor)
        where T : class;

    private T ChooseCore<T>(T answer, ModelCallDescriptor descriptor)
        where T : class => answer;
}
