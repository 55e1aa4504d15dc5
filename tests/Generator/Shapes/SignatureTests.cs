using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Generator.Tests.Shapes;

public class SignatureTests
{
    [Fact]
    public async Task Constraints_of_every_kind()
    {
        using Shape shape = Shape.Of("""
            public interface IShape<T>;

            public class One : IShape<One>, IComparable<One>
            {
                public int CompareTo(One? other) => 0;
            }

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("all")]
                public partial Task<string> AskAsync<A, B, C, D, E, F, G, H, I, J, K>(A? a, B? b, C? c, D? d, E e, F f, G g, H h, I i, J? j)
                    where A : class
                    where B : class?, IComparable<B>?
                    where C : struct
                    where D : notnull
                    where E : unmanaged, Enum
                    where F : One, IShape<One>, new()
                    where G : Delegate
                    where H : IEnumerable<A?>
                    where I : D
                    where K : allows ref struct;

                private Task<string> AskCoreAsync<A2, B2, C2, D2, E2, F2, G2, H2, I2, J2, K2>(A2? a, B2? b, C2? c, D2? d, E2 e, F2 f, G2 g, H2 h, I2 i, J2? j)
                    where A2 : class
                    where B2 : class?, IComparable<B2>?
                    where C2 : struct
                    where D2 : notnull
                    where E2 : unmanaged, Enum
                    where F2 : One, IShape<One>, new()
                    where G2 : Delegate
                    where H2 : IEnumerable<A2?>
                    where I2 : D2
                    where K2 : allows ref struct => Task.FromResult($"{a}{b}{c}{d}{e}{i}{j}");
            }

            public static class Case
            {
                public static Task<string> RunAsync(ModelCallTracking tracking) =>
                    new Bot(tracking).AskAsync<object, One, int, object, DayOfWeek, One, Action, object[], string, int, Span<int>>(null, null, 1, 2, DayOfWeek.Friday, new(), () => { }, null!, "i", 3);
            }
            """);

        Assert.Equal("12Fridayi3", await shape.RunAsync());
        Assert.Equal("all Success", shape.Records);
    }

    [Fact]
    public async Task Overrides_virtual_cores_and_overloads()
    {
        using Shape shape = Shape.Of("""
            public abstract partial class Base
            {
                protected abstract ModelCallTracking Tracking { get; }

                [TrackedModelCall("virtual", Core = nameof(Answer))]
                public partial Task<string> VirtualAsync(int x);

                protected virtual Task<string> Answer(int x) => Task.FromResult("base");

                public virtual T? Generic<T>(T? x, params string[] rest) => x;

                public abstract T Constrained<T>(T? x) where T : class, new();

                public virtual int Hidden() => 0;
            }

            public sealed partial class Derived(ModelCallTracking tracking) : Base
            {
                protected override ModelCallTracking Tracking { get; } = tracking;

                protected override async Task<string> Answer(int x)
                {
                    await Task.Yield();
                    return "derived " + await base.Answer(x);
                }

                [TrackedModelCall("override")]
                public override partial T? Generic<T>(T? x, params string[] rest) where T : default;

                private T? GenericCore<T>(T? x, params string[] rest) => base.Generic(x, rest);

                [TrackedModelCall("constrained")]
                public sealed override partial T Constrained<T>(T? x) where T : class;

                private T ConstrainedCore<T>(T? x) where T : class, new() => x ?? new T();

                [TrackedModelCall("new")]
                public new partial int Hidden();

                private int HiddenCore() => 1;

                [TrackedModelCall("value")]
                public partial string Over(int x);

                [TrackedModelCall("in")]
                public partial string Over(in int x);

                [TrackedModelCall("generic")]
                public partial string Over<T>(int x);

                [TrackedModelCall("two")]
                public partial string Over<T, U>(int x);

                [TrackedModelCall("object")]
                public partial string Over(object x);

                private string OverCore(int x) => "value";

                private string OverCore(in int x) => "in";

                private string OverCore<T>(int x) => "generic";

                private string OverCore<T, U>(int x) => "two";

                private string OverCore(object x) => "object";

                private string OverCore(params int[] x) => "params";
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Derived bot = new(tracking);
                    int x = 1;
                    return $"{await bot.VirtualAsync(1)} {bot.Generic("g")} {bot.Constrained<List<int>>(null).Count} {bot.Hidden()} {bot.Over(1)} {bot.Over(in x)} {bot.Over<int>(1)} {bot.Over<int, int>(1)} {bot.Over((object)1)}";
                }
            }
            """);

        Assert.Equal("derived base g 0 1 value in generic two object", await shape.RunAsync());
        Assert.Equal("virtual Success; override Success; constrained Success; new Success; value Success; in Success; generic Success; two Success; object Success", shape.Records);
    }

