using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>Fixes are asked while the user types, of code of any state and of diagnostics that may be older than it.</summary>
public sealed class HalfTypedCodeTests
{
    private const string Whole = """
        partial class Bot(IChatClient chat)
        {
            [TrackedModelCall("a", Core = nameof(Ask), Tokens = TokenSource.Response)]
            public async partial Task<Tracked<ChatResponse>> AnswerAsync<T>([ModelName] this string model, params T[] items) where T : class
                => await chat.GetResponseAsync(model);
            [TrackedModelCall] void Ask(int x = 1
        """;

    public static TheoryData<int> Lengths { get; } = [.. Enumerable.Range(0, Whole.Length / 8 + 1).Select(static index => Math.Min(index * 8, Whole.Length))];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task No_fix_throws_wherever_the_user_has_stopped_typing(int length)
    {
        CodeFixProvider[] fixes = [.. AllFixes.Types.Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)];
        using AdhocWorkspace workspace = new();
        HermeticCompilation source = TrackedCode.Of(Whole[..length]);
        Project project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(source.Build().References);
        foreach (SourceFile file in source.Sources)
        {
            project = project.AddDocument(file.Name, file.Text).Project;
        }

        Document document = project.Documents.Last();
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        foreach (TextSpan place in PlacesOf(root))
        {
            foreach (CodeFixProvider fix in fixes)
            {
                List<CodeAction> offered = [];
                Diagnostic diagnostic = Diagnostic.Create(DescriptorOf(fix), Location.Create(root.SyntaxTree, place));
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
                foreach (CodeAction action in offered)
                {
                    Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
                }
            }
        }
    }

    private static IEnumerable<TextSpan> PlacesOf(SyntaxNode root) => root.DescendantNodes()
        .Select(static node => node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Span,
            TypeDeclarationSyntax type => type.Identifier.Span,
            LocalFunctionStatementSyntax function => function.Identifier.Span,
            InvocationExpressionSyntax or IdentifierNameSyntax => node.Span,
            _ => default(TextSpan?),
        })
        .OfType<TextSpan>()
        .Append(root.FullSpan)
        .Append(new TextSpan(root.FullSpan.End, 0));

    private static DiagnosticDescriptor DescriptorOf(CodeFixProvider fix) =>
        new(fix.FixableDiagnosticIds[0], "Any", "Any", "Tracking", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
