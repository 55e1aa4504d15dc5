namespace Tracking.Generator.Emission.Readers;

/// <summary>What the readers of Anthropic's messages share.</summary>
internal static class AnthropicParts
{
    internal static readonly ReaderPart Counts = new(
        """
        private static (long? Input, long? Output, long? Read, long? Write, long? WriteOneHour, long? Thinking) MessageCountsOf(
            global::System.Text.Json.JsonElement usage,
            bool isDelta)
        {
            (long? Input, long? Output, long? Read, long? Write, long? WriteOneHour, long? Thinking) counts = (
                CountOf(usage, "input_tokens"u8),
                CountOf(usage, "output_tokens"u8),
                CountOf(usage, "cache_read_input_tokens"u8),
                CountOf(usage, "cache_creation_input_tokens"u8),
                CountOf(ElementOf(usage, "cache_creation"u8), "ephemeral_1h_input_tokens"u8),
                CountOf(ElementOf(usage, "output_tokens_details"u8), "thinking_tokens"u8));

            // The beta service bills what it does between the turns, but leaves it out of the counts of the whole message.
            global::System.Text.Json.JsonElement iterations = ElementOf(usage, "iterations"u8);
            if (iterations.ValueKind == global::System.Text.Json.JsonValueKind.Array)
            {
                foreach (global::System.Text.Json.JsonElement iteration in iterations.EnumerateArray())
                {
                    if (TextOf(ElementOf(iteration, "type"u8)) is "compaction" or "advisor_message")
                    {
                        counts.Input = Sum(counts.Input, CountOf(iteration, "input_tokens"u8));
                        counts.Output = Sum(counts.Output, CountOf(iteration, "output_tokens"u8));
                        counts.Read = Sum(counts.Read, CountOf(iteration, "cache_read_input_tokens"u8));
                        counts.Write = Sum(counts.Write, CountOf(iteration, "cache_creation_input_tokens"u8));
                        if (!isDelta || counts.WriteOneHour is not null)
                        {
                            // A delta that leaves out the message's own would put these in its place.
                            counts.WriteOneHour = Sum(counts.WriteOneHour, CountOf(ElementOf(iteration, "cache_creation"u8), "ephemeral_1h_input_tokens"u8));
                        }
                    }
                }
            }

            return counts;
        }

        private static long? Sum(long? left, long? right)
        {
            return left > long.MaxValue - (right ?? 0) ? long.MaxValue : left + (right ?? 0) ?? right;
        }
        """);

    internal static readonly ReaderPart Usage = new(
        """
        // Cumulative counts: those that a delta leaves out stay as the start gave them.
        private static void ReportUsage(
            global::System.Text.Json.JsonElement usage,
            bool isDelta,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            (long? Input, long? Output, long? Read, long? Write, long? WriteOneHour, long? Thinking) counts = MessageCountsOf(usage, isDelta);
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: counts.Input,
                output: counts.Output,
                cacheRead: counts.Read,
                cacheWrite: counts.Write,
                cacheWriteOneHour: counts.WriteOneHour,
                reasoning: counts.Thinking);
        }
        """);

    internal static readonly ReaderPart Terms = new(
        """
        // What a price depends on beside the counts.
        private static void ReportTerms(
            global::System.Text.Json.JsonElement usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading,
            string? responseId = null)
        {
            reading.ServiceTier = TextOf(ElementOf(usage, "service_tier"u8));
            reading.Speed = TextOf(ElementOf(usage, "speed"u8));
            reading.Region = TextOf(ElementOf(usage, "inference_geo"u8));
            reading.ReportWebSearches(CountOf(ElementOf(usage, "server_tool_use"u8), "web_search_requests"u8), responseId);
        }
        """);

    internal static readonly ReaderPart Outcome = new(
        """
        private static void ReportStop(string? stopReason, ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.FinishReason = stopReason;
            if (stopReason == "refusal")
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """);

    internal static readonly ReaderPart Error = new(
        """
        // Some gateways give an error with the status of a success.
        private static void ReportError(
            global::System.Text.Json.JsonElement error,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (error.ValueKind != global::System.Text.Json.JsonValueKind.Undefined)
            {
                reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOfError(global::System.Text.Encoding.UTF8.GetBytes(error.GetRawText()));
            }
        }
        """);

    internal static readonly ReaderPart Content = new(
        """
        private static void ReportToolCalls(
            global::System.Text.Json.JsonElement content,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (content.ValueKind == global::System.Text.Json.JsonValueKind.Array)
            {
                foreach (global::System.Text.Json.JsonElement block in content.EnumerateArray())
                {
                    ReadBlock(block, ref reading);
                }
            }
        }

        private static void ReadBlock(
            global::System.Text.Json.JsonElement block,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (TextOf(ElementOf(block, "type"u8)) == "tool_use")
            {
                reading.ReportToolCall(TextOf(ElementOf(block, "name"u8)), TextOf(ElementOf(block, "id"u8)));
            }

            reading.HasContent |= HasText(block, "name"u8) || HasContent(block);
        }

        // A signature is none.
        private static bool HasContent(global::System.Text.Json.JsonElement part)
        {
            return HasText(part, "text"u8) || HasText(part, "thinking"u8) || HasText(part, "partial_json"u8);
        }
        """);
}
