namespace Tracking.CompilerServices;

public partial struct ModelCallReading
{
    /// <summary>Takes what a user's <see cref="UsageReaderAttribute"/> method read, if that is more than usage.</summary>
    /// <param name="response">What was read.</param>
    public void ReportUsage(in ModelResponse response)
    {
        TokenUsage usage = response.Usage;
        _usage.Report(in usage);
        Model = response.Model;
        ResponseId = response.ResponseId;
        FinishReason = response.FinishReason;
        Provider = response.Provider;
        if (response.FinishReason is "content_filter" or "refusal")
        {
            FailureCode = ErrorCodes.ContentFiltered;
        }

        if (response.ToolCalls is { } names)
        {
            for (int call = 0; call < names.Count; call++)
            {
                ReportToolCall(names[call]);
            }
        }
    }
}
