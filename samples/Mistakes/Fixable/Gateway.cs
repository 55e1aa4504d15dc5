using Tracking;

namespace Mistakes;

public sealed record Answer(string Text, long Prompt, long Completion);

/// <summary>Stands for the service that is called.</summary>
public static class Gateway
{
    public static async Task<Answer> AskAsync(string question)
    {
        await Task.Yield();
        return new(question.ToUpperInvariant(), Prompt: 11, Completion: 5);
    }

    [UsageReader]
    public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.Prompt, output: answer.Completion);
}
