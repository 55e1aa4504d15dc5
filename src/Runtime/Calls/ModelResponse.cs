namespace Tracking;

/// <summary>
/// What a method marked <see cref="UsageReaderAttribute"/> reads from a response, where it reads more than <see cref="TokenUsage"/>. What is
/// left out is not known; <c>default</c> says nothing at all, as most elements of a stream do.
/// </summary>
/// <remarks>Of a stream, the counts are put together as those of a reader of usage alone, and the latest text that says something stays.</remarks>
public readonly struct ModelResponse
{
    /// <summary>The token counts.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>The model that answered, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The provider's id of the response, or null.</summary>
    public string? ResponseId { get; init; }

    /// <summary>
    /// Why the model stopped, as the provider writes it, or null. A call that ends with <c>content_filter</c> or <c>refusal</c> failed, with
    /// the code <see cref="ErrorCodes.ContentFiltered"/>.
    /// </summary>
    public string? FinishReason { get; init; }

    /// <summary>
    /// The provider that answered, as OpenTelemetry spells it (<c>openai</c>, <c>aws.bedrock</c>), or null. What the application says, by
    /// <see cref="ProviderAttribute"/> or the attribute of the tracked method, goes before.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The names of the tools that the model called, one for each call, or null. They are recorded unless the core records tool calls itself.</summary>
    public IReadOnlyList<string>? ToolCalls { get; init; }
}
