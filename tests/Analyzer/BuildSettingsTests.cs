namespace Tracking.Analyzer.Tests;

/// <summary>Builds whose projects are set up in ways that meet what is generated: several projects, aliases, code style rules.</summary>
public sealed class BuildSettingsTests
{
    private const string TrackedMethod = """
        using Tracking;

        namespace Acme.App;

        public static partial class Bot
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking);
            private static Task AnswerCoreAsync(ModelCallTracking tracking) => Task.CompletedTask;
        }
        """;

    [Fact]
    public async Task Each_of_two_projects_of_one_root_namespace_has_its_own_list() => Assert.Empty(await RealBuild.OfAsync(
        "Second/Second.csproj",
        ("First/First.csproj", RealBuild.Project("<RootNamespace>Acme.App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", """<InternalsVisibleTo Include="Second" />""")),
        ("First/Bot.cs", TrackedMethod),
        ("First/Uses.cs", "namespace Acme.App; internal static class Uses { internal static int Count => ModelCalls.All.Count; }"),
        ("Second/Second.csproj", RealBuild.Project("<RootNamespace>Acme.App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", """<ProjectReference Include="../First/First.csproj" />""")),
        ("Second/Other.cs", TrackedMethod.Replace("Bot", "Other", StringComparison.Ordinal)),
        ("Second/Reads.cs", """
            namespace Acme.App;

            public static class Reads
            {
                public static int Count => ModelCalls.All.Count + Acme.App.ModelCalls.All.Count + global::Acme.App.ModelCalls.All.Count;
                public static string Name => nameof(ModelCalls);
            }
            """)));

    [Fact]
    public async Task A_type_of_the_users_own_that_stands_twice_keeps_its_warning() => Assert.Equal(
        ["Uses.cs warning CS0436"],
        await RealBuild.OfAsync(
            "Second/Second.csproj",
            ("First/First.csproj", RealBuild.Project("<RootNamespace>Acme.App</RootNamespace>", """<InternalsVisibleTo Include="Second" />""")),
            ("First/Twice.cs", "namespace Acme.App; internal static class Twice { internal static int Count => 1; }"),
            ("Second/Second.csproj", RealBuild.Project("<RootNamespace>Acme.App</RootNamespace>", """<ProjectReference Include="../First/First.csproj" />""")),
            ("Second/Twice.cs", "namespace Acme.App; internal static class Twice { internal static int Count => 2; }"),
            ("Second/Uses.cs", "namespace Acme.App; internal static class Uses { internal static int Count => Twice.Count; }")));

    [Theory]
    [InlineData("global,acme")]
    [InlineData("acme,global")]
    [InlineData("acme,other,global")]
    public async Task A_reference_with_an_alias_beside_global_can_be_named(string aliases) => Assert.Empty(await RealBuild.OfAsync(
        "App/App.csproj",
        ("Acme/Acme.csproj", RealBuild.Project()),
        ("Acme/Answer.cs", "namespace Acme; public class Answer;"),
        ("App/App.csproj", RealBuild.Project("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", $"""<ProjectReference Include="../Acme/Acme.csproj" Aliases="{aliases}" />""")),
        ("App/Bot.cs", """
            extern alias acme;
            using Tracking;

            public static partial class Bot
            {
                [TrackedModelCall(Tokens = TokenSource.None)]
                public static partial Task<acme::Acme.Answer> AnswerAsync(ModelCallTracking tracking, acme::Acme.Answer answer, List<acme::Acme.Answer[]> more);

                private static Task<acme::Acme.Answer> AnswerCoreAsync(ModelCallTracking tracking, acme::Acme.Answer answer, List<acme::Acme.Answer[]> more) =>
                    Task.FromResult(more.Count == 0 ? answer : more[0][0]);
            }
            """)));

    [Fact]
    public async Task A_reference_under_an_alias_alone_cannot_be_named_by_generated_code() => Assert.Contains(
        "Bot.cs error TRK005",
        await RealBuild.OfAsync(
            "App/App.csproj",
            ("Acme/Acme.csproj", RealBuild.Project()),
            ("Acme/Answer.cs", "namespace Acme; public class Answer;"),
            ("App/App.csproj", RealBuild.Project(items: """<ProjectReference Include="../Acme/Acme.csproj" Aliases="acme" />""")),
            ("App/Bot.cs", """
                extern alias acme;
                using Tracking;

                public static partial class Bot
                {
                    [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking, acme::Acme.Answer answer);
                    private static Task AnswerCoreAsync(ModelCallTracking tracking, acme::Acme.Answer answer) => Task.CompletedTask;
                }
                """)));

    [Fact]
    public async Task Only_what_neither_the_core_nor_the_record_takes_is_unused() => Assert.Equal(
        ["Bot.cs warning IDE0060", "Plain.cs warning IDE0060"],
        await RealBuild.OfAsync(
            "App.csproj",
            ("App.csproj", RealBuild.Project("<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>")),
            (".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.IDE0060.severity = warning\n"),
            ("Tagged.cs", """
                using Tracking;

                public partial class Tagged
                {
                    private readonly int answer = 1;

                    [TrackedModelCall(Tokens = TokenSource.None)]
                    public partial Task AnswerAsync(
                        [TrackTag("tenant")] string tenant,
                        [TrackSubject] object subject,
                        [CorrelationId] string correlation,
                        [ModelName] string model,
                        [Provider] string provider,
                        [HistoryLength] int history,
                        ModelCallDescriptor descriptor,
                        ModelRun run);

                    private Task AnswerCoreAsync(
                        string tenant, object subject, string correlation, string model, string provider, int history, ModelCallDescriptor descriptor, ModelRun run, ModelCallTracker tracker)
                    {
                        tracker.TrackToolCall("search");
                        return Task.FromResult(answer);
                    }
                }
                """),
            ("Bot.cs", """
                using Tracking;

                public static partial class Bot
                {
                    [TrackedModelCall(Tokens = TokenSource.None)] public static partial Task AnswerAsync(ModelCallTracking tracking, int unused);
                    private static Task AnswerCoreAsync(ModelCallTracking tracking, int unused) => Task.CompletedTask;
                }
                """),
            ("Plain.cs", """
                public class Plain
                {
                    public int Answer() => AnswerCore("");
                    private int AnswerCore(string tenant) => GetHashCode();
                }
                """)));
}
