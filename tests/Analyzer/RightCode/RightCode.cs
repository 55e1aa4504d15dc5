using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.RightCode;

/// <summary>Code as applications have it, of which no rule may say anything.</summary>
internal static class RightCode
{
    private static readonly AnalyzerRun AllRules = AnalyzerRun.Of([
            .. typeof(DiagnosticIds).Assembly.GetTypes()
                .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ])
        .After(new TrackedModelCallGenerator());

    // Libraries that applications use and this test need not reference; their methods are known by name.
    private const string Libraries = """
        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication { }
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapPost(this WebApplication app, string pattern, Delegate handler) { }
                public static void MapGet(this WebApplication app, string pattern, Delegate handler) { }
            }
        }

        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext { public IDictionary<object, object?> Items { get; } = null!; public CancellationToken RequestAborted { get; } }
            public static class Results { public static object Ok(object? value) => value!; public static object Stream(object value) => value; public static object StatusCode(int code) => code; }
        }

        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostedService { Task StartAsync(CancellationToken ct); Task StopAsync(CancellationToken ct); }
            public abstract class BackgroundService : IHostedService
            {
                public Task StartAsync(CancellationToken ct) => ExecuteAsync(ct);
                public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
                protected abstract Task ExecuteAsync(CancellationToken stoppingToken);
            }
        }

        namespace Polly
        {
            public class ResiliencePipeline
            {
                public async ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> callback, CancellationToken ct = default) => await callback(ct);
                public async ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken ct = default) => await callback(ct);
            }
        }
        """;

    internal static Task<AnalyzerResult> ExpectAsync(string source) => AllRules.ExpectAsync(TrackedCode.Of($$"""
        using System.Collections.Concurrent;
        using System.Diagnostics;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Channels;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Polly;

        {{source}}
        """).WithSource("Libraries.cs", Libraries));

    /// <summary>A method that calls a model and records by hand.</summary>
    internal static Task<AnalyzerResult> ExpectMethodAsync(string method) => ExpectAsync($$"""
        public sealed class Assistant(IChatClient chat, ModelCallTracking tracking, ResiliencePipeline pipeline)
        {
            private static readonly ModelCallDescriptor descriptor = new("assistant");

            private ModelCallTracking Tracking => tracking;
            private ResiliencePipeline Pipeline => pipeline;
            private static TokenUsage UsageOf(ChatResponse response) =>
                TokenUsage.Inclusive(response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);

            {{method}}
        }
        """);
}
