using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness.Tests;

public sealed class ExecutedAssemblyTests
{
    private static readonly HermeticCompilation Program = HermeticCompilation.Of("""
        static class Program
        {
            static int Sum(int a, int b) => a + b;
            static string? Nothing() => null;
            static void Throw() => throw new InvalidOperationException("from inside");
            static async Task<string> SlowAsync() { await Task.Yield(); return "slow"; }
            static async Task ThrowAsync() { await Task.Yield(); throw new TimeoutException("late"); }
            static ValueTask<int> ValueAsync() => new(3);
            static ValueTask EmptyAsync() => default;
        }
        """).WithImplicitUsings();

    [Fact]
    public async Task Static_methods_can_be_called_and_awaited()
    {
        using ExecutedAssembly program = ExecutedAssembly.Load(Program.Build());

        Assert.Equal(5, program.Call<int>("Program", "Sum", 2, 3));
        Assert.Null(program.Call<string?>("Program", "Nothing"));
        Assert.Equal("slow", await program.CallAsync<string>("Program", "SlowAsync"));
        Assert.Equal(3, await program.CallAsync<int>("Program", "ValueAsync"));
        await program.CallAsync("Program", "SlowAsync");
        await program.CallAsync("Program", "EmptyAsync");
    }

    [Fact]
    public async Task What_the_code_throws_is_thrown()
    {
        using ExecutedAssembly program = ExecutedAssembly.Load(Program.Build());

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => program.Call("Program", "Throw"));
        Assert.Contains("Source0.cs:line 5", thrown.StackTrace);
        await Assert.ThrowsAsync<TimeoutException>(() => program.CallAsync("Program", "ThrowAsync"));
    }

    [Fact]
    public async Task A_wrong_name_or_type_says_what_there_is()
    {
        using ExecutedAssembly program = ExecutedAssembly.Load(Program.Build());

        Assert.Contains("Program", Assert.Throws<ArgumentException>(() => program.Call("Missing", "Sum")).Message);
        Assert.Throws<ArgumentException>(() => program.Call("Program", "Sum"));
        Failure.Of(() => program.Call<string>("Program", "Sum", 1, 1));
        await Assert.ThrowsAsync<ArgumentException>(() => program.CallAsync<int>("Program", "SlowAsync"));
    }

    [Fact]
    public void Code_that_does_not_compile_fails_with_the_errors_and_the_generated_code()
    {
        GeneratorRun run = GeneratorRun.Start(HermeticCompilation.Of("class C;"), new TextGenerator("class Broken : Nothing;"));

        string message = Failure.Of(() => ExecutedAssembly.Load(run));

        Assert.Contains("CS0246", message);
        Assert.Contains("1  class Broken : Nothing;", message);
    }

    [Fact]
    public void Generated_code_and_referenced_projects_are_executed()
    {
        CSharpCompilation library = (HermeticCompilation.Of("public static class Library { public static string Name => \"lib\"; }")
            with { AssemblyName = "Library" }).Build();
        HermeticCompilation source = HermeticCompilation.Of(
            NameListGenerator.Marker,
            "[Listed] class First { static string Get() => FirstName.Value + Library.Name; }").WithProject(library);

        using ExecutedAssembly program = ExecutedAssembly.Load(GeneratorRun.Start(source, new NameListGenerator()).ExpectNoDiagnostics());

        Assert.Equal("Firstlib", program.Call<string>("First", "Get"));
    }

    [Fact]
    public void Types_of_referenced_assemblies_are_those_of_the_test()
    {
        HermeticCompilation source = HermeticCompilation.Of("""
            static class Program { static Tracking.Harness.SourceFile Make() => new("path", "text"); }
            """).WithAssembliesOf(typeof(SourceFile));

        using ExecutedAssembly program = ExecutedAssembly.Load(source.Build());

        Assert.Equal(new SourceFile("path", "text"), program.Call<SourceFile>("Program", "Make"));
    }
}
