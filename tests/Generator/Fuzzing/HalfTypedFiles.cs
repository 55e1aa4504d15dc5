namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>Files that are typed token by token.</summary>
internal static class HalfTypedFiles
{
    internal static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Bot"] = """
            namespace Support;

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("ask", Version = 2)]
                public partial Task<Answer> AskAsync(string question, [TrackTag("tenant")] int? tenant = null, CancellationToken ct = default);

                private async Task<Answer> AskCoreAsync(string question, int? tenant, CancellationToken ct)
                {
                    await Task.Delay(1, ct);
                    return new Answer(question, 5);
                }
            }
            """,
        ["Streams"] = """
            namespace Support
            {
                public abstract partial record Streams<T>(ModelCallTracking Tracking)
                    where T : class, IComparable<T>
                {
                    [TrackedModelCall]
                    protected internal virtual partial IAsyncEnumerable<T?> StreamAsync<U>(U[] items, ref readonly int count, params ReadOnlySpan<T> rest)
                        where U : unmanaged, Enum;

                    private protected abstract IAsyncEnumerable<T?> StreamCoreAsync<U>(U[] items, ref readonly int count, params ReadOnlySpan<T> rest)
                        where U : unmanaged, Enum;

                    [TrackedModelCall("lazy", Core = nameof(Other), Tokens = TokenSource.Tracker)]
                    public static partial IEnumerable<(int A, string? B)> Lazy(ModelCallTracking tracking, out int x);

                    private static List<(int A, string? B)> Other(ModelCallTracking tracking, out int x) => throw new TimeoutException();
                }
            }
            """,
        ["Shapes"] = """
            public unsafe partial struct Pointers
            {
                public static ModelCallTracking? Tracking { get; set; }

                [TrackedModelCall, Obsolete("old")]
                public readonly partial int* Ask(int* x, delegate*<int, void> f, scoped Span<byte> s, dynamic d);

                private readonly int* AskCore(int* x, delegate*<int, void> f, scoped Span<byte> s, dynamic d) => x;
            }

            public partial interface IAsk<in TIn, out TOut>
            {
                [TrackedModelCall]
                public virtual partial TOut Ask(TIn question, ModelCallTracker other);

                private TOut AskCore(TIn question, ModelCallTracker other, ModelCallTracker tracker) => default!;
            }

            public partial class Base
            {
                public virtual Task<string> OverAsync(int x) => Task.FromResult("");
            }

            public sealed partial class Derived : Base
            {
                [TrackedModelRun("run")]
                public override partial Task<string> OverAsync(int x);

                private Task<string> OverCoreAsync(int x) => base.OverAsync(x);

                [TrackedModelCall]
                public partial int Over(int x);

                [TrackedModelCall]
                public partial int Over(in int x);

                private int OverCore(int x) => x;

                private int OverCore(in int x) => x;
            }

            public readonly record struct Reply(int Tokens)
            {
                [UsageReader]
                internal static TokenUsage Read(Reply reply) => TokenUsage.Inclusive(reply.Tokens, 1);
            }

            public static partial class Outer
            {
                public partial class Inner<T>
                {
                    private readonly ModelCallTracking tracking = new ModelCallTrackingBuilder().Build();

                    [TrackedModelCall]
                    internal partial ValueTask<Tracked<Reply>> ReplyAsync(T @class, [HistoryLength] int[] history);

                    private ValueTask<Reply> ReplyCoreAsync(T @class, int[] history) => new(new Reply(1));
                }
            }
            """,
    };
}
