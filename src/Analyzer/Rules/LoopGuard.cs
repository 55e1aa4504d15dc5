using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Rules;

/// <summary>Tells recordings that a loop makes in some of its rounds from those that it makes in all.</summary>
internal static class LoopGuard
{
    /// <summary>Whether a condition stands between a recording and the loop around it.</summary>
    internal static bool Guards(SyntaxNode recording)
    {
        for (SyntaxNode? node = recording.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            switch (node)
            {
                case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return false;
                case IfStatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or ConditionalExpressionSyntax:
                    return true;
            }
        }

        return false;
    }
}
