using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Rules;

/// <summary>Where a call is shown: at the method's name, because arguments can be long.</summary>
internal static class CalledName
{
    internal static Location Of(SyntaxNode called) => NameOf(called).GetLocation();

    private static SyntaxNode NameOf(SyntaxNode called) => called switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        _ => called,
    };
}
