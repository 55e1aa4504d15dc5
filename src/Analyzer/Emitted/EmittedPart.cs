using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Emitted;

/// <summary>
/// What was generated for a tracked method, as the generated part says of itself. The compilation that a rule sees can have more in it
/// than the generator saw: what other generators wrote at the same time.
/// </summary>
/// <param name="BrokenRule">The rule that the method broke when its part was generated, so that its body throws; null for one that tracks.</param>
/// <param name="UsesDefaultTracking">Whether it records on <c>ModelCallTracking.Default</c>.</param>
/// <param name="ReadsNoUsage">Whether it reads no token usage, although it was meant to.</param>
internal sealed record EmittedPart(string? BrokenRule, bool UsesDefaultTracking, bool ReadsNoUsage)
{
    /// <summary>The part of a partial method's definition; null where there is none, as in code that no generator has gone over.</summary>
    internal static EmittedPart? Of(IMethodSymbol definition, CancellationToken cancellationToken)
    {
        if (definition.PartialImplementationPart is not { DeclaringSyntaxReferences: [var reference] }
            || !PartialRules.IsGenerated(definition)
            || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax part)
        {
            return null;
        }

        EmittedPart emitted = new(null, false, false);
        foreach (SyntaxTrivia trivia in part.GetLeadingTrivia())
        {
            if (trivia.Span.Length < EmittedMarks.NotTracked.Length)
            {
                continue;
            }

            string comment = trivia.ToString();
            if (comment.StartsWith(EmittedMarks.NotTracked, StringComparison.Ordinal))
            {
                return emitted with { BrokenRule = comment.Substring(EmittedMarks.NotTracked.Length) };
            }

            emitted = comment switch
            {
                EmittedMarks.DefaultTracking => emitted with { UsesDefaultTracking = true },
                EmittedMarks.NoUsage => emitted with { ReadsNoUsage = true },
                _ => emitted,
            };
        }

        return emitted;
    }
}
