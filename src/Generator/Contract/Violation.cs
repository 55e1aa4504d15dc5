using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>A rule that a tracked method breaks.</summary>
/// <param name="RuleId">One of <see cref="RuleIds"/>.</param>
/// <param name="Target">What breaks it: the method, a parameter, a core, a type.</param>
/// <param name="Arguments">What the rule's message names.</param>
/// <param name="AttributeArgument">The argument of the method's attribute that breaks it; null if none does.</param>
internal sealed record Violation(string RuleId, ISymbol Target, ImmutableArray<string> Arguments, string? AttributeArgument = null)
{
    /// <summary>Whether the method cannot be served, so that its body throws.</summary>
    internal bool Refuses => RuleId is not RuleIds.NoUsage;
}