    [Fact]
    public void Attributes_that_promise_something_to_the_compiler()
    {
        using Shape shape = Shape.Of("""
            using System.Diagnostics.CodeAnalysis;

            public partial class Bot
            {
                private string? _name;
                private ModelCallTracking _tracking;

                public Bot(ModelCallTracking tracking) => _tracking = tracking;

                [TrackedModelCall("try")]
                [return: NotNullIfNotNull(nameof(other))]
                [MemberNotNull(nameof(_name))]
                public partial string? Try([NotNull] string? text, [AllowNull] string allowed, string? other, [MaybeNull] out string found);

                [return: NotNullIfNotNull(nameof(other))]
                [MemberNotNull(nameof(_name))]
                private string? TryCore([NotNull] string? text, [AllowNull] string allowed, string? other, [MaybeNull] out string found)
                {
                    _name = text ?? throw new TimeoutException();
                    found = null;
                    return other;
                }

                [TrackedModelCall("when")]
                public partial bool When(string? x, [NotNullWhen(true)] out string? y);

                private bool WhenCore(string? x, [NotNullWhen(true)] out string? y) => (y = x) is not null;

                [TrackedModelCall("never")]
                [DoesNotReturn]
                public partial void Never([DoesNotReturnIf(true)] bool x);

                [DoesNotReturn]
                private void NeverCore(bool x) => throw new TimeoutException("never");

                [TrackedModelCall("stricter")]
                public partial List<string> Stricter(string? x, ref string? y, List<string?> z);

                private List<string?> StricterCore(string x, ref string y, List<string> z) => z!;

                [TrackedModelCall("generated")]
                [System.CodeDom.Compiler.GeneratedCode("mine", "1")]
                [System.Diagnostics.DebuggerStepThrough]
                public partial int Generated();

                private int GeneratedCore() => 1;
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    string? text = "text", y = null;
                    string result = bot.Try(text, null, "other", out _) + bot.When(text, out string? found) + found + bot.Stricter(null, ref y, []).Count + bot.Generated();
                    try
                    {
                        bot.Never(false);
                    }
                    catch (TimeoutException exception)
                    {
                        result += exception.Message;
                    }

                    return result;
                }
            }
            """);

        Assert.Equal("otherTruetext01never", shape.Run());
        Assert.Equal("try Success; when Success; stricter Success; generated Success; never timeout", shape.Records);
    }

    [Fact]
    public void Obsolete_and_experimental_members_and_types()
    {
        using Shape shape = Shape.Of("""
            using System.Diagnostics.CodeAnalysis;

            #pragma warning disable CS0618, CS0612, MINE001, MINE002
            [Obsolete("old")]
            public class Old;

            [Experimental("MINE001")]
            public class New;

            [Obsolete]
            public sealed record Reply(int Tokens);

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("types")]
                public partial New[] Ask(List<Old> x);

                private New[] AskCore(List<Old> x) => [];

                [TrackedModelCall("method")]
                [Obsolete("gone", DiagnosticId = "GONE")]
                public partial int Gone();

                private int GoneCore() => 1;

                [TrackedModelCall("core")]
                public partial int Core();

                [Obsolete("core", DiagnosticId = "CORE")]
                [Experimental("MINE002")]
                private int CoreCore() => 2;

                [TrackedModelCall("reader")]
                public partial Reply Reply();

                private Reply ReplyCore() => new(5);

                [UsageReader]
                [Experimental("READER")]
                public static TokenUsage Read(Reply reply) => TokenUsage.Inclusive(reply.Tokens, 1);
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
            #pragma warning disable GONE
                    return $"{bot.Ask([]).Length}{bot.Gone()}{bot.Core()}{bot.Reply().Tokens}";
                }
            }
            """);

        Assert.Equal("0125", shape.Run());
        Assert.Equal("types Success; method Success; core Success; reader Success 5", shape.Records);
    }

