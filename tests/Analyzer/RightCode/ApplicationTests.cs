namespace Tracking.Analyzer.Tests.RightCode;

public sealed class ApplicationTests
{
    private const string Bot = """
        public partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall("answer")]
            public partial Task<Tracked<ChatResponse>> AnswerAsync(string question, CancellationToken ct = default);

            [TrackedModelCall("talk")]
            public partial IAsyncEnumerable<ChatResponseUpdate> TalkAsync(string question, [EnumeratorCancellation] CancellationToken ct = default);

            private async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, CancellationToken ct)
            {
                List<ChatMessage> messages = [new(ChatRole.User, question)];
                while (true)
                {
                    ChatResponse response = await SendAsync(messages, ct);
                    FunctionCallContent[] calls = [.. response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
                    if (calls.Length == 0)
                    {
                        return response;
                    }

                    foreach (FunctionCallContent call in calls)
                    {
                        tracker.TrackToolCall(call.Name);
                        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, await RunToolAsync(call, tracker))]));
                    }
                }
            }

            private IAsyncEnumerable<ChatResponseUpdate> TalkCoreAsync(string question, CancellationToken ct) =>
                chat.GetStreamingResponseAsync(question, cancellationToken: ct);

            private async Task<ChatResponse> SendAsync(List<ChatMessage> messages, CancellationToken ct)
            {
                for (int attempt = 0; ; attempt++)
                {
                    try
                    {
                        return await chat.GetResponseAsync(messages, cancellationToken: ct);
                    }
                    catch (HttpRequestException) when (attempt < 2)
                    {
                    }
                }
            }

            private static async Task<object> RunToolAsync(FunctionCallContent call, ModelCallTracker tracker)
            {
                await Task.Yield();
                return $"{call.Name} in {tracker.RunId}";
            }
        }

        """;

    [Fact]
    public Task Handlers_of_requests() => RightCode.ExpectAsync(Bot + """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/ask", async (string question, Bot bot, CancellationToken ct) =>
                {
                    Tracked<ChatResponse> answer = await bot.AnswerAsync(question, ct);
                    return Results.Ok(new { answer.Value.Text, answer.ResumptionToken, Run = answer.RunId.ToString() });
                });
                app.MapGet("/talk", (string question, Bot bot, CancellationToken ct) => Results.Stream(bot.TalkAsync(question, ct)));
                app.MapPost("/feedback", (string token, bool isGood, ModelCallTracking tracking) =>
                {
                    ResumedTracker tracker = tracking.Resume(token);
                    tracker.TrackFeedback(isGood ? Feedback.Positive : Feedback.Negative);
                    return Results.Ok(null);
                });
                app.MapPost("/by-hand", async (HttpContext context, IChatClient chat, ModelCallTracking tracking) =>
                {
                    ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("by-hand"));
                    try
                    {
                        ChatResponse response = await chat.GetResponseAsync("?", cancellationToken: context.RequestAborted);
                        tracker.TrackSuccess();
                        return Results.Ok(response.Text);
                    }
                    catch (Exception failure)
                    {
                        tracker.TrackError(failure);
                        return Results.StatusCode(502);
                    }
                });
            }
        }
        """);

    [Fact]
    public Task A_worker_that_reads_a_channel() => RightCode.ExpectAsync("""
        public sealed record Job(string Question, TaskCompletionSource<string> Answer);

        public sealed class Worker(Channel<Job> jobs, IChatClient chat, ModelCallTracking tracking) : BackgroundService
        {
            private static readonly ModelCallDescriptor descriptor = new("job");

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                await foreach (Job job in jobs.Reader.ReadAllAsync(stoppingToken))
                {
                    using ModelRun run = tracking.StartRun("job");
                    ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                    try
                    {
                        ChatResponse response = await chat.GetResponseAsync(job.Question, cancellationToken: stoppingToken);
                        tracker.TrackSuccess();
                        job.Answer.SetResult(response.Text);
                    }
                    catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                    {
                        tracker.TrackCancelled();
                        job.Answer.SetCanceled(stoppingToken);
                        break;
                    }
                    catch (Exception failure)
                    {
                        tracker.TrackError(failure);
                        run.TrackError(failure);
                        job.Answer.SetException(failure);
                    }
                    finally
                    {
                        tracker.Complete();
                    }
                }
            }
        }

        public static class Setup
        {
            public static void Add(IServiceCollection services, IChatClient client)
            {
                services.AddSingleton(client);
                services.AddModelCallTracking(builder => builder.AddSink(new InMemorySink()));
                services.AddSingleton<Worker>();
                services.AddScoped(provider => new Worker(Channel.CreateUnbounded<Job>(), client, provider.GetRequiredService<ModelCallTracking>()));
                services.AddKeyedSingleton<IHostedService>("worker", (provider, _) => provider.GetRequiredService<Worker>());
            }
        }
        """);

