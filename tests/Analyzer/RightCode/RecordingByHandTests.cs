namespace Tracking.Analyzer.Tests.RightCode;

public sealed class RecordingByHandTests
{
    [Fact]
    public Task Retries_that_record_the_outcome_of_the_last() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question, CancellationToken ct)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            Stopwatch watch = Stopwatch.StartNew();
            for (int attempt = 1; ; attempt++)
            {
                try
                {
                    ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: ct);
                    tracker.TrackTokens(UsageOf(response));
                    tracker.TrackSuccess();
                    tracker.TrackDuration(watch.Elapsed);
                    tracker.Complete();
                    return response;
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    tracker.TrackCancelled();
                    tracker.Complete();
                    throw;
                }
                catch (Exception failure)
                {
                    tracker.TrackError(failure);
                    tracker.Complete();
                    throw;
                }
            }
        }
        """);

    [Fact]
    public Task A_retry_that_keeps_the_last_failure() => RightCode.ExpectMethodAsync("""
        public async Task<string?> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            Exception? last = null;
            string? answer = null;
            for (int attempt = 0; attempt < 3 && answer is null; attempt++)
            {
                try
                {
                    answer = (await chat.GetResponseAsync(question)).Text;
                }
                catch (HttpRequestException failure)
                {
                    last = failure;
                }
            }

            if (answer is not null)
            {
                tracker.TrackSuccess();
            }
            else
            {
                tracker.TrackError(last!);
            }

            return answer;
        }
        """);

    [Fact]
    public Task An_outcome_that_is_chosen_in_finally() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            long started = Stopwatch.GetTimestamp();
            Exception? failure = null;
            try
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                tracker.TrackTokens(UsageOf(response));
                return response;
            }
            catch (Exception thrown)
            {
                failure = thrown;
                throw;
            }
            finally
            {
                if (failure is null)
                {
                    tracker.TrackSuccess();
                }
                else
                {
                    tracker.TrackError(failure);
                }

                tracker.TrackDuration(Stopwatch.GetElapsedTime(started));
                tracker.Complete();
            }
        }
        """);

    [Fact]
    public Task A_filter_that_records_and_refuses() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            try
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                Finish(tracker, response);
                return response;
            }
            catch (Exception failure) when (Note(tracker, failure))
            {
                throw;
            }
        }

        private static void Finish(ModelCallTracker tracker, ChatResponse response)
        {
            tracker.TrackTokens(UsageOf(response));
            tracker.TrackSuccess();
        }

        private static bool Note(ModelCallTracker tracker, Exception failure)
        {
            tracker.TrackError(failure);
            return false;
        }
        """);

    [Fact]
    public Task A_stream_with_its_first_chunk_and_its_usage() => RightCode.ExpectMethodAsync("""
        public async IAsyncEnumerable<string> AskAsync(string question, [EnumeratorCancellation] CancellationToken ct = default)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            long started = Stopwatch.GetTimestamp();
            bool isFirst = true;
            bool isDone = false;
            UsageDetails? usage = null;
            try
            {
                await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: ct))
                {
                    if (isFirst)
                    {
                        tracker.TrackTimeToFirstChunk(Stopwatch.GetElapsedTime(started));
                        isFirst = false;
                    }

                    foreach (UsageContent content in update.Contents.OfType<UsageContent>())
                    {
                        usage = content.Details;
                    }

                    yield return update.Text;
                }

                isDone = true;
            }
            finally
            {
                if (isDone)
                {
                    tracker.TrackSuccess();
                }
                else
                {
                    tracker.TrackAbandoned();
                }

                if (usage is not null)
                {
                    tracker.TrackTokens(TokenUsage.Inclusive(usage.InputTokenCount, usage.OutputTokenCount));
                }

                tracker.TrackDuration(Stopwatch.GetElapsedTime(started));
            }
        }
        """);

    [Fact]
    public Task A_fallback_that_is_a_run_of_its_own() => RightCode.ExpectMethodAsync("""
        public async Task<ChatResponse> AskAsync(string question, IChatClient fallback)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            try
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                tracker.TrackSuccess();
                return response;
            }
            catch (HttpRequestException failure)
            {
                tracker.TrackError(failure);
                tracker.Complete();
                tracker = tracking.CreateTracker(new ModelCallDescriptor("assistant") { VariationKey = "fallback" });
            }

            ChatResponse second = await fallback.GetResponseAsync(question);
            tracker.TrackSuccess();
            tracker.Complete();
            return second;
        }
        """);

    [Fact]
    public Task An_outcome_by_the_finish_reason() => RightCode.ExpectMethodAsync("""
        public async Task<string?> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            ChatResponse response = await chat.GetResponseAsync(question);
            bool isRecorded = response.FinishReason switch
            {
                { Value: "content_filter" } => tracker.TrackError("content_filter"),
                null => tracker.TrackAbandoned(),
                _ => tracker.TrackSuccess(),
            };
            if (!TryParse(response, tracker, out string? answer))
            {
                return null;
            }

            return isRecorded ? answer : null;
        }

        private static bool TryParse(ChatResponse response, ModelCallTracker tracker, out string? answer)
        {
            answer = response.Text.Length > 0 ? response.Text : null;
            if (answer is null)
            {
                tracker.TrackToolCall("none");
                return false;
            }

            return true;
        }
        """);

    [Fact]
    public Task Validation_that_fails_early_in_private_methods() => RightCode.ExpectMethodAsync("""
        public async Task<string?> AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            if (!IsAllowed(question, tracker))
            {
                return null;
            }

            ChatResponse? response = await SendAsync(question, tracker);
            if (response is null)
            {
                return null;
            }

            tracker.TrackTokens(UsageOf(response));
            tracker.TrackSuccess();
            return response.Text;
        }

        private bool IsAllowed(string question, ModelCallTracker tracker)
        {
            if (question.Length < 4_000)
            {
                return true;
            }

            tracker.TrackError("too_long");
            return false;
        }

        private async Task<ChatResponse?> SendAsync(string question, ModelCallTracker tracker)
        {
            try
            {
                return await chat.GetResponseAsync(question);
            }
            catch (HttpRequestException failure)
            {
                tracker.TrackError(failure);
                return null;
            }
        }
        """);

    [Fact]
    public Task What_is_noted_after_success() => RightCode.ExpectMethodAsync("""
        public async Task AskAsync(string question, List<string> answers, TaskCompletionSource<string> done, System.Diagnostics.Metrics.Counter<int> count)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            using Activity? activity = new ActivitySource("app").StartActivity();
            try
            {
                ChatResponse response = await chat.GetResponseAsync(question);
                tracker.TrackSuccess();
                answers.Add(response.Text);
                done.TrySetResult(response.Text);
                count.Add(1);
                activity?.SetStatus(ActivityStatusCode.Ok);
                Console.WriteLine(response.Text);
            }
            catch (Exception failure)
            {
                tracker.TrackError(failure);
            }
        }
        """);

    [Fact]
    public Task An_answer_that_is_parsed() => RightCode.ExpectMethodAsync("""
        public async Task<int?> AskAsync(string question, object gate)
        {
            ModelCallTracker? tracker = question.Length > 0 ? tracking.CreateTracker(descriptor) : null;
            string text = (await chat.GetResponseAsync(question)).Text;
            bool isNumber = int.TryParse(text, out int number);
            _ = isNumber ? tracker?.TrackSuccess() : tracker?.TrackError("no_number");
            lock (gate)
            {
                tracker?.Complete();
            }

            return isNumber ? number : null;
        }
        """);

    [Fact]
    public Task A_state_that_says_how_far_it_came() => RightCode.ExpectMethodAsync("""
        private enum State { Started, Answered, Failed }

        public async Task AskAsync(string question)
        {
            ModelCallTracker tracker = tracking.CreateTracker(descriptor);
            State state = State.Started;
            try
            {
                await chat.GetResponseAsync(question);
                state = State.Answered;
            }
            catch (HttpRequestException)
            {
                state = State.Failed;
            }
            finally
            {
                switch (state)
                {
                    case State.Answered:
                        tracker.TrackSuccess();
                        break;
                    case State.Failed:
                        tracker.TrackError("http");
                        break;
                    default:
                        tracker.TrackAbandoned();
                        break;
                }
            }
        }
        """);
}
