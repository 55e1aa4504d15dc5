using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Bypass;
using Tracking.Analyzer.Lifetime;
using Tracking.Analyzer.Rules;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Flow;

/// <summary>The rules look only where a name stands that leads to them; it may be written in other ways.</summary>
public sealed class WrittenNamesTests
{
    private static AnalyzerRun Rules { get; } = AnalyzerRun.Of(
            new RecordingAnalyzer(), new NestedTrackingAnalyzer(), new CoreCallAnalyzer(), new DroppedStreamAnalyzer(), new TrackerStoreAnalyzer(), new CapturedTrackerAnalyzer())
        .After(new TrackedModelCallGenerator());

    [Fact]
    public Task A_recording_that_is_written_with_escapes() => Rules.ExpectAsync(TrackedCode.Of("""
        class Service
        {
            void Run(ModelCallTracker t) { t.Tr\u0061ckSuccess(); {|TRK101:t.\u0054rackSuccess()|}; }
        }
        """));

    [Fact]
    public Task A_core_whose_call_is_written_with_escapes() => Rules.ExpectAsync(TrackedCode.Of(Bot).WithSource("Other.cs", """
        partial class Bot
        {
            public Task<ChatResponse> PastAsync() => {|TRK301:\u0041skCoreAsync|}();
        }
        """));

    [Fact]
    public Task A_core_whose_call_is_written_verbatim() => Rules.ExpectAsync(TrackedCode.Of(Bot).WithSource("Other.cs", """
        partial class Bot
        {
            public Task<ChatResponse> PastAsync() => {|TRK301:@AskCoreAsync|}();
        }
        """));

    [Fact]
    public Task A_core_that_a_constant_names() => Rules.ExpectAsync(TrackedCode.Of("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            const string Name = "Send";
            [TrackedModelCall(Core = Name)] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> Send() => chat.GetResponseAsync("");
            public Task<ChatResponse> PastAsync() => {|TRK301:Send|}();
            public override string ToString() => $"{tracking}";
        }
        """));

    [Fact]
    public Task Methods_that_are_marked_by_a_name_of_another_file() => Rules.ExpectAsync(TrackedCode.Of("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [Asks] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("");
            public Task<ChatResponse> PastAsync() => {|TRK301:AskCoreAsync|}();
            public override string ToString() => $"{tracking}";
        }
        """).WithSource("Names.cs", "global using Asks = Tracking.TrackedModelCallAttribute;"));

    [Fact]
    public Task A_stream_under_another_name_that_is_dropped_in_another_file() => Rules.ExpectAsync(TrackedCode.Of("""
        using Updates = System.Collections.Generic.IAsyncEnumerable<Microsoft.Extensions.AI.ChatResponseUpdate>;
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Updates Stream();
            Updates StreamCore() => chat.GetStreamingResponseAsync("");
            public override string ToString() => $"{tracking}";
        }
        """).WithSource("Other.cs", """
        class Caller { void Run(Bot bot) { bot.{|TRK303:Stream|}(); } }
        """));

    [Fact]
    public Task A_tracker_that_another_file_hands_on_by_a_name_that_says_nothing_of_it() => Rules.ExpectAsync(TrackedCode.Of("""
        class Worker
        {
            static object? kept;
            void Run(Source source) => kept = {|TRK201:source.Current|};
            void Run((string Text, int Count, Pair Given) all) { (_, var given) = all.Given; kept = {|TRK201:given|}; }
        }
        """).WithSource("Source.cs", """
        record Pair(string Text, ModelCallTracker Tracker);
        class Source { public ModelCallTracker Current => throw new NotSupportedException(); }
        """));

    [Fact]
    public Task A_tracker_that_a_delegate_of_another_file_is_given() => Rules.ExpectAsync(TrackedCode.Of("""
        class Worker
        {
            static object? kept;
            void Run() => Source.With(given => kept = {|TRK201:given|});
        }
        """).WithSource("Source.cs", "static class Source { public static void With(Action<ModelCallTracker> run) => run(null!); }"));

    [Fact]
    public Task A_tracker_that_is_given_to_two_runs_by_a_type_that_records_nothing() => Rules.ExpectAsync(TrackedCode.Of(Bot + """

        class Caller
        {
            async Task RunAsync(Bot bot, ModelCallTracker tracker)
            {
                await bot.{|TRK301:SendAsync|}("a", tracker);
                await {|TRK206:bot.{|TRK301:SendAsync|}("b", tracker)|};
            }
        }
        """));

    [Fact]
    public Task A_nested_type_in_another_file_than_the_types_around_it() => Rules.ExpectAsync(TrackedCode.Of(Bot + """

        partial class Outer { partial class Inner { } }
        """).WithSource("Inner.cs", """
        partial class Outer
        {
            partial class Inner
            {
                void Run(ModelCallTracker tracker) => Parallel.ForEach(new[] { 1 }, _ => {|TRK204:tracker|}.TrackSuccess());
            }
        }
        """));

    [Fact]
    public Task Top_level_statements() => Rules.ExpectAsync(TrackedCode.Of("""
        static ModelCallTracker Make() => throw new NotSupportedException();
        ModelCallTracker tracker = Make();
        Parallel.ForEach(new[] { 1 }, _ => {|TRK204:tracker|}.TrackSuccess());
        Kept.Last = {|TRK201:tracker|};

        static class Kept { public static object? Last; }
        """) with { OutputKind = OutputKind.ConsoleApplication });

    private const string Bot = """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("");
            [TrackedModelCall(Core = nameof(SendAsync))] public partial Task<ChatResponse> TellAsync(string text);
            internal Task<ChatResponse> SendAsync(string text, ModelCallTracker tracker) => chat.GetResponseAsync($"{text} {tracking}");
        }
        """;
}
