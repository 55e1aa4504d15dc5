namespace Tracking.Generator.Tests.Shapes;

public class StreamTests
{
    [Fact]
    public async Task Cores_that_give_a_task_of_a_stream()
    {
        using Shape shape = Shape.Of("""
            public sealed class Numbers(int to) : IAsyncEnumerable<int>, IAsyncDisposable
            {
                public static int Disposed;

                public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default) => Readers.CountAsync(to).GetAsyncEnumerator(token);

                public ValueTask DisposeAsync()
                {
                    Disposed++;
                    return default;
                }
            }

            public unsafe partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("task")]
                public partial IAsyncEnumerable<int> TaskAsync(int to, CancellationToken ct = default);

                private Task<IAsyncEnumerable<int>> TaskCoreAsync(int to, CancellationToken ct) => Task.FromResult(Readers.CountAsync(to));

                [TrackedModelCall("value task")]
                public partial IAsyncEnumerable<string> ValueTaskAsync(string? text);

                private ValueTask<IAsyncEnumerable<string>> ValueTaskCoreAsync(string? text) => new(Texts(text!));

                [TrackedModelCall("own type")]
                public partial IAsyncEnumerable<int> OwnTypeAsync();

                private Task<Numbers> OwnTypeCoreAsync(ModelCallTracker tracker) => Task.FromResult(new Numbers(tracker is null ? 0 : 3));

                [TrackedModelCall("own value type")]
                public partial IAsyncEnumerable<int> OwnValueTypeAsync();

                private ValueTask<Numbers> OwnValueTypeCoreAsync() => new(new Numbers(1));

                [TrackedModelCall("tracked")]
                public partial TrackedStream<int> TrackedAsync(ModelCallDescriptor descriptor);

                private Task<Numbers> TrackedCoreAsync(ModelCallDescriptor descriptor) => Task.FromResult(new Numbers(2));

                [TrackedModelCall("fails")]
                public partial IAsyncEnumerable<int> FailAsync();

                private Task<IAsyncEnumerable<int>> FailCoreAsync() => Task.FromException<IAsyncEnumerable<int>>(new TimeoutException("late"));

                private static IAsyncEnumerable<string> Texts(string text) => Strings.Of(text);
            }

            public static class Strings
            {
                public static async IAsyncEnumerable<string> Of(string text)
                {
                    await Task.Yield();
                    yield return text;
                }
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    Numbers.Disposed = 0;
                    string read = string.Join(", ", [
                        await Readers.ReadAllAsync(bot.TaskAsync(2)),
                        await Readers.ReadAllAsync(bot.ValueTaskAsync("x")),
                        await Readers.ReadAllAsync(bot.OwnTypeAsync()),
                        await Readers.ReadAllAsync(bot.OwnValueTypeAsync()),
                        await Readers.ReadAllAsync(bot.TrackedAsync(new ModelCallDescriptor("at run time")))]);
                    IAsyncEnumerable<int> failing = bot.FailAsync();
                    try
                    {
                        await Readers.ReadAllAsync(failing);
                        return "nothing";
                    }
                    catch (TimeoutException exception)
                    {
                        return $"{read} {exception.Message} {Numbers.Disposed}";
                    }
                }
            }
            """);

        Assert.Equal("1 2, x, 1 2 3, 1, 1 2 late 3", await shape.RunAsync());
        Assert.Equal("task Success; value task Success; own type Success; own value type Success; at run time Success; fails timeout", shape.Records);
    }

