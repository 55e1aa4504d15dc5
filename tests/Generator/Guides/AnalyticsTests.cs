using Microsoft.Extensions.AI;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Guides;

/// <summary>The guide to rows and aggregates, compiled as it stands and run.</summary>
public sealed class AnalyticsTests : IDisposable
{
    private readonly ExecutedAssembly _assembly = ExecutedAssembly.Load(GeneratorRun.Start(
        HermeticCompilation.Of("""
            global using System;
            global using System.Collections.Concurrent;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using Microsoft.Extensions.AI;
            global using Tracking;
            """)
            .WithSource("Guide.cs", Guide.CodeOf("analytics.md"))
            .WithPackagesOf(typeof(ModelCallTracking), typeof(IChatClient)),
        new TrackedModelCallGenerator()).ExpectNoDiagnostics());

    [Fact]
    public async Task A_tracked_call_adds_what_the_guide_says()
    {
        (long, string, string)[] aggregates = await _assembly.CallAsync<(long, string, string)[]>("Example", "Run", new ScriptedModel());

        Assert.Equal([(1, "model-generate", "openai"), (11, "model-generate-tokens", "openai")], aggregates);
    }

    public void Dispose() => _assembly.Dispose();
}
