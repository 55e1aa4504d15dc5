namespace Tracking.Generator.Tests.Shapes;

public class ParameterTests
{
    [Fact]
    public void Parameters_by_reference()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("all")]
                public partial Answer Ask(ref int a, in int b, ref readonly int c, out string? d, [TrackTag("a")] in DateTime when);

                private Answer AskCore(ref int a, in int b, ref readonly int c, out string? d, in DateTime when)
                {
                    a += b + c;
                    d = when.Year.ToString();
                    return new("x", a);
                }

                [TrackedModelCall("throws")]
                public partial void Throw(ref int a, out int b);

                private void ThrowCore(ref int a, out int b)
                {
                    a = 5;
                    b = 6;
                    throw new TimeoutException("no");
                }

                [TrackedModelCall("task")]
                public partial Task<int> LengthAsync(in int a, ReadOnlySpan<char> text, out int length);

                private Task<int> LengthCoreAsync(in int a, ReadOnlySpan<char> text, out int length) => Task.FromResult(length = text.Length + a);
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    int a = 1, b = 2, c = 3, e = 0;
                    bot.Ask(ref a, in b, in c, out string? d, new DateTime(2020, 1, 1));
                    string thrown = "nothing";
                    try
                    {
                        bot.Throw(ref b, out e);
                    }
                    catch (TimeoutException exception)
                    {
                        thrown = exception.Message;
                    }

                    int length = bot.LengthAsync(1, "four", out int same).Result;
                    return $"{a} {d} {b} {e} {thrown} {length} {same}";
                }
            }
            """);

        Assert.Equal("6 2020 5 6 no 5 5", shape.Run());
        Assert.Equal("all Success 6; throws timeout; task Success", shape.Records);
    }

    [Fact]
    public void References_that_a_result_refers_to()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("of ref")]
                public partial Span<int> Of(ref int x, scoped Span<int> other, scoped ref int y);

                private Span<int> OfCore(ref int x, scoped Span<int> other, scoped ref int y) => new(ref x);

                [TrackedModelCall("generic")]
                public partial T Same<T>(T x, scoped in T y)
                    where T : allows ref struct;

                private T SameCore<T>(T x, scoped in T y)
                    where T : allows ref struct => x;

                [TrackedModelCall("unscoped")]
                public partial ReadOnlySpan<char> Trim(ReadOnlySpan<char> text);

                private ReadOnlySpan<char> TrimCore(ReadOnlySpan<char> text) => text.Trim();
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    int x = 1;
                    bot.Of(ref x, [1], ref x)[0] = 4;
                    return $"{x} {bot.Same<Span<int>>([7], default)[0]} {bot.Trim(" a ")}";
                }
            }
            """);

        Assert.Equal("4 7 a", shape.Run());
        Assert.Equal("of ref Success; generic Success; unscoped Success", shape.Records);
    }

    [Fact]
    public void Params_arrays_spans_and_collections()
    {
        using Shape shape = Shape.Of("""
            public static partial class Bot
            {
                public static ModelCallTracking? Tracking { get; set; }

                [TrackedModelCall("array")]
                public static partial int Array(params int[] numbers);

                private static int ArrayCore(int[] numbers) => numbers.Length;

                [TrackedModelCall("span")]
                public static partial int Span(string x, params ReadOnlySpan<int> numbers);

                private static int SpanCore(string x, ModelCallTracker tracker, params ReadOnlySpan<int> numbers) => numbers.Length;

                [TrackedModelCall("list")]
                public static partial int List(params List<object?> numbers);

                private static int ListCore(List<object?> numbers) => numbers.Count;

                [TrackedModelCall("extension")]
                public static partial int Extend(this ref int number, in int by = 3);

                private static int ExtendCore(ref int number, in int by) => number += by;
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot.Tracking = tracking;
                    int number = 1;
                    return $"{Bot.Array(1, 2)}{Bot.Array()}{Bot.Span("", 1, 2, 3)}{Bot.List(null, 1)}{number.Extend()}{number}";
                }
            }
            """);

        Assert.Equal("203244", shape.Run());
        Assert.Equal("array Success; array Success; span Success; list Success; extension Success", shape.Records);
    }

    [Fact]
    public void Dynamic_in_every_place()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("dynamic")]
                public partial dynamic Ask(dynamic x, ref dynamic y, out dynamic z, in dynamic w, [TrackTag("t")] dynamic? t, List<dynamic> list, params dynamic[] rest);

                private dynamic AskCore(dynamic x, ref dynamic y, out dynamic z, in dynamic w, dynamic? t, List<dynamic> list, params dynamic[] rest)
                {
                    y = y + 1;
                    z = w;
                    return x + 1;
                }

                [TrackedModelCall("tracked")]
                public partial Tracked<dynamic> Tracked(dynamic x);

                private dynamic TrackedCore(dynamic x) => x;

                [TrackedModelCall("task")]
                public partial Task<dynamic?> AskAsync([CorrelationId] dynamic? x);

                private Task<dynamic?> AskCoreAsync(dynamic? x) => Task.FromResult<dynamic?>((object?)x);

                [TrackedModelCall("stream")]
                public partial IEnumerable<dynamic> Stream([TrackTag("x")] dynamic x, dynamic y);

                private IEnumerable<dynamic> StreamCore(dynamic x, dynamic y) => [x, y];
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    dynamic y = 1;
                    int x = bot.Ask(1, ref y, out dynamic z, "w", "t", []);
                    return $"{x} {y} {z} {bot.Tracked(5).Value} {bot.AskAsync(6).Result} {string.Join(" ", bot.Stream(7, 8))}";
                }
            }
            """);

        Assert.Equal("2 2 w 5 6 7 8", shape.Run());
        Assert.Equal("dynamic Success; tracked Success; task Success; stream Success", shape.Records);
    }

    [Fact]
    public async Task Names_that_are_keywords_or_that_generated_code_might_use()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("sync")]
                public partial int @return(int @class, int @event, int call, int exception, int response, int self, int arguments, int __arguments, int field, int value);

                private int returnCore(int @class, int @event, int call, int exception, int response, int self, int arguments, int __arguments, int field, int value) =>
                    @class + @event;

                [TrackedModelCall("task")]
                public partial Task<Answer> await<Read, reading, @params>([TrackTag("@int")] Read task, reading @int, @params[] tracking, int Read1, int response);

                private Task<Answer> awaitCore<Read, reading, @params>(Read task, reading @int, @params[] tracking, int Read1, int response) =>
                    Task.FromResult(new Answer("", 4));

                [TrackedModelCall("stream")]
                public partial IAsyncEnumerable<int> streamAsync(int self, int state, int call, int InvokeCore, int enumerationToken, int @string, int Item1, int stream, CancellationToken Rest = default);

                private IAsyncEnumerable<int> streamCoreAsync(int self, int state, int call, int InvokeCore, int enumerationToken, int @string, int Item1, int stream, CancellationToken Rest) =>
                    Readers.CountAsync(state);

                [TrackedModelCall("eager")]
                public partial IAsyncEnumerable<Answer> eager(in int self, int state, int arguments, int exception, int stream, [TrackTag("t")] int call);

                private async IAsyncEnumerable<Answer> Answers(int count)
                {
                    await Task.Yield();
                    yield return new("", count);
                }

                private IAsyncEnumerable<Answer> eagerCore(in int self, int state, int arguments, int exception, int stream, int call) => Answers(self);

                [TrackedModelCall("object")]
                public partial string ToString(int x);

                private string ToStringCore(int x) => "text";

                [TrackedModelCall("equals")]
                public partial bool Equals(int x);

                private bool EqualsCore(int x) => true;
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    Answer answer = await bot.@await<int, int, int>(1, 2, [], 3, 4);
                    return $"{bot.@return(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)} {answer.Tokens} {await Readers.ReadAllAsync(bot.streamAsync(1, 2, 3, 4, 5, 6, 7, 8))} "
                        + $"{(await Readers.ReadAllAsync(bot.eager(9, 2, 3, 4, 5, 6)))} {bot.ToString(1)} {bot.Equals(1)}";
                }
            }
            """, options => options with { DiagnosticOptions = options.DiagnosticOptions.Add("CS8981", Microsoft.CodeAnalysis.ReportDiagnostic.Suppress) });

        Assert.Equal("3 4 1 2 Answer { Text = , Tokens = 9 } text True", await shape.RunAsync());
        Assert.Equal("task Success 4; sync Success; stream Success; eager Success 9; object Success; equals Success", shape.Records);
    }

    [Fact]
    public void Default_values_of_every_kind()
    {
        using Shape shape = Shape.Of("""
            public enum Level { Low, High }

            public partial class Bot(ModelCallTracking tracking)
            {
                public const string Hello = "hello";

                [TrackedModelCall("defaults")]
                public partial string Ask(
                    [System.Runtime.InteropServices.Optional] object? o, [System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(4)] int p,
                    int a = -1, string b = Hello, string? c = null, Level d = Level.High, decimal e = 1.5m, DateTime f = default, double g = double.NaN,
                    char h = '\0', int? i = 3, Level? j = Level.High, nint k = 5, bool l = true, CancellationToken m = default, (int, string)? n = null,
                    [CallerMemberName] string q = "", [CallerLineNumber] int r = 0, [CallerArgumentExpression(nameof(b))] string s = "");

                private string AskCore(
                    object? o, int p, int a, string b, string? c, Level d, decimal e, DateTime f, double g, char h, int? i, Level? j, nint k, bool l, CancellationToken m, (int, string)? n,
                    string q, int r, string s) =>
                    FormattableString.Invariant($"{a} {b} {c} {d} {e} {f.Ticks} {g} {(int)h} {i} {j} {k} {l} {n} {o is null} {p} {q} {r > 0} {s}");
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking) => new Bot(tracking).Ask(b: "x" + "y");
            }
            """);

        Assert.Equal("""-1 xy  High 1.5 0 NaN 0 3 High 5 True  False 4 Run True "x" + "y" """.TrimEnd(), shape.Run().TrimEnd());
        Assert.Equal("defaults Success", shape.Records);
    }

    [Fact]
    public void Tuples_with_names_jagged_arrays_and_nested_nullability()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("tuple")]
                public partial (int Sum, (string? @class, object) Inner) Ask(
                    (int a, int b, int c, int d, int e, int f, int g, string? h) wide, string?[]?[,][]? arrays, Dictionary<string, List<string?>?>? map, nint x, IntPtr y);

                private (int Sum, (string? @class, object) Inner) AskCore(
                    (int a, int b, int c, int d, int e, int f, int g, string? h) wide, string?[]?[,][]? arrays, Dictionary<string, List<string?>?>? map, nint x, IntPtr y) =>
                    (wide.a + wide.g, (wide.h, map!.Count));
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    var answer = new Bot(tracking).Ask((1, 2, 3, 4, 5, 6, 7, "h"), null, [], 0, 0);
                    return $"{answer.Sum} {answer.Inner.@class}";
                }
            }
            """);

        Assert.Equal("8 h", shape.Run());
        Assert.Equal("tuple Success", shape.Records);
    }
}
