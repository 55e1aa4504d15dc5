using QuickStart;
using QuickStart.Calls;
using QuickStart.Checking;
using QuickStart.Output;
using Tracking;

const int TrackedOnce = 0;
const int NotTrackedOnce = 1;
const int BadUsage = 2;

CommandLine commandLine;
ModelServices services;
try
{
    commandLine = CommandLine.Parse(args);
    if (commandLine.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return TrackedOnce;
    }

    services = commandLine.Live ? ModelServices.Live() : await ModelServices.ReplayedAsync();
}
catch (Exception mistake) when (mistake is ArgumentException or InvalidOperationException)
{
    Console.Error.WriteLine(mistake.Message);
    Console.Error.WriteLine("Try --help.");
    return BadUsage;
}

await using (services)
{
    CallJournal journal = new();
    ModelCallTrackingBuilder builder = new ModelCallTrackingBuilder().AddSink(journal);
    if (commandLine.Json)
    {
        builder.AddSink(new JsonLinesSink(Console.Out));
    }

    await using ModelCallTracking tracking = builder.Build();
    List<ExpectedCall> expected = [];
    List<RunId> rated = [];
    bool interrupted = false;
    try
    {
        if (services.OpenAI is { } openAI)
        {
            OpenAICalls calls = new(openAI, tracking);
            string token = await calls.MakeAsync();
            expected.AddRange(ExpectedCalls.OfOpenAI);
            if (!commandLine.Live)
            {
                await calls.MakeRateLimitedAsync();
                expected.Add(ExpectedCalls.RateLimited);
            }

            // Later, maybe in another process: the customer gave the answer a thumbs-up. The token is all that had to be kept.
            ResumedTracker answer = tracking.Resume(token);
            answer.TrackFeedback(Feedback.Positive);
            rated.Add(answer.RunId);
        }

        if (services.Anthropic is { } anthropic)
        {
            await new AnthropicCalls(anthropic, commandLine.Live ? AnthropicModels.Live : AnthropicModels.Replayed, tracking).MakeAsync();
            expected.AddRange(ExpectedCalls.OfAnthropic);
        }
    }
    catch (Exception failure) when (commandLine.Live)
    {
        // The failed call was tracked, too: the table shows it. What should have come after it did not.
        Console.Error.WriteLine($"A call failed, so that not all were made: {failure.Message}");
        interrupted = true;
    }

    if (!commandLine.Json)
    {
        CallTable.Write(Console.Out, journal.Records);
        RatingList.Write(Console.Out, journal.Metrics);
    }

    IReadOnlyList<string> mistakes = interrupted
        ? []
        : ExactlyOnceCheck.Run(commandLine.Live ? expected.WithoutCounts() : expected, journal, rated);
    foreach (string mistake in mistakes)
    {
        Console.Error.WriteLine(mistake);
    }

    return interrupted || mistakes.Count > 0 ? NotTrackedOnce : TrackedOnce;
}
