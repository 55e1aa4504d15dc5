using Tracking.Generator.Model;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

/// <summary>Readers that stand in a library which the application references.</summary>
public sealed class ReferencedReaderTests
{
    private const string Library = """
        namespace Shared;

        public record Answer(int Tokens);

        public static class Readers
        {
            [UsageReader]
            public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Tokens, 1);

            public static class Inner
            {
                [UsageReader]
                public static TokenUsage ReadText(string answer) => TokenUsage.Inclusive(answer.Length);
            }

            [UsageReader]
            internal static TokenUsage ReadNumber(int answer) => TokenUsage.Inclusive(answer);
        }

        internal static class Hidden
        {
            [UsageReader]
            public static TokenUsage Read(long answer) => TokenUsage.Inclusive(answer);
        }
        """;

    private const string Application = """
        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall("ask")]
            public partial Task<Shared.Answer> AskAsync();

            private Task<Shared.Answer> AskCoreAsync() => Task.FromResult(new Shared.Answer(12));
        }
        """;

    [Fact]
    public void Public_readers_of_a_referenced_assembly_are_found()
    {
        GeneratorRun run = Run(Application);

        run.ExpectNoDiagnostics();
        Assert.Contains("global::Shared.Readers.Read(", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_that_the_application_cannot_name_are_not()
    {
        UsageReaderModel[] readers = [.. Run(Application).Steps.Values(StepNames.AllUsageReaders).Cast<EquatableArray<UsageReaderModel>>().Single()];

        Assert.Equal(["global::Shared.Readers.Inner.ReadText", "global::Shared.Readers.Read"], readers.Select(static reader => reader.Method));
    }

    [Fact]
    public void A_reader_of_the_applications_own_goes_first()
    {
        GeneratorRun run = Run(Application + """

            public static class Zebra
            {
                [UsageReader]
                internal static TokenUsage Read(Shared.Answer answer) => TokenUsage.Inclusive(answer.Tokens, 2);
            }
            """);

        Assert.Contains("global::Zebra.Read(", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_tracked_no_reference_is_searched() =>
        Assert.DoesNotContain(StepNames.AllUsageReaders, Run("class Nothing;").Steps.Names);

    [Fact]
    public void An_edit_reaches_nothing()
    {
        GeneratorRun run = GeneratorRun.Start(Compilation(Application).WithSource("Unrelated.cs", "class Unrelated { public int X = 1; }"), new TrackedModelCallGenerator())
            .RunAgain(static compilation => compilation.WithReplaced("Unrelated.cs", "X = 1", "X = 2"));

        run.ExpectNothingChanged();
    }

    private static HermeticCompilation Compilation(string application) =>
        TestCompilation.Of(application).WithProject((TestCompilation.Of(Library) with { AssemblyName = "Shared" }).Build());

    private static GeneratorRun Run(string application) => GeneratorRun.Start(Compilation(application), new TrackedModelCallGenerator());
}
