using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>An attribute is what it means, however it is written.</summary>
public class OtherNamesTests
{
    private const string GlobalAlias = "global using Recorded = Tracking.TrackedModelCallAttribute;";

    private const string Bot = """
        public partial class Bot
        {
            [Recorded("ask")]
            public partial int Ask();

            private int AskCore() => 1;
        }
        """;

    [Theory]
    [InlineData("TrackedModelCall")]
    [InlineData("TrackedModelCallAttribute")]
    [InlineData("Tracking.TrackedModelCall")]
    [InlineData("global::Tracking.TrackedModelCallAttribute")]
    [InlineData("@TrackedModelCallAttribute")]
    [InlineData("\\u0054rackedModelCall")]
    [InlineData("Recorded")]
    [InlineData("Renamed")]
    [InlineData("Inner")]
    [InlineData("Space::TrackedModelCall")]
    [InlineData("method: TrackedModelRun")]
    [InlineData("Obsolete, TrackedModelCall")]
    public void A_method_is_tracked(string attribute)
    {
        GeneratorRun run = TestCompilation.Run($$"""
            using Recorded = Tracking.TrackedModelCallAttribute;
            using RenamedAttribute = Tracking.TrackedModelCallAttribute;
            using Space = Tracking;

            namespace Bots
            {
                using Inner = Recorded;

                public partial class Bot
                {
                    [{{attribute}}]
                    public partial int Ask();

                    private int AskCore() => 1;
                }
            }
            """);

        Assert.Contains("AskCore()", string.Concat(run.ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_another_file_gives_to_all_counts()
    {
        GeneratorRun run = GeneratorRun.Start(TestCompilation.Of(Bot).WithSource("Names.cs", GlobalAlias), new TrackedModelCallGenerator());

        Assert.Contains("AskCore()", string.Concat(run.ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_another_file_gives_later_counts_from_then_on()
    {
        GeneratorRun run = GeneratorRun.Start(TestCompilation.Of(Bot).WithSource("Names.cs", ""), new TrackedModelCallGenerator())
            .ExpectDiagnostics("CS0246", "CS0246", "CS8795")
            .RunAgain(static compilation => compilation.WithText("Names.cs", GlobalAlias));

        Assert.Contains("AskCore()", string.Concat(run.ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_another_file_takes_away_takes_the_generated_files_with_it()
    {
        GeneratorRun run = GeneratorRun.Start(TestCompilation.Of(Bot).WithSource("Names.cs", GlobalAlias), new TrackedModelCallGenerator())
            .RunAgain(static compilation => compilation.WithText("Names.cs", ""));

        Assert.Empty(run.Sources);
    }

    [Fact]
    public void An_attribute_of_the_same_name_that_means_something_else_is_none()
    {
        GeneratorRun run = TestCompilation.Run("""
            namespace Other
            {
                public class TrackedModelCallAttribute : Attribute;

                public partial class Bot
                {
                    [TrackedModelCall]
                    public partial int Ask();

                    public partial int Ask() => 1;
                }

                public static class Readers
                {
                    [Other.UsageReader]
                    public static TokenUsage Read(string text) => default;
                }

                public class UsageReaderAttribute : Attribute;
            }
            """);

        Assert.Empty(run.ExpectNoDiagnostics().Sources);
    }

    [Fact]
    public void A_usage_reader_of_another_name_reads()
    {
        GeneratorRun run = TestCompilation.Run("""
            using Reads = Tracking.UsageReaderAttribute;

            public record Answer(int Count);

            public partial class Bot
            {
                [TrackedModelCall]
                public partial Answer Ask();

                private Answer AskCore() => new(1);

                [Reads]
                internal static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(answer.Count, 1);
            }
            """);

        Assert.Contains("global::Bot.Read(", string.Concat(run.ExpectNoDiagnostics().Sources.Values), StringComparison.Ordinal);
    }
}
