using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

/// <summary>A type with a tracked call and a tracked stream for each of some response types, compiled once and run often.</summary>
internal sealed class ReadBot
{
    private readonly string[] types;
    private readonly Lazy<ExecutedAssembly> assembly;

    internal ReadBot(string[] types, string declarations = "")
    {
        this.types = types;
        Run = new(() => TestCompilation.Run(Source(types, declarations)));
        assembly = new(() => ExecutedAssembly.Load(Run.Value.ExpectNoDiagnostics()));
    }

    internal Lazy<GeneratorRun> Run { get; }

    /// <summary>The generated code that reads responses.</summary>
    internal string Readers => Run.Value.Source("ResponseReaders.g.cs");

    /// <summary>What is recorded of a call that returns this response.</summary>
    internal ModelCallRecord Record(string type, object? response) => Track(tracking => assembly.Value.Call("Entry", $"Ask{Index(type)}", tracking, response));

    /// <summary>What is recorded of a call that returns what a static member of the declarations gives.</summary>
    internal ModelCallRecord RecordOf(string type, string member) => Record(type, assembly.Value.Call("Responses", member));

    /// <summary>What is recorded of a stream that gives what a static member of the declarations gives.</summary>
    internal Task<ModelCallRecord> StreamOf(string type, string member, int? take = null) =>
        StreamAsync(type, (IEnumerable<object>)assembly.Value.Call("Responses", member)!, take);

    /// <summary>What is recorded of a stream of these elements, of which the consumer takes all or some.</summary>
    internal async Task<ModelCallRecord> StreamAsync(string type, IEnumerable<object> elements, int? take = null)
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        await assembly.Value.CallAsync("Entry", $"StreamAsync{Index(type)}", tracking, elements, take ?? int.MaxValue);
        return Assert.Single(sink.Records);
    }

    private static ModelCallRecord Track(Action<ModelCallTracking> call)
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        call(tracking);
        return Assert.Single(sink.Records);
    }

    private int Index(string type) => Array.IndexOf(types, type) is >= 0 and var index ? index : throw new ArgumentException(type);

    private static string Source(string[] types, string declarations) => $$"""
        #pragma warning disable OPENAI001
        using System.Linq;
        {{declarations}}

        public partial class Bot(ModelCallTracking tracking)
        {
        {{Join(types, static (type, i) => $"""
                [TrackedModelCall] public partial {type} Ask{i}({type} response);
                private {type} Ask{i}Core({type} response) => response;
                [TrackedModelCall] public partial IAsyncEnumerable<{type}> Stream{i}(IAsyncEnumerable<{type}> elements);
                private IAsyncEnumerable<{type}> Stream{i}Core(IAsyncEnumerable<{type}> elements) => elements;
            """)}}
        }

        public static class Entry
        {
            private static async IAsyncEnumerable<T> Play<T>(IEnumerable<object> elements)
            {
                foreach (object element in elements)
                {
                    await Task.Yield();
                    yield return (T)element;
                }
            }

            private static async Task ReadAsync<T>(IAsyncEnumerable<T> stream, int take)
            {
                await foreach (T element in stream)
                {
                    if (--take == 0)
                    {
                        break;
                    }
                }
            }

        {{Join(types, static (type, i) => $"""
                public static void Ask{i}(ModelCallTracking tracking, object response) => new Bot(tracking).Ask{i}(({type})response);
                public static Task StreamAsync{i}(ModelCallTracking tracking, IEnumerable<object> elements, int take) =>
                    ReadAsync(new Bot(tracking).Stream{i}(Play<{type}>(elements)), take);
            """)}}
        }
        """;

    private static string Join(string[] types, Func<string, int, string> text) => string.Join("\n", types.Select(text));
}
