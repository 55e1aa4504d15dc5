namespace Mistakes;

public class Untracked
{
    public Task<Answer> AnswerAsync(string question) => Gateway.AskAsync(question);
    //                                                          ^^^^^^^^ TRK302
}