    [Fact]
    public void Sequences_of_blocking_calls()
    {
        using Shape shape = Shape.Of("""
            public sealed class Result(int to) : List<Answer>(Enumerable.Range(1, to).Select(i => new Answer("", i)));

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("lazy")]
                public partial IEnumerable<Answer> Ask(int to, CancellationToken a = default, CancellationToken b = default);

                private Result AskCore(int to, CancellationToken a, CancellationToken b, ModelCallTracker tracker) => new(to);

                [TrackedModelCall("eager")]
                public partial IEnumerable<int> Split([TrackTag("length")] in int tag, ReadOnlySpan<char> text, in CancellationToken token);

                private IEnumerable<int> SplitCore(in int tag, ReadOnlySpan<char> text, in CancellationToken token)
                {
                    if (text.IsEmpty)
                    {
                        throw new TimeoutException("at once");
                    }

                    return Enumerable.Range(0, text.Length);
                }

                [TrackedModelCall("throws")]
                public partial IEnumerable<int> Throw(CancellationToken token);

                private IEnumerable<int> ThrowCore(CancellationToken token)
                {
                    yield return 1;
                    token.ThrowIfCancellationRequested();
                }
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    IEnumerable<Answer> answers = bot.Ask(3);
                    string result = $"{answers.Count()} {answers.Last().Tokens} {bot.Split(1, "four", default).Count()}";
                    try
                    {
                        bot.Split(1, "", default);
                    }
                    catch (TimeoutException exception)
                    {
                        result += " " + exception.Message;
                    }

                    try
                    {
                        bot.Throw(new CancellationToken(true)).Count();
                    }
                    catch (OperationCanceledException)
                    {
                        result += " cancelled";
                    }

                    return result;
                }
            }
            """);

        Assert.Equal("3 3 4 at once cancelled", shape.Run());
        Assert.Equal("lazy Success 3; lazy Success 3; eager Success; eager timeout; throws aborted", shape.Records);
    }

    [Fact]
    public async Task A_stream_with_several_tokens_is_cancelled_by_any_of_them()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("several")]
                public partial IAsyncEnumerable<int> StreamAsync(CancellationToken first, CancellationToken second = default);

                private async IAsyncEnumerable<int> StreamCoreAsync(CancellationToken first, [EnumeratorCancellation] CancellationToken second)
                {
                    await Task.Yield();
                    yield return 1;
                    first.ThrowIfCancellationRequested();
                    second.ThrowIfCancellationRequested();
                }
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    CancellationToken cancelled = new(true);
                    return $"{await TryAsync(bot.StreamAsync(cancelled))} {await TryAsync(bot.StreamAsync(default, cancelled))} {await TryAsync(bot.StreamAsync(default))}";
                }

                private static async Task<string> TryAsync(IAsyncEnumerable<int> stream)
                {
                    try
                    {
                        return await Readers.ReadAllAsync(stream);
                    }
                    catch (OperationCanceledException)
                    {
                        return "cancelled";
                    }
                }
            }
            """);

        Assert.Equal("cancelled cancelled 1", await shape.RunAsync());
        Assert.Equal("several aborted; several aborted; several Success", shape.Records);
    }

    [Fact]
    public async Task Enumerator_cancellation_on_either_part()
    {
        using Shape shape = Shape.Of("""
            #pragma warning disable CS8424 // On the definition, whose generated part is no iterator.
            public partial struct Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("definition")]
                public partial IAsyncEnumerable<bool> OnDefinition(CancellationToken other, [EnumeratorCancellation] CancellationToken ct = default);

                private readonly IAsyncEnumerable<bool> OnDefinitionCore(CancellationToken other, CancellationToken ct) => Flag(ct);

                [TrackedModelCall("core")]
                public partial IAsyncEnumerable<bool> OnCore(CancellationToken ct = default);

                private readonly async IAsyncEnumerable<bool> OnCoreCore([EnumeratorCancellation] CancellationToken ct)
                {
                    await Task.Yield();
                    yield return ct.CanBeCanceled;
                }

                private static async IAsyncEnumerable<bool> Flag([EnumeratorCancellation] CancellationToken ct)
                {
                    await Task.Yield();
                    yield return ct.CanBeCanceled;
                }
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    using CancellationTokenSource source = new();
                    Bot bot = new(tracking);
                    return $"{await Readers.ReadAllAsync(bot.OnCore(), source.Token)} {await Readers.ReadAllAsync(bot.OnDefinition(default, source.Token))}";
                }
            }
            """);

        Assert.Equal("True True", await shape.RunAsync());
        Assert.Equal("core Success; definition Success", shape.Records);
    }
}
