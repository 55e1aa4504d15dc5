using System.Diagnostics;
using System.Text.RegularExpressions;
using Tracking.Analyzer.Rules;
using Tracking.CodeFixes;
using Tracking.Generator;

namespace Tracking.Analyzer.Tests;

/// <summary>A build on the command line, with the compiler, the code style rules and the references of the SDK that a user has.</summary>
internal static partial class RealBuild
{
    [GeneratedRegex(@"(?<file>\w+\.cs)\(\d+,\d+\): (?<severity>error|warning) (?<id>(TRK|CS|IDE)\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reported { get; }

    /// <summary>What is reported, each once: file, severity and id.</summary>
    /// <param name="project">The path of the project that is built.</param>
    /// <param name="files">The paths and texts of all files, the project's among them.</param>
    internal static async Task<string[]> OfAsync(string project, params (string Path, string Text)[] files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tracking-build-");
        try
        {
            foreach ((string path, string text) in files)
            {
                string file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllTextAsync(file, text);
            }

            string output = await RunAsync(folder.FullName, project);
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

    /// <summary>A project that uses the library.</summary>
    /// <param name="properties">More properties.</param>
    /// <param name="items">More items.</param>
    internal static string Project(string properties = "", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <RestoreSources>{AppContext.BaseDirectory}</RestoreSources>
            <NuGetAudit>false</NuGetAudit>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{typeof(ModelCallTracking).Assembly.Location}" />
            <Analyzer Include="{typeof(TrackedModelCallGenerator).Assembly.Location}" />
            <Analyzer Include="{typeof(TrackedMethodAnalyzer).Assembly.Location}" />
            <Analyzer Include="{typeof(MakeMethodPartialFix).Assembly.Location}" />
            <CompilerVisibleProperty Include="RootNamespace" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static async Task<string> RunAsync(string folder, string project)
    {
        ProcessStartInfo start = new("dotnet", ["build", project, "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"])
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
}
