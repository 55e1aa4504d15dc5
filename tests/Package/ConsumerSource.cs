namespace Tracking.Package.Tests;

/// <summary>Code as a user of the package writes it.</summary>
internal static class ConsumerSource
{
    /// <summary>A class with a tracked task, a tracked value that carries its run, and a tracked stream.</summary>
    internal const string Bot = """
        using System.Runtime.CompilerServices;
        using Tracking;

        namespace Consumer;

        public sealed record Answer(string Text, long Prompt, long Completion);

        public static class Readers
        {
            [UsageReader]
            public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.Prompt, output: answer.Completion);
        }

        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall("answer")]
            public partial Task<Answer> AnswerAsync(string question);

            private async Task<Answer> AnswerCoreAsync(string question)
            {
                await Task.Yield();
                return question.Length > 0 ? new Answer(question, 11, 5) : throw new ArgumentException("Nothing was asked.");
            }

            [TrackedModelCall("rated")]
            public partial Task<Tracked<Answer>> RatedAsync(string question);

            private Task<Answer> RatedCoreAsync(string question) => Task.FromResult(new Answer(question, 7, 2));

            [TrackedModelCall("words")]
            public partial IAsyncEnumerable<Answer> WordsAsync(string question, CancellationToken cancellationToken = default);

            private async IAsyncEnumerable<Answer> WordsCoreAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
            {
                foreach (string word in question.Split(' '))
                {
                    await Task.Yield();
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return new Answer(word, 3, 4);
                }
            }
        }
        """;

    /// <summary>A program that makes each kind of call and prints what was recorded.</summary>
    internal const string Program = """
        using Consumer;
        using Tracking;

        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        Bot bot = new(tracking);

        await bot.AnswerAsync("why");
        try
        {
            await bot.AnswerAsync("");
        }
        catch (ArgumentException)
        {
        }

        Tracked<Answer> rated = await bot.RatedAsync("how");
        await foreach (Answer word in bot.WordsAsync("one two three"))
        {
        }

        foreach (ModelCallRecord record in sink.Records)
        {
            Console.WriteLine($"{record.Descriptor.Key} {record.Outcome} {record.Usage.InputTokens}/{record.Usage.OutputTokens}");
        }

        Console.WriteLine(sink.Records.Select(record => record.RunId).Distinct().Count());
        Console.WriteLine(rated.RunId == sink.Records[2].RunId);
        """;
}
