using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>The check that everything which takes a <see cref="Feedback"/> makes first.</summary>
internal static class FeedbackArgument
{
    internal static void ThrowIfUndefined(Feedback feedback, [CallerArgumentExpression(nameof(feedback))] string? name = null)
    {
        if (feedback is not (Feedback.Positive or Feedback.Negative))
        {
            throw new ArgumentOutOfRangeException(name, feedback, "Feedback is Positive or Negative.");
        }
    }
}
