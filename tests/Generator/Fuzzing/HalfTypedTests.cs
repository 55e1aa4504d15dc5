using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>
/// Files as they are while somebody types them: whatever the compiler says of them with the generator, it says without it, too,
/// besides that methods have no other part.
/// </summary>
public class HalfTypedTests
{
    public static TheoryData<string> Files => [.. HalfTypedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_prefix_by_token_adds_no_error(string file)
    {
        string text = HalfTypedFiles.All[file];

        Check(Typing.PrefixesByToken(text));
    }

    [Fact]
    public void Every_prefix_by_character_adds_no_error()
    {
        string text = HalfTypedFiles.All["Bot"];

        Check(Enumerable.Range(0, text.Length).Select(length => text[..length]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_missing_token_adds_no_error(string file)
    {
        string text = HalfTypedFiles.All[file];
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];

        Check(tokens.Select(token => text.Remove(token.SpanStart, token.Span.Length)));
    }

    private static void Check(IEnumerable<string> texts) =>
        Typing.ExpectNoAddedError(Shapes.Shape.Compilation("").Build(), "Test.cs", texts);
}
