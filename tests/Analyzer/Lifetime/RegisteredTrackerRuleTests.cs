using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

public sealed class RegisteredTrackerRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new TrackerRegistrationAnalyzer());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new RegisterTrackingFix()) with { Analysis = Run };

    [Theory]
    [InlineData("services.AddSingleton(tracker)")]
    [InlineData("services.AddScoped<ModelCallTracker>(_ => tracker)")]
    [InlineData("services.AddTransient(_ => tracker)")]
    [InlineData("services.AddSingleton(typeof(ModelCallTracker), tracker)")]
    [InlineData("services.AddKeyedSingleton(\"key\", tracker)")]
    [InlineData("services.TryAddSingleton(tracker)")]
    [InlineData("ServiceDescriptor.Singleton(tracker)")]
    public Task Each_way_to_register_a_tracker_is_reported(string registration) => Run.ExpectAsync(In($"{{|TRK205:{registration}|}}"));

    [Theory]
    [InlineData("services.AddModelCallTracking(builder => { })")]
    [InlineData("services.AddSingleton(tracking)")]
    [InlineData("services.AddScoped<Program>()")]
    [InlineData("services.AddSingleton<Func<ModelCallTracker>>(() => tracker)")]
    [InlineData("services.AddSingleton(tracker.ResumptionToken)")]
    [InlineData("Program.AddSingleton(tracker)")]
    [InlineData("services.AddScoped<Func<ModelCallTracker>>(provider => () => tracking.CreateTracker(new(\"a\")))")]
    public Task Anything_else_is_right_to_register(string registration) => Run.ExpectAsync(In(registration));

    [Fact]
    public Task The_fix_registers_the_tracking() => Fix.ExpectAsync(
        In("{|TRK205:services.AddScoped<Program>().AddSingleton(tracker)|}.AddScoped<object>()"),
        SourceFile.Named(TrackedCode.File, TextOf("services.AddScoped<Program>().AddModelCallTracking(builder => { }).AddScoped<object>()")));

    [Fact]
    public Task There_is_no_fix_for_a_descriptor_on_its_own() => Fix.ExpectNoFixAsync(In("{|TRK205:ServiceDescriptor.Singleton(tracker)|}"));

    private static HermeticCompilation In(string registration) => TrackedCode.Of(TextOf(registration));

    private static string TextOf(string registration) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;

        class Program
        {
            public static void AddSingleton<T>(T value) { }

            static void Register(IServiceCollection services, ModelCallTracker tracker, ModelCallTracking tracking)
            {
                {{registration}};
            }
        }
        """;
}
