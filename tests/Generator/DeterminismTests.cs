using System.Globalization;
using Tracking.Harness;

namespace Tracking.Generator.Tests;

/// <summary>
/// The same methods give the same bytes, whatever else differs. That another process writes the same, with other hash codes for
/// the same strings, is what snapshots show.
/// </summary>
public class DeterminismTests
{
    // Casing (I and ı), digits, signs and list separators of cultures would show here.
    private const string First = """
        namespace Bots.Inner;

        public partial class IndexBot(ModelCallTracking tracking)
        {
            [TrackedModelCall("index", Version = 1234567)]
            public partial Task<Microsoft.Extensions.AI.ChatResponse> INDEXAsync(int i = -1, double d = 1.5);

            private Task<Microsoft.Extensions.AI.ChatResponse> INDEXCoreAsync(int i, double d) => throw new NotSupportedException();

            [TrackedModelCall]
            public partial void index(ref readonly int I);
        }
        """;

    private const string Second = """
        public partial class Bot
        {
            private static ModelCallTracking tracking = null!;

            [TrackedModelCall]
            public static partial IAsyncEnumerable<OpenAI.Chat.StreamingChatCompletionUpdate> AskAsync(
                string question,
                CancellationToken cancellationToken = default);

            private static IAsyncEnumerable<OpenAI.Chat.StreamingChatCompletionUpdate> AskCoreAsync(
                string question,
                CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;

    private static readonly HermeticCompilation Compilation = TestCompilation.Of(First).WithSource("Second.cs", Second);

    private static string Generate(HermeticCompilation compilation) => string.Join(
        "\n", GeneratorRun.Start(compilation, new TrackedModelCallGenerator()).Sources.Select(static source => $"{source.Key}\n{source.Value}"));

    [Fact]
    public void Two_runs_write_the_same() => Assert.Equal(Generate(Compilation), Generate(Compilation));

    [Fact]
    public void Another_folder_changes_nothing()
    {
        HermeticCompilation elsewhere = Compilation with
        {
            Sources = [.. Compilation.Sources.Select(static source => source with { Path = @"C:\Users\someone\else\" + source.Name })],
        };

        Assert.Equal(Generate(Compilation), Generate(elsewhere));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_endings_of_the_sources_change_nothing(string lineEnding)
    {
        HermeticCompilation other = Compilation with
        {
            Sources = [.. Compilation.Sources.Select(source => source with { Text = source.Text.ReplaceLineEndings(lineEnding) })],
        };

        Assert.Equal(Generate(Compilation), Generate(other));
    }

    [Fact]
    public void Generated_files_end_their_lines_alike() => Assert.DoesNotContain('\r', Generate(Compilation));

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        HermeticCompilation reversed = Compilation with { Sources = [.. Compilation.Sources.Reverse()] };

        Assert.Equal(Generate(Compilation), Generate(reversed));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        string expected = Generate(Compilation);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        try
        {
            Assert.Equal(expected, Generate(Compilation));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
