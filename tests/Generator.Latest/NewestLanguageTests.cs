using Microsoft.CodeAnalysis.CSharp;
using Tracking.Harness;

namespace Tracking.Generator.Tests;

/// <summary>Declarations of a language version that only the newest compiler knows.</summary>
public class NewestLanguageTests
{
    private static GeneratorRun Run(string source) =>
        GeneratorRun.Start(TestCompilation.Of(source) with { LanguageVersion = LanguageVersion.CSharp14 }, new TrackedModelCallGenerator());

    [Fact]
    public void Tracking_comes_from_a_property_with_a_field_of_its_own() =>
        Assert.Contains("this.Tracking", Run("""
            public partial class Bot
            {
                private ModelCallTracking Tracking { get => field ??= ModelCallTracking.Default!; set; }

                [TrackedModelCall]
                public partial string Ask(string question);

                private string AskCore(string question) => question;
            }
            """).ExpectNoDiagnostics().Source("Bot.97f0e3d2.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void A_partial_constructor_is_no_neighbour_that_matters() =>
        Run("""
            public partial class Bot
            {
                private readonly ModelCallTracking tracking;

                public partial Bot(ModelCallTracking tracking);

                public partial Bot(ModelCallTracking tracking) => this.tracking = tracking;

                [TrackedModelCall]
                public partial string Ask(params ReadOnlySpan<string> questions);

                private string AskCore(params ReadOnlySpan<string> questions) => questions[0];
            }
            """).ExpectNoDiagnostics();

    [Fact]
    public void An_extension_block_gets_no_second_part()
    {
        GeneratorRun run = Run("""
            public static partial class Extensions
            {
                extension(string question)
                {
                    [TrackedModelCall]
                    public partial string Ask();

                    private string AskCore() => question;
                }
            }
            """);

        Assert.Empty(run.Sources);
        Assert.Equal(["TRK005"], run.GeneratorDiagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_method_beside_an_extension_block_is_tracked() =>
        Run("""
            public static partial class Extensions
            {
                extension(string question)
                {
                    public int Length => question.Length;

                    public int Ask() => 1;

                    private int TellCore() => question.Length;
                }

                extension<T>(IEnumerable<T> items)
                    where T : class
                {
                    public static int Count => 1;
                }

                [TrackedModelCall]
                public static partial int Ask(this string question, int number, ModelCallTracking tracking);

                private static int AskCore(string question, int number, ModelCallTracking tracking) => question.Length + number;
            }
            """).ExpectNoDiagnostics();

    [Fact]
    public void A_core_in_an_extension_block_gives_no_broken_code()
    {
        GeneratorRun run = Run("""
            public static partial class Extensions
            {
                extension(string question)
                {
                    private int AskCore() => question.Length;
                }

                [TrackedModelCall]
                public static partial int Ask(this string question);
            }
            """);

        run.ExpectNoDiagnostics();
    }
}
