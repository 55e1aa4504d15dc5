using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Whether a solution registers the tracking for dependency injection.</summary>
internal static class Registrations
{
    internal const string Method = "AddModelCallTracking";

    // Libraries register, too: each of the solution's documents can have the one that counts.
    internal static async Task<bool> AnyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (Document document in solution.Projects.SelectMany(static project => project.Documents))
        {
            if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(Method)
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.DescendantNodes().Any(static node => node is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Method } or IdentifierNameSyntax { Identifier.ValueText: Method },
                }))
            {
                return true;
            }
        }

        return false;
    }
}
