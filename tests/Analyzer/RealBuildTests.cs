using System.Diagnostics;
using System.Text.RegularExpressions;
using Tracking.Analyzer.Rules;
using Tracking.CodeFixes;
using Tracking.Generator;

namespace Tracking.Analyzer.Tests;

/// <summary>What a user reads who runs <c>dotnet build</c>: the compiler stops at its own errors before it runs analyzers.</summary>
public sealed partial class RealBuildTests
{
    [GeneratedRegex(@"(?<file>\w+\.cs)\(\d+,\d+\): (?<severity>error|warning) (?<id>(TRK|CS)\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reported { get; }

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

    private static async Task<string[]> BuildAsync(params (string Name, string Text)[] files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tracking-build-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "App.csproj"), Project);
            foreach ((string name, string text) in files)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), "using Tracking;\n\n" + text);
            }

            string output = await RunAsync(folder.FullName);
            string[] reported = [.. Reported.Matches(output)
                .Select(static match => $"{match.Groups["file"]} {match.Groups["severity"]} {match.Groups["id"]}")
                .Distinct()
                .Order(StringComparer.Ordinal)];

            // Else an empty list would say nothing.
            Assert.True(reported.Length > 0 || output.Contains("0 Error(s)", StringComparison.Ordinal), output);
            return reported;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder)
    {
        ProcessStartInfo start = new("dotnet", ["build", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test runner's own SDK has set would bind the build to it.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output + await errors;
    }

    private static string Project { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <RestoreSources>{AppContext.BaseDirectory}</RestoreSources>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(ModelCallTracking).Assembly.Location}" />
            <Analyzer Include="{typeof(TrackedModelCallGenerator).Assembly.Location}" />
            <Analyzer Include="{typeof(TrackedMethodAnalyzer).Assembly.Location}" />
            <Analyzer Include="{typeof(MakeMethodPartialFix).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;
}
