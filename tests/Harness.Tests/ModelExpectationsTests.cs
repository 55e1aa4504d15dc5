using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Harness.Tests;

public sealed class ModelExpectationsTests
{
    private static readonly CSharpCompilation Compilation = HermeticCompilation.Of("class C;").Build();
    private static readonly SyntaxNode Root = Compilation.SyntaxTrees[0].GetRoot();

    private sealed record Node(string Name, ImmutableArray<Node> Children, object? Extra = null);

    private class Base(object hidden)
    {
        private readonly object hidden = hidden;

        public override string ToString() => hidden.ToString()!;
    }

    private sealed class Derived(object hidden) : Base(hidden);

    private sealed class WithSymbol
    {
        public ISymbol? Symbol { get; init; }
    }

    private sealed class Circle
    {
        public Circle? Next { get; set; }
    }

    [Fact]
    public void A_plain_model_is_clean()
    {
        ModelExpectations.ExpectPlainModel(new Node("a", [new Node("b", [], new Dictionary<string, int> { ["x"] = 1 })]));
        ModelExpectations.ExpectPlainModel(new object?[] { typeof(string), null });
        ModelExpectations.ExpectPlainModel(null);
    }

    [Fact]
    public void A_circle_ends()
    {
        Circle circle = new();
        circle.Next = circle;

        ModelExpectations.ExpectPlainModel(circle);
    }

    [Fact]
    public void The_path_to_the_object_is_told()
    {
        string message = Failure.Of(static () => ModelExpectations.ExpectPlainModel(
            new Node("a", [new Node("b", [], Compilation.Assembly)]), "model"));

        Assert.Contains("model.Children.array[0].Extra is a ", message);
        Assert.Contains("(ISymbol)", message);
    }

    private static readonly DiagnosticDescriptor NameRule = new("X", "title", "message", "Test", DiagnosticSeverity.Error, true);

    public static TheoryData<Func<object>> ForbiddenObjects => new(
        static () => Compilation,
        static () => Root,
        static () => Root.SyntaxTree,
        static () => Root.GetReference(),
        static () => Root.GetFirstToken(),
        static () => Root.GetLocation(),
        static () => Location.None,
        static () => Root.ChildNodesAndTokens()[0],
        static () => Compilation.GetSemanticModel(Root.SyntaxTree),
        static () => ((Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)Root).Members,
        static () => Diagnostic.Create(NameRule, Root.GetLocation()));

    [Theory]
    [MemberData(nameof(ForbiddenObjects), DisableDiscoveryEnumeration = true)]
    public void Every_kind_of_compilation_object_is_found_wherever_it_hides(Func<object> create)
    {
        object forbidden = create();
        Func<string> closure = () => forbidden.ToString()!;

        Failure.Of(() => ModelExpectations.ExpectPlainModel(forbidden));
        Failure.Of(() => ModelExpectations.ExpectPlainModel(new List<object> { forbidden }));
        Failure.Of(() => ModelExpectations.ExpectPlainModel(new Dictionary<string, object> { ["x"] = forbidden }));
        Failure.Of(() => ModelExpectations.ExpectPlainModel((1, forbidden)));
        Failure.Of(() => ModelExpectations.ExpectPlainModel(new Derived(forbidden)));
        Failure.Of(() => ModelExpectations.ExpectPlainModel(closure));
    }

    [Fact]
    public void A_field_that_happens_to_be_null_is_found_by_its_type() =>
        Assert.Contains("Symbol is declared as ISymbol", Failure.Of(static () => ModelExpectations.ExpectPlainModel(new WithSymbol())));

    [Fact]
    public void Steps_of_a_run_are_walked()
    {
        HermeticCompilation source = HermeticCompilation.Of(NameListGenerator.Marker, "[Listed] class First;");

        GeneratorRun.Start(source, new NameListGenerator()).ExpectNoCompilationObjects().ExpectNoCompilationObjects("Names");
        string message = Failure.Of(() => GeneratorRun.Start(source, new WholeCompilationGenerator()).ExpectNoCompilationObjects());

        Assert.Contains("Model[0].Inner.Assemblies._items[0]", message);
    }
}
