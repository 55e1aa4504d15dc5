using Tracking;

using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new LineSink()).Build();
Console.WriteLine((await new Bot(tracking).AnswerAsync("hello")).Text);

public sealed record Answer(string Text, long Prompt, long Completion);

public static class Readers
{
    [UsageReader]
    public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.Prompt, output: answer.Completion);
}

public partial class Bot(ModelCallTracking tracking)
{
    [TrackedModelCall("answer")]
    public partial Task<Answer> AnswerAsync(string question);

    private async Task<Answer> AnswerCoreAsync(string question)
    {
        await Task.Yield();
        return new Answer(question, 11, 5);
    }
}

public sealed class LineSink : IModelCallSink
{
    public void OnCompleted(in ModelCallRecord record) => Console.WriteLine(record.Descriptor.Key);
}
