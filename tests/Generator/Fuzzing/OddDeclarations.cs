namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>What C# allows and few write: names that generated code uses itself, values that cannot be written as they are, deep nesting.</summary>
internal static class OddDeclarations
{
    internal static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Types of the user's that are named as those of the framework"] = """
            namespace Odd.System.Threading
            {
                public class Task;
                public class Exception;
                public class CancellationToken;
                public class ModelCall;
                public class ModelCallSite;
                public class ResponseReaders;
                public class ModelCallDescriptor;

                public partial class Bot(global::Tracking.ModelCallTracking tracking)
                {
                    [TrackedModelCall]
                    public partial global::System.Threading.Tasks.Task<Task> AskAsync(Exception exception, global::System.Threading.CancellationToken ct);

                    private global::System.Threading.Tasks.Task<Task> AskCoreAsync(Exception exception, global::System.Threading.CancellationToken ct) =>
                        throw new global::System.TimeoutException();

                    [TrackedModelCall]
                    public partial Task Ask(CancellationToken token);

                    private Task AskCore(CancellationToken token) => new();
                }
            }
            """,
        ["A namespace of the user's that is named as the library's"] = """
            namespace Company.Tracking.CompilerServices
            {
                public partial class ModelCall(global::Tracking.ModelCallTracking tracking)
                {
                    [TrackedModelCall]
                    public partial string Start(string question);

                    private string StartCore(string question) => question;
                }
            }
            """,
        ["Parameters that are named as generated locals"] = """
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial IAsyncEnumerable<string> StreamAsync(
                    string state, string call, string enumerationToken, string self, string InvokeCore, [TrackTag("tag")] string arguments, string Read);

                private async IAsyncEnumerable<string> StreamCoreAsync(
                    string state, string call, string enumerationToken, string self, string InvokeCore, string arguments, string Read)
                {
                    await Task.Yield();
                    yield return state;
                }

                [TrackedModelCall]
                public partial Answer Ask(string call, string exception, string response, [TrackTag("tag")] string arguments, string Read, string reading);

