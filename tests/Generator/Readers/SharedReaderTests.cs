using System.Text.RegularExpressions;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

/// <summary>A type of the user's is read by one reader for all methods that return it, as far as all of the assembly can name it.</summary>
public sealed partial class SharedReaderTests
{
    [Fact]
    public void Methods_of_several_types_that_return_one_type_share_its_reader()
    {
        GeneratorRun run = Run("""
            public record Answer(Usage Usage);

            public partial class First(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Answer Ask();
                private Answer AskCore() => new(new(3, 1));
                [TrackedModelCall] public partial Task<Answer?> AskAsync();
                private Task<Answer?> AskCoreAsync() => Task.FromResult<Answer?>(new(new(4, 1)));
            }

            public partial class Second(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial IAsyncEnumerable<Answer> StreamAsync();
                private async IAsyncEnumerable<Answer> StreamCoreAsync() { await Task.Yield(); yield return new(new(5, 1)); }
            }
            """);

        Assert.Single(Reader().Matches(run.Source("ResponseReaders.g.cs")));
        Assert.Equal(3, SharedUse().Count(string.Concat(run.Sources.Values)));
    }

    [Fact]
    public void A_reader_of_the_users_may_take_a_type_that_is_known()
    {
        GeneratorRun run = Run("""
            using Microsoft.Extensions.AI;

            public record Wrapped(ChatResponseUpdate Update);

            public static class Readers
            {
                [UsageReader] internal static TokenUsage Read(ChatResponse response) => TokenUsage.Inclusive(1, 1);
            }

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial ChatResponse Ask();
                private ChatResponse AskCore() => new();
                [TrackedModelCall] public partial Wrapped Wrap();
                private Wrapped WrapCore() => new(new());
            }
            """);

        Assert.Equal(2, Reader().Count(run.Source("ResponseReaders.g.cs")));
    }

    [Theory]
    [InlineData("private record Hidden(Usage Usage);", "Hidden")]
    [InlineData("protected record Hidden(Usage Usage);", "Hidden")]
    [InlineData("[Obsolete(\"gone\", error: true)] public record Hidden(Usage Usage);", "Hidden")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public record Hidden(Usage Usage);", "Hidden")]
    [InlineData("public record struct Hidden(Usage Usage);", "Hidden")]
    [InlineData("public record Hidden<T>(T Value, Usage Usage);", "Hidden<int>")]
    public void What_not_all_of_the_assembly_can_name_is_read_where_it_is_returned(string declaration, string type)
    {
        GeneratorRun run = Run($$"""
            #pragma warning disable X1
            public partial class Bot(ModelCallTracking tracking)
            {
                {{declaration}}

                [TrackedModelCall, Obsolete("with it")] {{(declaration.StartsWith("public", StringComparison.Ordinal) ? "public" : "private")}} partial {{type}} Ask();
                [Obsolete("with it")] private {{type}} AskCore() => default!;
            }
            """);

        Assert.Empty(SharedUse().Matches(string.Concat(run.Sources.Values)));
        Assert.Contains("static void Read(", string.Concat(run.Sources.Values), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string source)
    {
        GeneratorRun run = TestCompilation.Run(source + "\npublic record Usage(int InputTokens, int OutputTokens);");
        run.ExpectNoDiagnostics();
        return run;
    }

    [GeneratedRegex(@"static void ReadResponse\(")]
    private static partial Regex Reader();

    [GeneratedRegex(@"__Generated::ResponseReaders\.ReadResponse")]
    private static partial Regex SharedUse();
}
