#if TRACKED
using Tracking;

using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new LineSink()).Build();
Console.WriteLine((await new Bot(tracking).AnswerAsync("hello")).Text);
#else
Console.WriteLine((await new Bot().AnswerAsync("hello")).Text);
Console.WriteLine("answer");
#endif

public sealed record Answer(string Text, long Prompt, long Completion);

#if TRACKED
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
#else
public class Bot
{
    public async Task<Answer> AnswerAsync(string question)
#endif
    {
        await Task.Yield();
        return new Answer(question, 11, 5);
    }
}

#if TRACKED
public sealed class LineSink : IModelCallSink
{
    public void OnCompleted(in ModelCallRecord record) => Console.WriteLine(record.Descriptor.Key);
}
#endif
