namespace Tracking.Analyzer.Tests;

/// <summary>What a user reads who runs <c>dotnet build</c>: the compiler stops at its own errors before it runs analyzers.</summary>
public sealed class RealBuildTests
{
    [Fact]
    public async Task Mistakes_are_told_by_their_rules()
    {
        string[] reported = await BuildAsync(
            ("MissingCore.cs", """
                public static partial class MissingCore
                {
                    [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking);
                }
                """),
            ("TwoCores.cs", """
                public static partial class TwoCores
                {
                    [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking);
                    private static Task AnswerCoreAsync(ModelCallTracking tracking) => Task.CompletedTask;
                    private static Task AnswerCoreAsync(ModelCallTracking tracking, ModelCallTracker tracker) => Task.CompletedTask;
                }
                """),
            ("NotPartial.cs", """
                public static class NotPartial
                {
                    [TrackedModelCall] public static Task AnswerAsync(ModelCallTracking tracking) => Task.CompletedTask;
                }
                """),
            ("ByReference.cs", """
                public static partial class ByReference
                {
                    [TrackedModelCall] public static partial ref int Answer(ModelCallTracking tracking);
                }
                """),
            ("NoUsage.cs", """
                public static partial class NoUsage
                {
                    [TrackedModelCall] public static partial Task AnswerAsync(ModelCallTracking tracking);
                    private static Task AnswerCoreAsync(ModelCallTracking tracking) => Task.CompletedTask;
                }
                """));

        Assert.Equal(
            [
                "ByReference.cs error TRK005", "MissingCore.cs error TRK003", "NoUsage.cs warning TRK006", "NotPartial.cs error TRK001",
                "TwoCores.cs error TRK004",
            ],
            reported);
    }

    [Fact]
    public async Task A_type_in_which_nothing_can_be_generated_is_told_by_the_generator() => Assert.Contains(
        "FileLocal.cs error TRK005",
        await BuildAsync(("FileLocal.cs", """
            file static partial class FileLocal
            {
                [TrackedModelCall] public static partial Task AnswerAsync(ModelCallTracking tracking);
            }
            """)));

    [Fact]
    public async Task A_type_that_hides_the_namespace_is_told_by_the_generator() => Assert.Contains(
        "Hiding.cs error TRK000",
        await BuildAsync(("Hiding.cs", """
            public static class Tracking
            {
                [TrackedModelCall] public static Task AnswerAsync() => Task.CompletedTask;
            }
            """)));

    [Fact]
    public async Task A_type_that_is_not_partial_is_told_by_the_compiler() => Assert.Contains(
        "NotPartialType.cs error CS0751",
        await BuildAsync(("NotPartialType.cs", """
            public static class NotPartialType
            {
                [TrackedModelCall] public static partial Task AnswerAsync(ModelCallTracking tracking);
                private static Task AnswerCoreAsync(ModelCallTracking tracking) => Task.CompletedTask;
            }
            """)));

    [Fact]
    public async Task Code_that_is_right_is_built_without_a_word() => Assert.Empty(await BuildAsync(("Right.cs", """
        public static partial class Right
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking);
            private static Task AnswerCoreAsync(ModelCallTracking tracking) => Task.CompletedTask;
        }
        """)));

    private static Task<string[]> BuildAsync(params (string Name, string Text)[] files) => RealBuild.OfAsync(
        "App.csproj",
        [("App.csproj", RealBuild.Project()), .. files.Select(static file => (file.Name, "using Tracking;\n\n" + file.Text))]);
}
