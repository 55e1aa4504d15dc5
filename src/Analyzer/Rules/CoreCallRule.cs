using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A core that is called other than through its tracked method.</summary>
internal static class CoreCallRule
{
    /// <summary>The property that names the method to call instead; it is there only where that can simply be done.</summary>
    internal const string TrackedName = nameof(TrackedName);

    /// <summary>The property that says at which position the tracker is passed, which the tracked method does not take; -1 if none is.</summary>
    internal const string TrackerPosition = nameof(TrackerPosition);

    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.CoreCall,
        "A core is called directly",
        "'{0}' is the core of '{1}' and is called past it, so this call is not tracked at run time: call '{1}'",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.CoreCall + ".md");
}