    [Fact]
    public void Interpolated_string_handlers()
    {
        using Shape shape = Shape.Of("""
            [InterpolatedStringHandler]
            public ref struct Handler(int literal, int formatted, string prefix)
            {
                public string Text = prefix + literal + formatted;

                public void AppendLiteral(string text) => Text += text;

                public void AppendFormatted<T>(T value) => Text += $"[{value}]";
            }

            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("handler")]
                public partial string Ask(string prefix, [InterpolatedStringHandlerArgument(nameof(prefix))] ref Handler text);

                private string AskCore(string prefix, ref Handler text) => text.Text;

                [TrackedModelCall("default handler")]
                public partial string Plain(DefaultInterpolatedStringHandler text);

                private string PlainCore(DefaultInterpolatedStringHandler text) => text.ToStringAndClear();
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking) => new Bot(tracking).Ask(">", $"a{1}") + new Bot(tracking).Plain($"b{2}");
            }
            """);

        Assert.Equal(">11a[1]b2", shape.Run());
        Assert.Equal("handler Success; default handler Success", shape.Records);
    }

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.NullableContextOptions.Disable)]
    [InlineData(Microsoft.CodeAnalysis.NullableContextOptions.Annotations)]
    [InlineData(Microsoft.CodeAnalysis.NullableContextOptions.Warnings)]
    public async Task An_old_language_version_any_nullable_context_and_checked_arithmetic(Microsoft.CodeAnalysis.NullableContextOptions nullable)
    {
        using Shape shape = Shape.Of("""
            public partial class Bot<T>(ModelCallTracking tracking, string name)
                where T : class
            {
                [TrackedModelCall("oblivious")]
                public partial Task<Tracked<Answer>> AskAsync<U>(string question, T other, List<string> list, U u, string more = null)
                    where U : class, IEnumerable<string>;

                private Task<Answer> AskCoreAsync<U>(string question, T other, List<string> list, U u, string more)
                    where U : class, IEnumerable<string> => Task.FromResult(new Answer(question + name, int.MaxValue));

                [TrackedModelCall("stream")]
                public partial IAsyncEnumerable<int> StreamAsync(string question, T other = null);

                private IAsyncEnumerable<int> StreamCoreAsync(string question, T other) => Readers.CountAsync(2);

            #nullable enable
                [TrackedModelCall("enabled")]
                public partial T? Ask(T? question, string? tracking);
            #nullable disable

                private T AskCore(T question, string tracking) => question;
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    var bot = new Bot<string>(tracking, "!");
                    return (await bot.AskAsync<string[]>("a", null, null, null)).Value.Text + await Readers.ReadAllAsync(bot.StreamAsync("b")) + bot.Ask("c", null);
                }
            }
            """, options => options with
            {
                LanguageVersion = LanguageVersion.CSharp12,
                Nullable = nullable,
                // The tests' own file, not that of the case, is annotated throughout; null as a default is warned of in some contexts.
                DiagnosticOptions = options.DiagnosticOptions.AddRange(
                    new[] { "CS8625", "CS8603", "CS8604", "CS8632" }.ToDictionary(id => id, id => Microsoft.CodeAnalysis.ReportDiagnostic.Suppress)),
            });

        Assert.Equal("a!1 2c", await shape.RunAsync());
        Assert.Equal("oblivious Success 2147483647; stream Success; enabled Success", shape.Records);
    }
}