    [Fact]
    public Task Trackers_that_go_through_a_channel() => RightCode.ExpectAsync("""
        public sealed record Pending(string Question, ModelCallTracker Tracker);

        public sealed class Producer(Channel<Pending> channel, ModelCallTracking tracking)
        {
            public ValueTask AskAsync(string question) =>
                channel.Writer.WriteAsync(new Pending(question, tracking.CreateTracker(new("pending"))));
        }

        public sealed class Consumer(Channel<Pending> channel, IChatClient chat)
        {
            public async Task RunAsync(CancellationToken ct)
            {
                await foreach (Pending pending in channel.Reader.ReadAllAsync(ct))
                {
                    await AnswerAsync(pending.Question, pending.Tracker, ct);
                    pending.Tracker.Complete();
                }
            }

            private async Task AnswerAsync(string question, ModelCallTracker tracker, CancellationToken ct)
            {
                try
                {
                    await chat.GetResponseAsync(question, cancellationToken: ct);
                    tracker.TrackSuccess();
                }
                catch (Exception failure)
                {
                    tracker.TrackError(failure);
                }
            }
        }

        public static class Setup
        {
            public static void Add(IServiceCollection services) =>
                services.AddSingleton(Channel.CreateUnbounded<Pending>()).AddSingleton<Producer>().AddSingleton<List<Pending>>().AddSingleton(new List<Pending>());
        }
        """);

    [Fact]
    public Task An_answer_by_retrieval() => RightCode.ExpectAsync("""
        public partial class Search(IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);
            [TrackedModelCall] public partial Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(IEnumerable<string> texts, CancellationToken ct = default);

            private async Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken ct)
            {
                Embedding<float> embedding = (await EmbedAsync([question], ct))[0];
                return await chat.GetResponseAsync($"{question} {embedding.Vector.Length}", cancellationToken: ct);
            }

            private Task<GeneratedEmbeddings<Embedding<float>>> EmbedCoreAsync(IEnumerable<string> texts, CancellationToken ct) =>
                generator.GenerateAsync(texts, cancellationToken: ct);
        }
        """);

    [Fact]
    public Task An_agent_whose_steps_are_calls() => RightCode.ExpectAsync(Bot + """
        public partial class Agent(Bot bot, ModelCallTracking tracking)
        {
            [TrackedModelRun("agent")]
            public partial Task<string> WorkAsync(string task, CancellationToken ct = default);

            private async Task<string> WorkCoreAsync(string task, CancellationToken ct)
            {
                string state = task;
                for (int step = 0; step < 8; step++)
                {
                    Tracked<ChatResponse> answer = await bot.AnswerAsync(state, ct);
                    if (answer.Value.FinishReason == ChatFinishReason.Stop)
                    {
                        return answer.Value.Text;
                    }

                    state = answer.Value.Text;
                }

                ModelRun.Current?.TrackError("too_many_steps");
                return state;
            }

            public async Task<(decimal? Cost, string Token)> WorkByHandAsync(string[] tasks, CancellationToken ct)
            {
                using ModelRun run = tracking.StartRun("agent-by-hand");
                try
                {
                    foreach (string task in tasks)
                    {
                        await bot.AnswerAsync(task, ct);
                    }

                    await Task.WhenAll(tasks.Select(task => bot.AnswerAsync(task, ct)));
                }
                catch (Exception failure)
                {
                    run.TrackError(failure);
                }

                return (run.Cost, run.ResumptionToken);
            }

            public async IAsyncEnumerable<string> TalkAsync(string question, [EnumeratorCancellation] CancellationToken ct)
            {
                await foreach (ChatResponseUpdate update in bot.TalkAsync(question, ct).WithCancellation(ct))
                {
                    yield return update.Text;
                }
            }
        }
        """);

    [Fact]
    public Task Bots_that_derive_from_one_base() => RightCode.ExpectAsync("""
        public abstract class BotBase(IChatClient chat)
        {
            protected IChatClient Chat => chat;

            protected virtual Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, CancellationToken ct)
            {
                tracker.TrackToolCall("prompt");
                return SendAsync(question, ct);
            }

            private Task<ChatResponse> SendAsync(string question, CancellationToken ct) => chat.GetResponseAsync(question, cancellationToken: ct);
        }

        public partial class PoliteBot(IChatClient chat, ModelCallTracking tracking) : BotBase(chat)
        {
            [TrackedModelCall("polite")]
            public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);

            protected override Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, CancellationToken ct) =>
                base.AnswerCoreAsync($"Please: {question}", tracker, ct);
        }

        public sealed partial class TwiceBot(IChatClient chat, ModelCallTracking tracking) : BotBase(chat)
        {
            [TrackedModelCall("twice", Tokens = TokenSource.Tracker)]
            public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken ct = default);

            protected override async Task<ChatResponse> AnswerCoreAsync(string question, ModelCallTracker tracker, CancellationToken ct)
            {
                ChatResponse draft = await Chat.GetResponseAsync(question, cancellationToken: ct);
                ChatResponse final = await Chat.GetResponseAsync(draft.Text, cancellationToken: ct);
                tracker.TrackTokens(TokenUsage.Inclusive(
                    draft.Usage?.InputTokenCount + final.Usage?.InputTokenCount, draft.Usage?.OutputTokenCount + final.Usage?.OutputTokenCount));
                return final;
            }
        }
        """);
}
