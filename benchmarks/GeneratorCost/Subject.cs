using System.Reflection;
using Microsoft.CodeAnalysis;
using Tracking.Generator;

namespace Tracking.GeneratorCost;

/// <summary>A generator that is measured, and how a method of an application asks for it.</summary>
public sealed record Subject(string Name, Func<ISourceGenerator> Create, Func<int, string> Method)
{
    /// <summary>The generator of this repository.</summary>
    public static Subject TrackedModelCall { get; } = new(
        "TrackedModelCall",
        static () => new TrackedModelCallGenerator().AsSourceGenerator(),
        static number => number % 5 == 0
            ? $$"""
                    [TrackedModelCall("call-{{number}}")]
                    public partial Task<ChatResponse> Call{{number}}Async(IList<ChatMessage> messages, [TrackTag("tenant")] string tenant, CancellationToken ct = default);

                    private Task<ChatResponse> Call{{number}}CoreAsync(IList<ChatMessage> messages, string tenant, CancellationToken ct) =>
                        chat.GetResponseAsync(messages, cancellationToken: ct);

                """
            : $$"""
                    [TrackedModelCall("call-{{number}}")]
                    public partial Task<ChatResponse> Call{{number}}Async(string question, string language, CancellationToken ct = default);

                    private Task<ChatResponse> Call{{number}}CoreAsync(string question, string language, CancellationToken ct) =>
                        chat.GetResponseAsync($"{question} ({language})", cancellationToken: ct);

                """);

    /// <summary>The generator that comes with the framework, on methods of as many parameters.</summary>
    public static Subject LoggerMessage { get; } = new(
        "LoggerMessage",
        static () => LoadLoggerMessage().AsSourceGenerator(),
        static number => $$"""
                [LoggerMessage({{number}}, LogLevel.Information, "Call {{number}}: {count} messages of {tenant} after {elapsed}")]
                public partial void Call{{number}}(int count, string tenant, TimeSpan elapsed);

                private void Call{{number}}Core(IList<ChatMessage> messages, string tenant, CancellationToken ct) =>
                    Call{{number}}(messages.Count, tenant, TimeSpan.Zero);

            """);

    /// <summary>A generator that does nothing, on files of which none asks for it.</summary>
    public static Subject FileCount { get; } = new("FileCount", static () => new FileCountGenerator().AsSourceGenerator(), static _ => string.Empty);

    private static IIncrementalGenerator LoadLoggerMessage()
    {
        string path = typeof(Subject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static metadata => metadata.Key == "LoggingGenerator").Value!;
        Type generator = Assembly.LoadFrom(path).GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;
        return (IIncrementalGenerator)Activator.CreateInstance(generator)!;
    }
}
