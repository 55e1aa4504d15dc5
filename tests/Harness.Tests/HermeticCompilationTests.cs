using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness.Tests;

public sealed class HermeticCompilationTests
{
    [Theory]
    [InlineData(ReferenceFramework.Net80, 8)]
    [InlineData(ReferenceFramework.Net100, 10)]
    public void A_compilation_uses_the_reference_assemblies_of_its_framework(ReferenceFramework framework, int major)
    {
        CSharpCompilation compilation = (HermeticCompilation.Of("class C;") with { Framework = framework }).Build();

        Assert.Equal(major, compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly.Identity.Version.Major);
        Assert.Empty(compilation.GetDiagnostics());
    }

    [Fact]
    public void References_to_assemblies_on_disk_work_beside_reference_assemblies()
    {
        CSharpCompilation compilation = HermeticCompilation.Of("class C { Xunit.Assert? assert = null; object? Get() => assert; }")
            .WithAssembliesOf(typeof(Assert)).Build();

        Assert.Empty(compilation.GetDiagnostics());
    }

    [Fact]
    public void Packages_bring_the_assemblies_that_they_need()
    {
        CSharpCompilation compilation = HermeticCompilation.Of("class C;").WithPackagesOf(typeof(CSharpCompilation), typeof(Uri)).Build();

        Assert.Contains(compilation.ReferencedAssemblyNames, static name => name.Name == "Microsoft.CodeAnalysis");
        Assert.Single(compilation.ReferencedAssemblyNames, static name => name.Name == "System.Collections.Immutable");
        Assert.DoesNotContain(compilation.ReferencedAssemblyNames, static name => name.Name == "System.Private.Uri");
        Assert.Empty(compilation.GetDiagnostics());
    }

    [Fact]
    public void Options_reach_the_compiler()
    {
        HermeticCompilation source = HermeticCompilation.Of("""
            #if EXTRA
            class C { unsafe int* pointer; string text; }
            #endif
            """) with
        {
            PreprocessorSymbols = ["EXTRA"],
            AllowUnsafe = true,
            Nullable = NullableContextOptions.Disable,
            LanguageVersion = LanguageVersion.CSharp12,
            DiagnosticOptions = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS0169", ReportDiagnostic.Error),
        };

        Diagnostic[] diagnostics = [.. source.Build().GetDiagnostics()];

        Assert.Equal(["CS0169", "CS0169"], diagnostics.Select(static each => each.Id));
        Assert.All(diagnostics, static each => Assert.Equal(DiagnosticSeverity.Error, each.Severity));
    }

    [Fact]
    public void Severities_come_from_the_editorconfig()
    {
        CSharpCompilation compilation = HermeticCompilation.Of("class C { int unused; }")
            .WithEditorConfig("[*.cs]\ndotnet_diagnostic.CS0169.severity = none").Build();

        Assert.Empty(compilation.GetDiagnostics());
    }

    [Fact]
    public void Implicit_usings_and_other_projects_can_be_used()
    {
        CSharpCompilation library = (HermeticCompilation.Of("public class Shared;") with { AssemblyName = "Library" }).Build();

        CSharpCompilation compilation = HermeticCompilation.Of("class C { List<Shared> all = []; object Get() => all; }")
            .WithImplicitUsings().WithProject(library).Build();

        Assert.DoesNotContain(compilation.GetDiagnostics(), static each => each.Severity >= DiagnosticSeverity.Warning);
    }
}
