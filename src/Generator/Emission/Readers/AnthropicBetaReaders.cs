namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the Anthropic SDK's beta messages, which the service may make in several iterations.</summary>
internal static class AnthropicBetaReaders
{
    private const string Types = "Anthropic.Models.Beta.Messages.Beta";

    // A message and the end of its stream list what was done in unions of two types with the same cases.
    internal static readonly ReaderPart LeftOut = new(
        $"""
        // The service bills what it does between the turns, but leaves it out of the counts of the whole message.
        {LeftOutOf("BetaUsageIteration")}

        {LeftOutOf("Iteration")}
        """,
        "Anthropic.Models.Beta.Messages.BetaUsage.Iterations");

    internal static readonly ReaderPart Sums = new(
        """
        private static long? Sum(long? left, long? right)
        {
            return left is null ? right : left + (right ?? 0);
        }
        """);

    internal static readonly ReaderPart Shared = new(
        $$"""
        private static void ReportUsage(
            global::Anthropic.Models.Beta.Messages.BetaUsage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            (long Input, long Output, long? Read, long? Write, long? WriteOneHour) added = default;
        #if Anthropic.Models.Beta.Messages.BetaUsage.Iterations
            added = LeftOut(usage.Iterations);
        #endif
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens + added.Input,
                output: usage.OutputTokens + added.Output,
        #if Anthropic.Models.Beta.Messages.BetaUsage.OutputTokensDetails
                reasoning: usage.OutputTokensDetails?.ThinkingTokens,
        #endif
                cacheWriteOneHour: Sum(usage.CacheCreation?.Ephemeral1hInputTokens, added.WriteOneHour),
                cacheRead: Sum(usage.CacheReadInputTokens, added.Read),
                cacheWrite: Sum(usage.CacheCreationInputTokens, added.Write));
        }

        {{AnthropicMessages.Terms(Types)}}

        // Cumulative counts; those that a delta leaves out stay as the start gave them.
        private static void ReportUsage(
            global::Anthropic.Models.Beta.Messages.BetaMessageDeltaUsage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            (long Input, long Output, long? Read, long? Write, long? WriteOneHour) added = default;
        #if Anthropic.Models.Beta.Messages.BetaMessageDeltaUsage.Iterations
            added = LeftOut(usage.Iterations);
        #endif
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens + added.Input,
                output: usage.OutputTokens + added.Output,
        #if Anthropic.Models.Beta.Messages.BetaMessageDeltaUsage.OutputTokensDetails
                reasoning: usage.OutputTokensDetails?.ThinkingTokens,
        #endif
                cacheRead: Sum(usage.CacheReadInputTokens, added.Read),
                cacheWrite: Sum(usage.CacheCreationInputTokens, added.Write));
        }

        {{AnthropicMessages.Start(Types)}}
        """);

    internal static readonly ReaderSource Message = AnthropicMessages.Message(Types, Shared, AnthropicMessages.Stop, LeftOut, Sums);

    internal static readonly ReaderSource StreamEvent = AnthropicMessages.StreamEvent(Types, Shared, AnthropicMessages.Stop, LeftOut, Sums);

    private static string LeftOutOf(string iteration) =>
        """
        private static (long Input, long Output, long? Read, long? Write, long? WriteOneHour) LeftOut(
            global::System.Collections.Generic.IReadOnlyList<global::Anthropic.Models.Beta.Messages.ITERATION>? iterations)
        {
            (long Input, long Output, long? Read, long? Write, long? WriteOneHour) sum = default;
            for (int i = 0; i < (iterations?.Count ?? 0); i++)
            {
                switch (iterations![i].Value)
                {
                    case global::Anthropic.Models.Beta.Messages.BetaCompactionIterationUsage compaction:
                        sum.Input += compaction.InputTokens;
                        sum.Output += compaction.OutputTokens;
                        sum.Read = Sum(sum.Read, compaction.CacheReadInputTokens);
                        sum.Write = Sum(sum.Write, compaction.CacheCreationInputTokens);
                        sum.WriteOneHour = Sum(sum.WriteOneHour, compaction.CacheCreation?.Ephemeral1hInputTokens);
                        break;
        #if Anthropic.Models.Beta.Messages.BetaAdvisorMessageIterationUsage
                    case global::Anthropic.Models.Beta.Messages.BetaAdvisorMessageIterationUsage advisor:
                        sum.Input += advisor.InputTokens;
                        sum.Output += advisor.OutputTokens;
                        sum.Read = Sum(sum.Read, advisor.CacheReadInputTokens);
                        sum.Write = Sum(sum.Write, advisor.CacheCreationInputTokens);
                        sum.WriteOneHour = Sum(sum.WriteOneHour, advisor.CacheCreation?.Ephemeral1hInputTokens);
                        break;
        #endif
                }
            }

            return sum;
        }
        """.Replace("ITERATION", iteration);
}
