using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tracking.Generator;

namespace Tracking.AnalyzerRun;

/// <summary>
/// An application of many files that tracks calls in some of them. Some tracked methods record by hand, in branches, loops and handlers:
/// that is what the flow rules have to follow.
/// </summary>
internal static class TrackedApplication
{
    private const int MethodsPerFile = 5;
    private const int OrdinaryMethodsPerFile = 10;

    /// <summary>The compilation with what the generator has written.</summary>
    internal static CSharpCompilation Compile(int files, int methods, int byHand, References references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Application",
            Enumerable.Range(0, files).Select(index => Parse($"/application/Bot{index}.cs", TextOf(index, index * MethodsPerFile < methods, index < byHand))),
            references.Without([]),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new TrackedModelCallGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        Diagnostic? error = generated.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? (CSharpCompilation)generated : throw new InvalidOperationException($"The application does not compile: {error}");
    }

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), CSharpParseOptions.Default, path);

    private static string TextOf(int index, bool isTracked, bool isByHand) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace Application;

        public partial class Bot{{index}}(IChatClient chat, ModelCallTracking tracking)
        {
            public override string ToString() => $"{chat} {tracking}";

        {{(isTracked ? string.Concat(Enumerable.Range(0, MethodsPerFile - 1).Select(Tracked)) : "")}}
        {{(!isTracked ? "" : isByHand ? ByHand : Tracked(MethodsPerFile))}}
        {{string.Concat(Enumerable.Range(0, OrdinaryMethodsPerFile).Select(Ordinary))}}
        }
        """;

    private static string Tracked(int number) => $$"""
            [TrackedModelCall("call-{{number}}")]
            public partial Task<ChatResponse> Call{{number}}Async(string question, [TrackTag("tenant")] string tenant, CancellationToken ct = default);

            private async Task<ChatResponse> Call{{number}}CoreAsync(string question, string tenant, CancellationToken ct)
            {
                List<ChatMessage> messages = [new(ChatRole.System, $"For {tenant}"), new(ChatRole.User, question)];
                return await chat.GetResponseAsync(messages, cancellationToken: ct);
            }

        """;

    private const string ByHand = """
            [TrackedModelCall("by-hand")]
            public partial Task<ChatResponse> ByHandAsync(IReadOnlyList<string> questions, CancellationToken ct = default);

            private async Task<ChatResponse> ByHandCoreAsync(IReadOnlyList<string> questions, ModelCallTracker tracker, CancellationToken ct)
            {
                foreach (string question in questions)
                {
                    ModelCallTracker own = tracking.CreateTracker(new("question"));
                    bool isDone = false;
                    try
                    {
                        ChatResponse answer = await chat.GetResponseAsync(question, cancellationToken: ct);
                        if (answer.FinishReason == ChatFinishReason.Length)
                        {
                            own.TrackError("truncated");
                            continue;
                        }

                        own.TrackSuccess();
                        isDone = true;
                    }
                    catch (OperationCanceledException) when (ct.IsCancellationRequested)
                    {
                        own.TrackCancelled();
                        throw;
                    }
                    finally
                    {
                        if (isDone)
                        {
                            tracker.TrackToolCall("asked");
                        }
                    }
                }

                return await chat.GetResponseAsync("all", cancellationToken: ct);
            }

        """;

    private static string Ordinary(int number) => $$"""
            public Dictionary<string, int> Ordinary{{number}}(IEnumerable<string> names, int limit)
            {
                Dictionary<string, int> counts = new(StringComparer.Ordinal);
                foreach (string name in names.Where(name => name.Length < limit))
                {
                    counts.TryGetValue(name, out int count);
                    counts[name] = count + 1;
                }

                return counts;
            }

        """;
}
