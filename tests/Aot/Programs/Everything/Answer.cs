using Tracking;

namespace Everything;

public sealed record Answer(string Text, long Input, long Output);

public static class Readers
{
    [UsageReader]
    public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.Input, output: answer.Output);
}
