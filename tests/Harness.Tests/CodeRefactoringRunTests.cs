using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Tracking.Harness.Tests;

public sealed class CodeRefactoringRunTests
{
    private static readonly CodeRefactoringRun Double = CodeRefactoringRun.Of(new DoubleSelection());

    [Fact]
    public Task A_selection_is_refactored() => Double.ExpectAsync("class [|C|];", "class CC;");

    [Fact]
    public async Task The_text_and_the_compiler_are_checked()
    {
        await Failure.OfAsync(static () => Double.ExpectAsync("class [|C|];", "class C;"));
        await Failure.OfAsync(static () => Double.ExpectAsync("class D : [|C|]; class C;", "class D : CC; class C;"));
        await Double.ExpectAsync("class D : [|C|]; class C;", "class D : {|CS0246:CC|}; class C;");
    }

    [Fact]
    public async Task Nothing_is_offered_at_a_cursor()
    {
        await Double.ExpectNoRefactoringAsync("class $$C;");
        await Failure.OfAsync(static () => Double.ExpectNoRefactoringAsync("class [|C|];"));
        await Assert.ThrowsAsync<FormatException>(static () => Double.ExpectNoRefactoringAsync("class C;"));
    }

    private sealed class DoubleSelection : CodeRefactoringProvider
    {
        public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
        {
            Microsoft.CodeAnalysis.Text.SourceText text = await context.Document.GetTextAsync(context.CancellationToken);
            string selected = text.ToString(context.Span);
            if (selected.Length > 0)
            {
                Document changed = context.Document.WithText(text.Replace(context.Span, selected + selected));
                context.RegisterRefactoring(CodeAction.Create("Double", _ => Task.FromResult(changed), "Double"));
            }
        }
    }
}
