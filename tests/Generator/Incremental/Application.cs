using Tracking.Harness;

namespace Tracking.Generator.Tests.Incremental;

/// <summary>Two types with tracked methods, a usage reader and a file that has nothing to do with them.</summary>
internal static class Application
{
    private const string Bot = """
        using Microsoft.Extensions.AI;

        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("ask")]
            public partial Task<ChatResponse> AskAsync(string question);

            private Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);

            [TrackedModelCall("stream")]
            public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(string question);

            private IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(string question) => chat.GetStreamingResponseAsync(question);
        }
        """;

    private const string Planner = """
        public partial class Planner
        {
            [TrackedModelCall]
            public partial Task<Answer> PlanAsync(int steps);

            private Task<Answer> PlanCoreAsync(int steps) => Task.FromResult(new Answer(steps));

            [TrackedModelCall]
            public partial Task<Draft> DraftAsync();

            private Task<Draft> DraftCoreAsync() => Task.FromResult(new Draft(1));

            [TrackedModelRun("loop")]
            public partial Task LoopAsync();

            private Task LoopCoreAsync() => Task.CompletedTask;
        }

        public record Answer(int Tokens);

        public record Draft(int Tokens);
        """;

    private const string Readers = """
        internal static class Readers
        {
            [UsageReader]
            internal static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Tokens, 1);

            internal static TokenUsage ReadDraft(Draft draft) => TokenUsage.Inclusive(draft.Tokens, 1);
        }
        """;

    internal static HermeticCompilation Compilation { get; } = TestCompilation.Of(Bot)
        .WithSource("Planner.cs", Planner)
        .WithSource("Readers.cs", Readers)
        .WithSource("Unrelated.cs", "class Unrelated { public int X = 1; }");

    /// <summary>A first run, from which a test edits on.</summary>
    internal static GeneratorRun Start() => GeneratorRun.Start(Compilation, new TrackedModelCallGenerator());

    /// <summary>The run after a text, which occurs once in the file, was replaced.</summary>
    internal static GeneratorRun After(string file, string old, string replacement) =>
        Start().RunAgain(compilation => compilation.WithReplaced(file, old, replacement));
}
