namespace Tracking;

/// <summary>
/// What an aggregate belongs to. Two keys are equal if their parts are, whatever their text: a backend named
/// <c>tokens-foo</c> is no other backend's tokens.
/// </summary>
/// <param name="Method">The kind of call.</param>
/// <param name="Measure">What is added up.</param>
/// <param name="Backend">The provider; <c>unknown</c> if nobody said.</param>
public readonly record struct AnalyticsKey(AnalyticsMethod Method, AnalyticsMeasure Measure, string Backend)
{
    /// <summary>The metric's name: <c>model-generate</c>, or <c>model-generate-tokens</c> for tokens.</summary>
    public string Metric => (Method, Measure) switch
    {
        (AnalyticsMethod.Embed, AnalyticsMeasure.Count) => "model-embed",
        (AnalyticsMethod.Embed, _) => "model-embed-tokens",
        (AnalyticsMethod.GenerateStream, AnalyticsMeasure.Count) => "model-generateStream",
        (AnalyticsMethod.GenerateStream, _) => "model-generateStream-tokens",
        (_, AnalyticsMeasure.Count) => "model-generate",
        _ => "model-generate-tokens",
    };

    /// <summary>The metric's path: the backend.</summary>
    public string Path => Backend;
}
