namespace Tracking.Analyzer.Tests.RightCode;

public sealed class SeveralTrackersTests
{
    [Fact]
    public Task A_pipeline_that_makes_a_tracker_for_each_attempt() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question, CancellationToken ct) =>
            await pipeline.ExecuteAsync(
                async token =>
                {
                    ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                    try
                    {
                        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: token);
                        tracker.TrackSuccess();
                        return response;
                    }
                    catch (Exception failure)
                    {
                        tracker.TrackError(failure);
                        throw;
                    }
                    finally
                    {
                        tracker.Complete();
                    }
                },
                ct);
        """);

    [Fact]
    public Task A_pipeline_around_which_one_outcome_is_recorded() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question, CancellationToken ct)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            int attempts = 0;
            try
            {
                ChatResponse response = await pipeline.ExecuteAsync(
                    async token =>
                    {
                        attempts++;
                        tracker.TrackToolCall("attempt");
                        return await chat.GetResponseAsync(question, cancellationToken: token);
                    },
                    ct);
                tracker.TrackTokens(UsageOf(response));
                tracker.TrackSuccess();
                return response;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                tracker.TrackError(attempts > 1 ? failure.InnerException ?? failure : failure);
                throw;
            }
            catch (OperationCanceledException)
            {
                tracker.TrackCancelled();
                throw;
            }
        }
        """);

    [Fact]
    public Task Trackers_that_parallel_bodies_make() => RightCode.ExpectMethodAsync("""
        public async Task<IReadOnlyCollection<string>> AskAsync(string[] questions, CancellationToken ct)
        {
            ConcurrentBag<string> answers = [];
            await Parallel.ForEachAsync(questions, ct, async (question, token) =>
            {
                ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: token);
                tracker.TrackTokens(UsageOf(response));
                tracker.TrackSuccess();
                answers.Add(response.Text);
            });
            await Task.WhenAll(questions.Select(async question =>
            {
                ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                answers.Add((await chat.GetResponseAsync(question, cancellationToken: ct)).Text);
                tracker.TrackSuccess();
            }));
            return answers;
        }
        """);

    [Fact]
    public Task Trackers_in_local_collections() => RightCode.ExpectMethodAsync("""
        public async Task AskAsync(string[] questions)
        {
            ModelCallTracker[] trackers = [.. questions.Select(_ => tracking.CreateTracker(descriptor))];
            Dictionary<string, ModelCallTracker> byQuestion = questions.Distinct().ToDictionary(each => each, _ => tracking.CreateTracker(descriptor));
            for (int index = 0; index < questions.Length; index++)
            {
                await chat.GetResponseAsync(questions[index]);
                trackers[index].TrackSuccess();
            }

            foreach ((string question, ModelCallTracker tracker) in byQuestion)
            {
                tracker.TrackSuccess();
            }

            foreach (ModelCallTracker tracker in trackers)
            {
                tracker.Complete();
            }
        }
        """);

    [Fact]
    public Task A_race_of_two_runs() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question, IChatClient other)
        {
            ModelCallTracker first = tracking.CreateTracker(descriptor), second = tracking.CreateTracker(descriptor);
            Task<ChatResponse> one = chat.GetResponseAsync(question);
            Task<ChatResponse> two = other.GetResponseAsync(question);
            Task<ChatResponse> won = await Task.WhenAny(one, two);
            (ModelCallTracker winner, ModelCallTracker loser) = won == one ? (first, second) : (second, first);
            loser.TrackAbandoned();
            try
            {
                ChatResponse response = await won;
                winner.TrackSuccess();
                return response;
            }
            catch (Exception failure)
            {
                winner.TrackError(failure);
                throw;
            }
        }
        """);

    [Fact]
    public Task Work_that_is_started_with_a_tracker_of_its_own() => RightCode.ExpectMethodAsync("""
        public void Ask(string question)
        {
            _ = Task.Run(async () =>
            {
                ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                await chat.GetResponseAsync(question);
                tracker.TrackSuccess();
            });
            using Timer timer = new(_ =>
            {
                ModelCallTracker tracker = tracking.CreateTracker(descriptor);
                tracker.TrackCancelled();
            });
        }
        """);

    [Fact]
    public Task A_continuation_that_is_waited_for() => RightCode.ExpectMethodAsync("""
        public Task<string> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            return chat.GetResponseAsync(question).ContinueWith(task =>
            {
                if (task.Exception is { } failure)
                {
                    tracker.TrackError(failure.GetBaseException());
                }
                else
                {
                    tracker.TrackSuccess();
                }

                return task.Result.Text;
            });
        }
        """);

    [Fact]
    public Task Batches_that_share_nothing() => RightCode.ExpectMethodAsync("""
        public async Task AskAsync(IEnumerable<string[]> batches, CancellationToken ct)
        {
            foreach (string[] batch in batches)
            {
                ModelCallTracker? tracker = null;
                do
                {
                    tracker ??= tracking.CreateTracker(descriptor);
                    ct.ThrowIfCancellationRequested();
                }
                while (batch.Length == 0);

                try
                {
                    await Task.WhenAll(batch.Select(question => chat.GetResponseAsync(question, cancellationToken: ct)));
                }
                catch (Exception failure)
                {
                    tracker.TrackError(failure);
                    continue;
                }

                tracker.TrackSuccess();
            }
        }
        """);
}
