Console.WriteLine((await new Bot().AnswerAsync("hello")).Text);
Console.WriteLine("answer");

public sealed record Answer(string Text, long Prompt, long Completion);

public class Bot
{
    public async Task<Answer> AnswerAsync(string question)
    {
        await Task.Yield();
        return new Answer(question, 11, 5);
    }
}
