namespace Tracking.Generator.Tests.Shapes;

public class ContainerTests
{
    [Fact]
    public void A_struct_whose_core_changes_it()
    {
        using Shape shape = Shape.Of("""
            public partial struct Bot(ModelCallTracking tracking)
            {
                public int Asked;

                [TrackedModelCall("ask")]
                public partial Answer Ask(string question);

                private Answer AskCore(string question) => new(question + ++Asked, 7);
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new(tracking);
                    bot.Ask("a");
                    return bot.Ask("b").Text + bot.Asked;
                }
            }
            """);

        Assert.Equal("b22", shape.Run());
        Assert.Equal("ask Success 7; ask Success 7", shape.Records);
    }

    [Fact]
    public void A_readonly_method_of_a_struct_whose_core_and_tracking_are_not_readonly()
    {
        using Shape shape = Shape.Of("""
            public partial struct Bot
            {
                public int Asked;
                private ModelCallTracking tracking;

                public ModelCallTracking Tracking { get { Asked++; return tracking; } set => tracking = value; }

                [TrackedModelCall("ask")]
                public readonly partial int Ask();

                private int AskCore() => ++Asked;

                [TrackedModelCall("stream")]
                public readonly partial IEnumerable<int> Stream(string x);

                private IEnumerable<int> StreamCore(string x) => [++Asked];
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    Bot bot = new() { Tracking = tracking };
                    return $"{bot.Ask() > 0} {bot.Stream("x").Count()} {bot.Asked}";
                }
            }
            """);

        Assert.Equal("True 1 0", shape.Run());
        Assert.Equal("ask Success; stream Success", shape.Records);
    }

    [Fact]
    public void Readonly_structs_record_structs_and_positional_records()
    {
        using Shape shape = Shape.Of("""
            public readonly partial struct Fixed(ModelCallTracking tracking)
            {
                [TrackedModelCall("readonly struct")]
                public partial int Ask(int tracking);

                private int AskCore(int tracking) => tracking + 1;
            }

            public partial record struct Recorded(ModelCallTracking Tracking)
            {
                [TrackedModelCall("record struct")]
                public readonly partial int Ask();

                private readonly int AskCore() => 2;
            }

            public sealed partial record Positional(ModelCallTracking Tracking)
            {
                [TrackedModelCall("record")]
                internal partial int Ask();

                private int AskCore() => 3;
            }

            public abstract partial record Abstract<T>(ModelCallTracking Tracking)
            {
                [TrackedModelCall("generic record")]
                protected internal partial T Ask(T x);

                protected abstract T AskCore(T x);
            }

            public record Derived(ModelCallTracking Tracking) : Abstract<int>(Tracking)
            {
                protected override int AskCore(int x) => x;
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking) =>
                    $"{new Fixed(tracking).Ask(0)}{new Recorded(tracking).Ask()}{new Positional(tracking).Ask()}{new Derived(tracking).Ask(4)}";
            }
            """);

        Assert.Equal("1234", shape.Run());
        Assert.Equal("readonly struct Success; record struct Success; record Success; generic record Success", shape.Records);
    }

    [Fact]
    public async Task A_ref_struct_with_a_span()
    {
        using Shape shape = Shape.Of("""
            public ref partial struct Bot(Span<int> numbers, ModelCallTracking tracking)
            {
                private readonly Span<int> _numbers = numbers;
                private readonly ModelCallTracking _tracking = tracking;

                [TrackedModelCall("span")]
                public partial Span<int> Rest(int from);

                private Span<int> RestCore(int from) => _numbers[from..];

                [TrackedModelCall("stream")]
                public partial IAsyncEnumerable<int> StreamAsync();

                private IAsyncEnumerable<int> StreamCoreAsync() => Readers.CountAsync(_numbers.Length);

                [TrackedModelCall("task")]
                public partial Task<int> SumAsync();

                private Task<int> SumCoreAsync() => Task.FromResult(_numbers[0]);
            }

            public static class Case
            {
                public static Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Bot bot = new([1, 2, 3], tracking);
                    bot.Rest(1)[0] = 9;
                    return Finish(bot.Rest(1)[0], bot.StreamAsync(), bot.SumAsync());
                }

                private static async Task<string> Finish(int span, IAsyncEnumerable<int> stream, Task<int> sum) =>
                    $"{span}, {await Readers.ReadAllAsync(stream)}, {await sum}";
            }
            """);

        Assert.Equal("9, 1 2 3, 1", await shape.RunAsync());
        Assert.Equal("span Success; span Success; task Success; stream Success", shape.Records);
    }

