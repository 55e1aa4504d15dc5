using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>The parameters of a tracked method, as its core is to have them: what the core's body uses keeps its name.</summary>
internal static class CoreParameters
{
    /// <summary>Null where the body uses a parameter that goes or changes its type, which is for its author to settle.</summary>
    internal static ParameterListSyntax? Of(MethodDeclarationSyntax definition, IMethodSymbol tracked, MethodDeclarationSyntax core, IMethodSymbol coreSymbol)
    {
        ParameterSyntax[] wanted = [.. definition.ParameterList.Parameters.Select(parameter =>
            TrackedMethodSyntax.CoreParameterOf(parameter, core.Modifiers.Any(SyntaxKind.AsyncKeyword)))];
        HashSet<int> kept = [];
        List<ParameterSyntax> parameters = [];
        for (int index = 0; index < wanted.Length; index++)
        {
            IParameterSymbol parameter = tracked.Parameters[index];
            int match = Match(parameter, tracked, coreSymbol, kept);
            ParameterSyntax chosen = match < 0 ? wanted[index].WithoutTrivia() : core.ParameterList.Parameters[match].WithoutTrivia();
            parameters.Add(chosen);
            if (match >= 0)
            {
                kept.Add(match);
            }
        }

        if (coreSymbol.Parameters.FirstOrDefault(static parameter => parameter.Type.Is(TypeNames.ModelCallTracker)) is { } tracker && kept.Add(tracker.Ordinal))
        {
            // Nothing may come after `params`.
            int last = parameters.FindIndex(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
            parameters.Insert(
                Math.Min(tracker.Ordinal, last < 0 ? parameters.Count : last), core.ParameterList.Parameters[tracker.Ordinal].WithoutTrivia());
        }

        return coreSymbol.Parameters.Any(parameter => !kept.Contains(parameter.Ordinal) && IsUsed(parameter.Name, core)) || HasTwoOfOneName(parameters)
            ? null
            : Separated(core.ParameterList, definition.ParameterList, parameters);
    }

    // By its name; else what was renamed has kept its type.
    private static int Match(IParameterSymbol parameter, IMethodSymbol tracked, IMethodSymbol core, HashSet<int> kept)
    {
        IParameterSymbol? match =
            core.Parameters.FirstOrDefault(other => other.Name == parameter.Name && IsSame(other, parameter) && !kept.Contains(other.Ordinal))
            ?? core.Parameters.FirstOrDefault(other =>
                IsSame(other, parameter)
                && !kept.Contains(other.Ordinal)
                && !tracked.Parameters.Any(named => named.Name == other.Name));
        return match?.Ordinal ?? -1;
    }

    private static bool IsSame(IParameterSymbol left, IParameterSymbol right) =>
        left.RefKind == right.RefKind
        && left.ScopedKind == right.ScopedKind
        && (SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
            || (left.Type is ITypeParameterSymbol { DeclaringMethod: not null, Ordinal: var first }
                && right.Type is ITypeParameterSymbol { DeclaringMethod: not null, Ordinal: var second }
                && first == second));

    private static bool IsUsed(string name, MethodDeclarationSyntax core) =>
        ((SyntaxNode?)core.Body ?? core.ExpressionBody)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == name) == true;

    private static bool HasTwoOfOneName(List<ParameterSyntax> parameters) =>
        parameters.Select(static parameter => parameter.Identifier.ValueText).Distinct().Count() < parameters.Count;

    // One parameter a line where the definition has them so.
    private static ParameterListSyntax Separated(ParameterListSyntax old, ParameterListSyntax wanted, List<ParameterSyntax> parameters)
    {
        SyntaxTriviaList between = wanted.Parameters.Count > 1 && wanted.Parameters[1].GetLeadingTrivia() is { Count: > 0 } indentation
            ? [Lines.EndAt(wanted), .. indentation]
            : [SyntaxFactory.Space];
        bool startsOnNewLine = wanted.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        ParameterListSyntax list = old.WithParameters(SyntaxFactory.SeparatedList(
            parameters, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(between), Math.Max(0, parameters.Count - 1))));
        return startsOnNewLine && parameters.Count > 0
            ? list.WithOpenParenToken(list.OpenParenToken.WithTrailingTrivia(between))
            : list.WithOpenParenToken(list.OpenParenToken.WithTrailingTrivia());
    }
}
