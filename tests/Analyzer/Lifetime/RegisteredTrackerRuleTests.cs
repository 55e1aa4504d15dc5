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
        SourceFile.Named(TrackedCode.File, TextOf("services.AddScoped<Program>().AddModelCallTracking().AddScoped<object>()")));

    [Theory]
    [InlineData("{|TRK205:services.AddSingleton(tracker)|}", null)]
    [InlineData("{|TRK205:services.TryAddSingleton(tracker)|}", null)]
    [InlineData("{|TRK205:services.AddSingleton(tracker)|}.AddScoped<Program>()", "services.AddScoped<Program>()")]
    [InlineData("{|TRK205:services.AddScoped<Program>().AddSingleton(tracker)|}", "services.AddScoped<Program>()")]
    [InlineData("IServiceCollection kept = {|TRK205:services.AddSingleton(tracker)|}", "IServiceCollection kept = services")]
    public async Task Where_the_tracking_is_registered_the_tracker_only_goes(string registration, string? after)
    {
        const string Setup = """
            using Microsoft.Extensions.DependencyInjection;

            static class Setup
            {
                internal static void Add(IServiceCollection services) => services.AddModelCallTracking(builder => builder.AddSink(new InMemorySink()));
            }
            """;
        string expected = after is null ? TextOf("").Replace("        ;\n", "") : TextOf(after);
        await Fix.ExpectAsync(In(registration).WithSource("Setup.cs", Setup), SourceFile.Named(TrackedCode.File, expected));
    }

    [Theory]
    [InlineData("{|TRK205:ServiceDescriptor.Singleton(tracker)|}")]
    [InlineData("{|TRK205:ServiceCollectionServiceExtensions.AddSingleton(services, tracker)|}")]
    public Task There_is_no_fix_for_what_has_no_services_to_go_on_with(string registration) => Fix.ExpectNoFixAsync(In(registration));

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