    [Fact]
    public async Task Interfaces_with_static_default_and_virtual_members()
    {
        using Shape shape = Shape.Of("""
            public partial interface IBot<in TIn, out TOut>
            {
                ModelCallTracking Tracking { get; }

                [TrackedModelCall("default")]
                public virtual partial TOut Ask(TIn question);

                TOut AskCore(TIn question);

                [TrackedModelCall("private")]
                private partial Task<int> HiddenAsync(TIn question);

                private async Task<int> HiddenCoreAsync(TIn question)
                {
                    await Task.Yield();
                    return question!.ToString()!.Length;
                }

                [TrackedModelCall("stream")]
                public partial IAsyncEnumerable<int> StreamAsync(TIn question, int to, CancellationToken ct = default);

                private IAsyncEnumerable<int> StreamCoreAsync(TIn question, int to, CancellationToken ct) => Readers.CountAsync(to);

                [TrackedModelCall("static")]
                public static partial int Shared(ModelCallTracking tracking, TIn question);

                private static int SharedCore(ModelCallTracking tracking, TIn question) => 5;

                public Task<int> Reach(TIn question) => HiddenAsync(question);
            }

            public partial interface IVirtual<TSelf>
                where TSelf : IVirtual<TSelf>
            {
                [TrackedModelCall("static virtual")]
                public static virtual partial int Ask(ModelCallTracking tracking, int x);

                private static int AskCore(ModelCallTracking tracking, int x) => x;
            }

            public class Virtual : IVirtual<Virtual>;

            public class Bot(ModelCallTracking tracking) : IBot<object, string>
            {
                public ModelCallTracking Tracking => tracking;

                public string AskCore(object question) => $"<{question}>";
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    IBot<string, object> bot = new Bot(tracking);
                    return $"{bot.Ask("x")} {await bot.Reach("four")} {await Readers.ReadAllAsync(bot.StreamAsync("", 2))} {IBot<int, int>.Shared(tracking, 1)} {Static<Virtual>(tracking)}";
                }

                private static int Static<T>(ModelCallTracking tracking)
                    where T : IVirtual<T> => T.Ask(tracking, 6);
            }
            """);

        Assert.Equal("<x> 4 1 2 5 6", await shape.RunAsync());
        Assert.Equal("default Success; private Success; stream Success; static Success; static virtual Success", shape.Records);
    }

    [Fact]
    public async Task Nested_generic_types_and_names_that_differ_in_case_alone()
    {
        using Shape shape = Shape.Of("""
            namespace Some.@event
            {
                public partial class Outer<T>
                    where T : notnull
                {
                    public partial class @class<U> : Base<U>
                        where U : struct
                    {
                        public @class(ModelCallTracking tracking) => _tracking = tracking;

                        [TrackedModelCall]
                        public partial ValueTask<(T First, U? Second)> AskAsync<V>(T first, U? second, V[] third);

                        private ValueTask<(T First, U? Second)> AskCoreAsync<V>(T first, U? second, V[] third) => new((first, second));

                        [TrackedModelCall]
                        public partial int ask();

                        private int askCore() => 1;

                        [TrackedModelCall]
                        public partial int Ask();

                        private int AskCore() => 2;
                    }

                    public partial class Class<U> : Base<U>
                    {
                        [TrackedModelCall("upper")]
                        public static partial int Ask(ModelCallTracking tracking);

                        private static int AskCore(ModelCallTracking tracking) => 3;
                    }
                }

                public class Base<U>
                {
                    protected ModelCallTracking? _tracking;
                }
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Some.@event.Outer<string>.@class<int> bot = new(tracking);
                    return $"{await bot.AskAsync("a", 1, [2m])} {bot.ask()}{bot.Ask()}{Some.@event.Outer<string>.Class<int>.Ask(tracking)}";
                }
            }
            """);

        Assert.Equal("(a, 1) 123", await shape.RunAsync());
        Assert.Equal("class.AskAsync Success; class.ask Success; class.Ask Success; upper Success", shape.Records);
    }

    [Fact]
    public void A_type_called_Tracking_in_a_namespace_of_its_own()
    {
        using Shape shape = Shape.Of("""
            namespace Sales
            {
                public partial class Tracking(ModelCallTracking tracking)
                {
                    public class System;

                    [TrackedModelCall]
                    public partial int Ask();

                    private int AskCore() => 1;
                }
            }

            public static class Case
            {
                public static string Run(ModelCallTracking tracking) => $"{new Sales.Tracking(tracking).Ask()}";
            }
            """);

        Assert.Equal("1", shape.Run());
        Assert.Equal("Tracking.Ask Success", shape.Records);
    }

    [Fact]
    public void Parts_of_a_type_of_which_only_one_is_unsafe()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("a")]
                public partial int A();

                private int ACore() => 1;
            }

            public unsafe partial class Bot
            {
                [TrackedModelCall("b")]
                public partial int* B(int* x, int*[] many, delegate*<int, int> function, delegate* unmanaged[Cdecl]<void> other);

                private int* BCore(int* x, int*[] many, delegate*<int, int> function, delegate* unmanaged[Cdecl]<void> other) => x + function(1);

                public static int Double(int x) => 2 * x;

                [TrackedModelCall("c")]
                public partial IEnumerable<int> C(int* x);

                private IEnumerable<int> CCore(int* x) => [*x];
            }

            public static unsafe class Case
            {
                public static string Run(ModelCallTracking tracking)
                {
                    int* numbers = stackalloc int[] { 1, 2, 3 };
                    Bot bot = new(tracking);
                    return $"{bot.A()} {*bot.B(numbers, [], &Bot.Double, null)} {bot.C(numbers).Single()}";
                }
            }
            """);

        Assert.Equal("1 3 1", shape.Run());
        Assert.Equal("a Success; b Success; c Success", shape.Records);
    }
}
