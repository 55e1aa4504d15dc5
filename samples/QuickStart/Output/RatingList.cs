using Tracking;

namespace QuickStart.Output;

/// <summary>Prints the feedback that came after the calls.</summary>
internal static class RatingList
{
    public static void Write(TextWriter output, IEnumerable<ModelCallMetric> metrics)
    {
        foreach (ModelCallMetric metric in metrics.Where(metric => metric.Kind == MetricKind.Feedback))
        {
            output.WriteLine($"{metric.RunId}  {metric.Descriptor.Key} was rated {metric.Feedback.ToString()?.ToLowerInvariant()}");
        }
    }
}
