using System.Text.RegularExpressions;
using Tracking.Package.Tests.Support;

namespace Tracking.Package.Tests;

/// <summary>
/// What a user of Blazor reads who runs <c>dotnet build</c>. Razor's generator and that of the package see nothing of what each other
/// writes; the compiler and the rules see all of it.
/// </summary>
public sealed partial class BlazorTests(PackedPackage package)
{
    private const string Properties = "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>false</TreatWarningsAsErrors>";

    [GeneratedRegex(@"(?<place>\w+(\.razor)?(\.cs)?\(\d+,\d+\)): (?<report>(error|warning) (TRK|CS)\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Reported { get; }

    [Fact]
    public async Task A_component_with_what_is_tracked_in_its_code_file_builds_clean_and_is_tracked()
    {
        // given
        using ConsumerFolder folder = Application("<TargetFramework>net10.0</TargetFramework>");
        folder.WithFile("App/Right.razor", BlazorSource.RightMarkup);
        folder.WithFile("App/Right.razor.cs", BlazorSource.Right);
        folder.WithFile("App/Program.cs", BlazorSource.Program);

        // when
        CommandResult build = (await folder.BuildAsync("App", "-tl:off")).ShouldSucceed();
        CommandResult program = await folder.RunProgramAsync("App");

        // then
        Assert.Empty(ReportedBy(build));
        Assert.Equal(["<p>because</p>", "right Success 11/5"], program.ShouldSucceed().Lines);
    }

    [Fact]
    public async Task What_only_Razor_knows_of_is_told_at_the_method_and_where_it_is_written()
    {
        // given
        using ConsumerFolder folder = Application(Properties);
        folder.WithFile("App/Program.cs", "WebApplication.CreateBuilder(args).Build();");
        folder.WithFile(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TRK302.severity = warning\n");
        folder.WithFile("App/InjectedInMarkup.razor", BlazorSource.InjectedInMarkupMarkup);
        folder.WithFile("App/InjectedInMarkup.razor.cs", BlazorSource.InjectedInMarkup);
        folder.WithFile("App/CoreInMarkup.razor", BlazorSource.CoreInMarkupMarkup);
        folder.WithFile("App/CoreInMarkup.razor.cs", BlazorSource.CoreInMarkup);
        folder.WithFile("App/Untracked.razor", BlazorSource.UntrackedMarkup);

        // when
        CommandResult build = (await folder.BuildAsync("App", "-tl:off")).ShouldFail();

        // then
        Assert.Equal(
            [
                "CoreInMarkup.razor.cs(13,39) error TRK003",
                "InjectedInMarkup.razor.cs(10,39) warning TRK012",
                "Untracked.razor(2,25) warning TRK302",
                "Untracked.razor(8,44) warning TRK302",
            ],
            ReportedBy(build));
        Assert.Contains("its core is 'AnswerCoreAsync', which another generator writes (as Razor does from a .razor file) and this one cannot see; put it into a code file (.cs)", build.Output, StringComparison.Ordinal);
        Assert.Contains("declare it in the code file, as '[Inject] public ModelCallTracking Recorder { get; set; } = default!;'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_a_method_from_having_a_body_is_told_beside_the_compilers_errors()
    {
        // given
        using ConsumerFolder folder = Application(Properties);
        folder.WithFile("App/Program.cs", "WebApplication.CreateBuilder(args).Build();");
        folder.WithFile("App/TypeInMarkup.razor", BlazorSource.TypeInMarkupMarkup);
        folder.WithFile("App/TypeInMarkup.razor.cs", BlazorSource.TypeInMarkup);
        folder.WithFile("App/AllInMarkup.razor", BlazorSource.AllInMarkupMarkup);
        folder.WithFile("App/NotPartial.cs", BlazorSource.NotPartial);

        // when
        CommandResult build = (await folder.BuildAsync("App", "-tl:off")).ShouldFail();

        // then
        Assert.Equal(
            [
                "AllInMarkup.razor(7,39) error CS8795",
                "AllInMarkup.razor(7,39) error TRK005",
                "NotPartial.cs(6,14) error TRK002",
                "NotPartial.cs(9,39) error CS0751",
                "NotPartial.cs(9,39) error CS8795",
                "TypeInMarkup.razor.cs(13,39) error CS8795",
                "TypeInMarkup.razor.cs(13,39) error TRK005",
            ],
            ReportedBy(build));
        Assert.Contains("its signature names 'Question' of 'TypeInMarkup.razor', whose code another generator writes and this one cannot see; declare that type in a code file (.cs)", build.Output, StringComparison.Ordinal);
        Assert.Contains("move it and its core into a code file, 'AllInMarkup.razor.cs'", build.Output, StringComparison.Ordinal);
    }

    private ConsumerFolder Application(string properties)
    {
        ConsumerFolder folder = new(package);
        folder.WithProject(
            "App",
            properties,
            $"""{folder.PackageReference}<PackageReference Include="Microsoft.Extensions.AI" Version="{Repository.PackageVersion("Microsoft.Extensions.AI")}" />""",
            sdk: "Microsoft.NET.Sdk.Web");
        folder.WithFile("App/_Imports.razor", BlazorSource.Imports);
        folder.WithFile("App/Model.cs", BlazorSource.Model);
        return folder;
    }

    // A build says each of them twice, the second time in its summary.
    private static IEnumerable<string> ReportedBy(CommandResult build) => Reported.Matches(build.Output)
        .Select(static match => $"{match.Groups["place"]} {match.Groups["report"]}")
        .Distinct()
        .Order(StringComparer.Ordinal);
}
