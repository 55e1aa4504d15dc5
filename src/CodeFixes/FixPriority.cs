using Microsoft.CodeAnalysis.CodeActions;

namespace Tracking.CodeFixes;

/// <summary>The order in which an editor shows fixes of one diagnostic.</summary>
internal static class FixPriority
{
    /// <summary>What leaves something to be written or decided comes after what is right as it stands.</summary>
    internal static CodeActionPriority Of(bool isForBatch) => isForBatch ? CodeActionPriority.Default : CodeActionPriority.Low;
}
