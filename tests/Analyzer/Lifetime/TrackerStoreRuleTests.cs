using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class TrackerStoreRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new TrackerStoreAnalyzer());

    [Fact]
    public async Task A_static_field_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("""
            class Bot(ModelCallTracking tracking)
            {
                static ModelCallTracker? last;
                void Answer(ModelCallDescriptor descriptor) => last = {|TRK201:tracking.CreateTracker(descriptor)|};
            }
            """);

        result.ExpectMessages(DiagnosticIds.StaticTracker, "The tracker is stored in the static 'last', which all calls share: a second call's metrics are ignored at run time or recorded on the wrong run; create a tracker for each call");
    }

    [Fact]
    public Task A_static_property_is_reported() => ExpectAsync("""
        class Bot
        {
            static object? Last { get; set; }
            void Answer(ModelCallTracker tracker) => Last ??= {|TRK201:tracker|};
        }
        """);

    [Fact]
    public Task A_static_initializer_is_reported() => ExpectAsync("""
        class Bot
        {
            static readonly ModelCallTracker Tracker = {|TRK201:ModelCallTracking.Default!.CreateTracker(new("answer"))|};
            static ModelCallTracker Other { get; } = {|TRK201:ModelCallTracking.Default!.CreateTracker(new("other"))|};
        }
        """);

    [Fact]
    public Task A_type_that_is_registered_as_singleton_is_reported() => ExpectAsync("""
        using Microsoft.Extensions.DependencyInjection;

        class Bot
        {
            ModelCallTracker? last;
            void Answer(ModelCallTracker tracker) => last = {|TRK202:tracker|};
        }

        class Program
        {
            static void Register(IServiceCollection services) => services.AddSingleton<Bot>();
        }
        """);

    [Theory]
    [InlineData("services.AddSingleton<IBot, Bot>()")]
    [InlineData("services.AddSingleton(typeof(IBot), typeof(Bot))")]
    [InlineData("services.AddSingleton<IBot>(new Bot())")]
    [InlineData("services.AddSingleton<IBot>(_ => new global::Bot())")]
    [InlineData("services.AddKeyedSingleton<IBot, Bot>(\"key\")")]
    public Task Each_way_to_register_a_singleton_counts(string registration) => ExpectAsync($$"""
        using Microsoft.Extensions.DependencyInjection;

        interface IBot;

        class Bot : IBot
        {
            ModelCallTracker? last;
            public void Answer(ModelCallTracker tracker) => last = {|TRK202:tracker|};
        }

        class Program
        {
            static void Register(IServiceCollection services) => {{registration}};
        }
        """);

    [Fact]
    public Task A_type_that_a_static_holds_is_reported() => ExpectAsync("""
        class Bot
        {
            static readonly Bot Instance = new();
            ModelCallTracker? last;
            void Answer(ModelCallTracker tracker) => last = {|TRK202:tracker|};
        }
        """);

    [Fact]
    public Task A_hosted_service_is_reported() => ExpectAsync("""
        namespace Microsoft.Extensions.Hosting
        {
            interface IHostedService;
        }

        class Worker : Microsoft.Extensions.Hosting.IHostedService
        {
            ModelCallTracker? last;
            void Answer(ModelCallTracker tracker) => last = {|TRK202:tracker|};
        }
        """);

    [Fact]
    public Task A_list_is_reported() => ExpectAsync("""
        class Bot
        {
            readonly List<ModelCallTracker> trackers = [];
            void Answer(ModelCallTracker tracker) => trackers.Add({|TRK203:tracker|});
        }
        """);

    [Fact]
    public Task A_dictionary_is_reported() => ExpectAsync("""
        using System.Collections.Concurrent;

        class Bot(ModelCallTracking tracking)
        {
            static readonly ConcurrentDictionary<string, ModelCallTracker> Trackers = new();
            ModelCallTracker Of(string id) => {|TRK203:Trackers.GetOrAdd(id, _ => tracking.CreateTracker(new(id)))|};
            void Set(string id, ModelCallTracker tracker) => Trackers[id] = {|TRK203:tracker|};
        }
        """);

    [Fact]
    public Task An_array_is_reported() => ExpectAsync("""
        class Bot
        {
            readonly ModelCallTracker[] trackers = new ModelCallTracker[4];
            void Answer(ModelCallTracker tracker) => trackers[0] = {|TRK203:tracker|};
        }
        """);

    [Fact]
    public async Task Any_other_instance_member_is_information()
    {
        AnalyzerResult result = await ExpectAsync("""
            class Conversation
            {
                readonly ModelCallTracker tracker;
                public Conversation(ModelCallTracker tracker) => this.tracker = {|TRK209:tracker|};
            }
            """);

        result.ExpectSeverity(DiagnosticIds.StoredTracker, DiagnosticSeverity.Info);
    }

    [Fact]
    public Task A_primary_constructor_parameter_that_a_member_uses_is_reported_once() => ExpectAsync("""
        class Conversation(ModelCallTracker {|TRK209:tracker|})
        {
            void Succeed() => tracker.TrackSuccess();
            void Fail() => tracker.TrackError("aborted");
        }
        """);

    [Fact]
    public Task A_scoped_registration_outlives_no_run() => ExpectAsync("""
        using Microsoft.Extensions.DependencyInjection;

        class Conversation
        {
            ModelCallTracker? last;
            void Answer(ModelCallTracker tracker) => last = {|TRK209:tracker|};
        }

        class Program
        {
            static void Register(IServiceCollection services) => services.AddScoped<Conversation>().AddSingleton<Program>();
        }
        """);

    [Fact]
    public Task A_local_is_right() => ExpectAsync("""
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                ModelCallTracker tracker = tracking.CreateTracker(new("answer"));
                List<ModelCallTracker> trackers = [tracker];
                trackers.Add(tracker);
                tracker.TrackSuccess();
            }
        }
        """);

    [Fact]
    public Task A_parameter_is_right() => ExpectAsync("""
        class Bot
        {
            ModelCallTracker Answer(ModelCallTracker tracker) => Answer(tracker: tracker);
        }
        """);

    [Fact]
    public Task A_token_is_right_to_keep() => ExpectAsync("""
        class Bot
        {
            static readonly Dictionary<string, string> Tokens = [];
            string? last;
            void Answer(ModelCallTracker tracker)
            {
                last = tracker.ResumptionToken;
                Tokens["answer"] = tracker.ResumptionToken;
            }
        }
        """);

    [Fact]
    public Task A_field_that_is_cleared_is_right() => ExpectAsync("""
        class Bot
        {
            static ModelCallTracker? last = null;
            static void Clear() => last = default;
        }
        """);

    [Fact]
    public Task What_another_assembly_keeps_is_its_matter() => ExpectAsync("""
        class Bot
        {
            static readonly AsyncLocal<ModelCallTracker> Current = new();
            void Answer(ModelCallTracker tracker) => Current.Value = tracker;
        }
        """);

    [Fact]
    public Task A_weak_table_is_right() => ExpectAsync("""
        class Bot
        {
            static readonly ConditionalWeakTable<object, ModelCallTracker> Trackers = [];
            void Answer(object key, ModelCallTracker tracker) => Trackers.Add(key, tracker);
        }
        """);

    [Fact]
    public Task The_tracking_is_right_to_keep() => ExpectAsync("""
        class Bot
        {
            static ModelCallTracking? tracking;
            static void Set(ModelCallTracking value) => tracking = value;
        }
        """);

    [Fact]
    public Task An_anonymous_object_is_a_local_matter() => ExpectAsync("""
        class Bot
        {
            object Answer(ModelCallTracker tracker) => new { tracker };
        }
        """);

    [Theory]
    [InlineData("void Ask(ModelCallTracker tracker) { List<ModelCallTracker> all = [tracker]; all.Add(tracker); }")]
    [InlineData("void Ask(ModelCallTracker tracker) { var all = new Dictionary<string, ModelCallTracker> { [\"a\"] = tracker }; all[\"b\"] = tracker; }")]
    [InlineData("void Ask(ModelCallTracker tracker) { ModelCallTracker[] all = new ModelCallTracker[2]; all[0] = tracker; }")]
    [InlineData("void Ask(Queue<ModelCallTracker> all, ModelCallTracker tracker) => all.Enqueue(tracker);")]
    [InlineData("static string? last; static void Ask(ModelCallTracker tracker) => last = tracker.ResumptionToken;")]
    [InlineData("readonly List<RunId> runs = []; void Ask(ModelCallTracker tracker) => runs.Add(tracker.RunId);")]
    [InlineData("static readonly AsyncLocal<ModelCallTracker?> current = new(); static void Ask(ModelCallTracker tracker) => current.Value = tracker;")]
    [InlineData("Func<ModelCallTracker>? create; void Ask(ModelCallTracking tracking) => create = () => tracking.CreateTracker(new(\"a\"));")]
    [InlineData("static ModelCallDescriptor descriptor = new(\"a\"); static void Ask(ModelCallTracker tracker) => descriptor = tracker.Descriptor;")]
    [InlineData("bool Equal(ModelCallTracker left, ModelCallTracker right) { (left, right) = (right, left); return left == right; }")]
    public Task What_ends_with_the_call_or_is_no_tracker_is_right(string members) => ExpectAsync($$"""
        class Bot
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("services.AddSingleton<Channel<Job>>()")]
    [InlineData("services.AddSingleton(Channel.CreateUnbounded<Job>())")]
    [InlineData("services.AddSingleton(new List<Job>())")]
    [InlineData("services.AddScoped<Job>().AddSingleton<object>()")]
    public Task What_a_singleton_holds_for_a_while_does_not_outlive_the_run(string registration) => ExpectAsync($$"""
        using System.Threading.Channels;
        using Microsoft.Extensions.DependencyInjection;
        class Job
        {
            public ModelCallTracker? Tracker;
            public static Job Of(ModelCallTracker tracker) => new() { Tracker = {|TRK209:tracker|} };
        }

        class Program
        {
            static void Register(IServiceCollection services) => {{registration}};
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(source));
}