                private Answer AskCore(string call, string exception, string response, string arguments, string Read, string reading) => new(call, 1);
            }
            """,
        ["Methods that are named as members of the class of sites"] = """
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial int ResponseReaders();

                private int ResponseReadersCore() => 1;

                [TrackedModelCall]
                public new partial string ToString();

                private string ToStringCore() => "";

                [TrackedModelCall]
                public new partial bool Equals(object other);

                private bool EqualsCore(object other) => true;

                [TrackedModelCall]
                public partial int __ModelCallTracking(string tracking);

                private int __ModelCallTrackingCore(string tracking) => 1;
            }
            """,
        ["Names with escapes, keywords and letters beyond ASCII"] = """
            namespace @namespace.\u0061bc
            {
                public partial class @class<@in>(ModelCallTracking @this1, @in @base)
                {
                    public @in Base => @base;

                    [TrackedModelCall]
                    public partial string \u0061sk(string @event, string d\u00e9j\u00e0, string 名前, string @await);

                    private string askCore(string @event, string déjà, string 名前, string @await) => 名前;

                    [TrackedModelCall]
                    public partial IEnumerable<string> @yield(string @field, string @value, string @record);

                    private IEnumerable<string> yieldCore(string field, string value, string record) => [field];
                }
            }
            """,
        ["Default values of every kind"] = """
            using System.Runtime.InteropServices;

            public enum Level { None, High = 5 }

            public unsafe partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial int Ask(
                    Level level = Level.High, Level other = (Level)9, Level? none = null, decimal money = 1.10m, nint native = 3, nuint unsigned = 4,
                    int* pointer = null, delegate*<void> function = null, double nan = double.NaN, double infinite = double.PositiveInfinity, float f = 1e-7f,
                    char c = '\0', char quote = '\'', string text = "\r\n\"\u2028\0", DateTime date = default, Guid guid = new(), object? any = null,
                    long least = long.MinValue, ulong most = ulong.MaxValue, byte b = 255, bool yes = true, (int, string?) pair = default,
                    [CallerMemberName] string caller = "", [CallerLineNumber] int line = 0, params ReadOnlySpan<int> rest);

                [TrackedModelCall]
                public partial int Tell(
                    [Optional, System.Runtime.CompilerServices.DateTimeConstant(630822816000000000)] DateTime constant,
                    [Optional, DefaultParameterValue(5)] int five);

                private int TellCore(DateTime constant, int five) => five;

                private int AskCore(
                    Level level, Level other, Level? none, decimal money, nint native, nuint unsigned,
                    int* pointer, delegate*<void> function, double nan, double infinite, float f,
                    char c, char quote, string text, DateTime date, Guid guid, object? any,
                    long least, ulong most, byte b, bool yes, (int, string?) pair,
                    string caller, int line, scoped ReadOnlySpan<int> rest) => 1;
            }
            """,
        ["Constraints of every kind"] = """
            public interface ICreate<TSelf> where TSelf : ICreate<TSelf>
            {
                static abstract TSelf Create();
            }

            public partial class Bot<TOuter>(ModelCallTracking tracking)
                where TOuter : class?, IComparable<TOuter?>
            {
                [TrackedModelCall]
                public partial T1 Ask<T1, T2, T3, T4, T5>(T1 a, scoped in T2 b, T3[] c, T4? d, T5 e, TOuter outer)
                    where T1 : notnull, ICreate<T1>
                    where T2 : allows ref struct
                    where T3 : unmanaged, Enum
                    where T4 : class, IDisposable, new()
                    where T5 : struct, IComparable<T5>;

                private A AskCore<A, B, C, D, E>(A a, scoped in B b, C[] c, D? d, E e, TOuter outer)
                    where A : notnull, ICreate<A>
                    where B : allows ref struct
                    where C : unmanaged, Enum
                    where D : class, IDisposable, new()
                    where E : struct, IComparable<E> => a;
            }
            """,
        ["Nested generic types with variance in interfaces"] = """
            public static partial class Outer<T>
                where T : notnull
            {
                public partial interface IAsk<in TIn, out TOut>
                {
                    [TrackedModelCall]
                    public virtual partial int Length(TIn text);

                    private int LengthCore(TIn text) => 1;
                }

                public partial class Ask<TIn, TOut>
                    where TOut : class
                {
                    public partial record struct Inner<U>(ModelCallTracking Tracking)
                    {
                        [TrackedModelCall]
                        public partial Dictionary<T, (U First, TKey[]?[,] Second)> Ask<TKey>(Func<T, U, TKey> map, T?[] items);

                        private Dictionary<T, (U First, TKey[]?[,] Second)> AskCore<TKey>(Func<T, U, TKey> map, T?[] items) => null!;
                    }
                }
            }
            """,
        ["Members that hide those of a base"] = """
            public class Base(ModelCallTracking tracking)
            {
                protected ModelCallTracking Tracking { get; } = tracking;

                protected virtual string AskCore(string question) => question;

                public virtual string Ask(string question) => question;
            }

            public sealed partial class Bot(ModelCallTracking tracking) : Base(tracking)
            {
                [TrackedModelCall]
                public sealed override partial string Ask(string question);

                [TrackedModelCall]
                public static partial int Ask(int number, ModelCallTracking Tracking);

                private static int AskCore(int number, ModelCallTracking Tracking) => number;
            }
            """,
        ["Records whose members hide their parameters"] = """
            public partial record Bot(ModelCallTracking Tracking, string Question)
            {
                public string Question { get; init; } = Question;

                public required string Name { get; init; }

                [TrackedModelCall]
                public partial Bot Ask(string Question, ModelCallTracking? Tracking);

                private Bot AskCore(string Question, ModelCallTracking? Tracking) => this with { Question = Question };

                [TrackedModelCall]
                protected virtual partial bool Print(System.Text.StringBuilder builder);

                private bool PrintCore(System.Text.StringBuilder builder) => true;
            }
            """,
        ["Types that are obsolete or experimental"] = """
            #pragma warning disable EXP001, CS0618, CS0612
            [System.Diagnostics.CodeAnalysis.Experimental("EXP001")]
            public record Draft(int Tokens);

            [Obsolete("old")]
            public static partial class Outer
            {
                [Obsolete]
                public partial class Bot(ModelCallTracking tracking)
                {
                    [TrackedModelCall, Obsolete("older")]
                    public partial Draft Ask(Draft draft);

                    [Obsolete]
                    private Draft AskCore(Draft draft) => draft;
                }
            }
            """,
        ["A type that must not be used"] = """
            [Obsolete("gone", true)]
            public static partial class Outer
            {
                public partial class Bot(ModelCallTracking tracking)
                {
                    [TrackedModelCall]
                    public partial int Ask(Bot? other);

                    private int AskCore(Bot? other) => 1;

                    [TrackedModelCall]
                    public partial IEnumerable<int> Stream(Bot? other);

                    private IEnumerable<int> StreamCore(Bot? other) => [1];

                    [TrackedModelCall]
                    public static partial int Count(ModelCallTracking tracking);

                    private static int CountCore(ModelCallTracking tracking) => 1;
                }
            }
            """,
        ["Static members of interfaces"] = """
            public partial interface IAsk<TSelf>
                where TSelf : IAsk<TSelf>
            {
                static abstract int Other();

                [TrackedModelCall]
                public static virtual partial int Ask(ModelCallTracking tracking, int x);

                private static int AskCore(ModelCallTracking tracking, int x) => x;

                [TrackedModelCall]
                static partial void Tell(ModelCallTracking tracking);

                private static void TellCore(ModelCallTracking tracking) { }
            }
            """,
        ["Tuples of many parts and dynamic"] = """
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall]
                public partial Task<(int A, int B, int C, int D, int E, int F, int G, int H, dynamic? I)> AskAsync(dynamic x, List<dynamic?> y, (dynamic Item1, int) z);

                private Task<(int A, int B, int C, int D, int E, int F, int G, int H, dynamic? I)> AskCoreAsync(dynamic x, List<dynamic?> y, (dynamic Item1, int) z) =>
                    Task.FromResult((1, 2, 3, 4, 5, 6, 7, 8, (object?)null));

                [TrackedModelCall]
                public partial IAsyncEnumerable<(dynamic A, string? B)> StreamAsync(
                    int a, int b, int c, int d, int e, int f, int g, int h, int i, int Rest, int Item2, CancellationToken one, CancellationToken two);

                private async IAsyncEnumerable<(dynamic A, string? B)> StreamCoreAsync(
                    int a, int b, int c, int d, int e, int f, int g, int h, int i, int Rest, int Item2, [EnumeratorCancellation] CancellationToken one, CancellationToken two)
                {
                    await Task.Yield();
                    yield return (1, null);
                }
            }
            """,
        ["Deep nesting"] =
            string.Concat(Enumerable.Range(0, 40).Select(static depth => $"public partial class Level{depth}<T{depth}> {{ "))
            + "[TrackedModelCall] public static partial int Ask(T0 first, T39 last); private static int AskCore(T0 first, T39 last) => 1;"
            + string.Concat(Enumerable.Repeat(" }", 40)),
        ["Extension methods and interpolated string handlers"] = """
            [InterpolatedStringHandler]
            public ref struct Handler(int literal, int formatted, string prefix)
            {
                public void AppendLiteral(string text) => literal = formatted + prefix.Length;
            }

            public static partial class Extensions
            {
                [TrackedModelCall]
                public static partial string Ask(this string prefix, [InterpolatedStringHandlerArgument(nameof(prefix))] Handler handler, ModelCallTracking tracking);

                private static string AskCore(string prefix, Handler handler, ModelCallTracking tracking) => prefix;
            }
            """,
    };
}
