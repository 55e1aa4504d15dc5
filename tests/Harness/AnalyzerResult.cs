using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>What was reported, for what markup cannot say: messages, severities, other places, suppressions.</summary>
public sealed class AnalyzerResult
{
    private readonly ImmutableArray<Diagnostic> all;

    internal AnalyzerResult(MarkedCompilation marked, Compilation compilation, ImmutableArray<Diagnostic> all)
    {
        Marked = marked;
        Compilation = compilation;
        this.all = [.. all
            .OrderBy(static each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static each => each.Location.SourceSpan)];
        Diagnostics = [.. this.all.Where(static each => !each.IsSuppressed)];
    }

    /// <summary>The compilation with what the generators wrote.</summary>
    public Compilation Compilation { get; }

    /// <summary>From the compiler, the generators and the analyzers, without suppressed ones, by file and position.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal MarkedCompilation Marked { get; }

    /// <summary>Fails unless the diagnostics of this id have exactly these messages, in the order of their places.</summary>
    public AnalyzerResult ExpectMessages(string id, params string[] messages)
    {
        string[] actual = [.. Of(id).Select(static each => each.GetMessage(CultureInfo.InvariantCulture))];
        if (LineDiff.Of(string.Join('\n', messages), string.Join('\n', actual)) is { } difference)
        {
            Assert.Fail($"The messages of {id} differ.\n{difference}");
        }

        return this;
    }

    /// <summary>Fails unless there are diagnostics of this id and all have this severity.</summary>
    public AnalyzerResult ExpectSeverity(string id, DiagnosticSeverity severity)
    {
        foreach (Diagnostic diagnostic in Of(id))
        {
            if (diagnostic.Severity != severity)
            {
                Assert.Fail(DiagnosticReport.Of($"Expected {id} to be {severity}.", [diagnostic]));
            }
        }

        return this;
    }

    /// <summary>Fails unless the only diagnostic of this id points to exactly the places with these labels, in this order.</summary>
    public AnalyzerResult ExpectAdditionalLocations(string id, params string[] labels)
    {
        if (Of(id) is not [Diagnostic diagnostic])
        {
            Assert.Fail(DiagnosticReport.Of($"Expected one diagnostic {id}.", Of(id)));
            return this;
        }

        IReadOnlyList<Location> actual = diagnostic.AdditionalLocations;
        if (actual.Count != labels.Length || labels.Where((label, index) => !Marked.IsAt(actual[index], label)).Any())
        {
            Assert.Fail($"Expected {id} to point to the labels {string.Join(", ", labels)}; it points to:\n"
                + string.Join('\n', actual.Select(
                    static each => $"  {each.GetLineSpan()} '{each.SourceTree?.GetText().ToString(each.SourceSpan)}'")));
        }

        return this;
    }

    /// <summary>
    /// Fails unless suppressors took away exactly the diagnostics of these ids, in any order. Those taken away by a pragma or an
    /// attribute do not count.
    /// </summary>
    public AnalyzerResult ExpectSuppressed(params string[] ids)
    {
        Diagnostic[] suppressed =
            [.. all.Where(each => each.IsSuppressed && !each.GetSuppressionInfo(Compilation)!.ProgrammaticSuppressions.IsEmpty)];
        if (!suppressed.Select(static each => each.Id).Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal)))
        {
            Assert.Fail(DiagnosticReport.Of($"Expected [{string.Join(", ", ids)}] to be suppressed; suppressed are:", suppressed));
        }

        return this;
    }

    private ImmutableArray<Diagnostic> Of(string id)
    {
        ImmutableArray<Diagnostic> found = [.. Diagnostics.Where(each => each.Id == id)];
        if (found.IsEmpty)
        {
            Assert.Fail(DiagnosticReport.Of($"There is no diagnostic {id}.", Diagnostics));
        }

        return found;
    }
}
