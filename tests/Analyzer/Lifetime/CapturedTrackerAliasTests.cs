using Tracking.Analyzer.Lifetime;
using Tracking.CodeFixes.Lifetime;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Lifetime;

/// <summary>A tracker from outside is the same by whatever name a delegate calls it.</summary>
public sealed class CapturedTrackerAliasTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new CapturedTrackerAnalyzer());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new CreateTrackerInsideFix()) with { Analysis = Run };

    [Theory]
    [InlineData("ModelCallTracker t = tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("var t = tracker; var u = t; {|TRK204:u|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t; t = tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker? t = null; t ??= tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = i > 0 ? tracker : other; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = i > 0 ? tracker : throw new InvalidOperationException(); {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = maybe ?? tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = i switch { 0 => tracker, _ => other }; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = (ModelCallTracker)(object)tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("object o = tracker; ModelCallTracker? t = o as ModelCallTracker; {|TRK204:t|}!.TrackSuccess();")]
    [InlineData("object o = tracker; ({|TRK204:(ModelCallTracker)o|}).TrackSuccess();")]
    [InlineData("({|TRK204:i > 0 ? tracker : other|}).TrackTokens(default); ref ModelCallTracker t = ref tracker; t.TrackSuccess();")]
    [InlineData("ref ModelCallTracker t = ref tracker; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("if (tracker is { } t) { {|TRK204:t|}.TrackSuccess(); }")]
    [InlineData("if (tracker is var t && i > 0) { {|TRK204:t|}.TrackSuccess(); }")]
    [InlineData("if ((object)tracker is ModelCallTracker t) { {|TRK204:t|}.TrackSuccess(); }")]
    [InlineData("if (maybe is not { } t) { return; } {|TRK204:t|}.TrackSuccess();")]
    [InlineData("switch (maybe) { case { } t: {|TRK204:t|}.TrackSuccess(); break; }")]
    [InlineData("_ = maybe switch { { } t => {|TRK204:t|}.TrackSuccess(), _ => false };")]
    [InlineData("if ((tracker, i) is (var t, 0)) { {|TRK204:t|}.TrackSuccess(); }")]
    [InlineData("var (t, n) = (tracker, i); {|TRK204:t|}.TrackSuccess();")]
    [InlineData("(ModelCallTracker t, (int n, _)) = (tracker, (i, i)); {|TRK204:t|}.TrackSuccess();")]
    [InlineData("(ModelCallTracker Tracker, int Number) pair = (tracker, i); {|TRK204:pair.Tracker|}.TrackSuccess();")]
    [InlineData("var pair = (i, tracker); {|TRK204:pair.Item2|}.TrackSuccess();")]
    [InlineData("{|TRK204:outerPair.Item1|}.TrackSuccess();")]
    [InlineData("{|TRK204:maybe|}?.TrackSuccess();")]
    [InlineData("ModelCallTracker? t = maybe; {|TRK204:t|}?.TrackSuccess();")]
    [InlineData("Record(tracker); void Record(ModelCallTracker t) => {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t = tracker, u = t; t = u; {|TRK204:t|}.TrackSuccess();")]
    [InlineData("ModelCallTracker t; ({|TRK204:t = tracker|}).TrackSuccess();")]
    public Task It_is_reported_by_any_name(string body) => ExpectAsync(body);

    [Theory]
    [InlineData("ModelCallTracker t = tracking.CreateTracker(new(\"answer\")); t.TrackSuccess();")]
    [InlineData("ModelCallTracker t = i > 0 ? tracker : tracking.CreateTracker(new(\"answer\")); t.TrackSuccess();")]
    [InlineData("ModelCallTracker t = tracker; t = tracking.CreateTracker(new(\"answer\")); t.TrackSuccess();")]
    [InlineData("ModelCallTracker t = maybe ?? tracking.CreateTracker(new(\"answer\")); t.TrackSuccess();")]
    [InlineData("ModelCallTracker t = tracker; Replace(ref t); t.TrackSuccess(); void Replace(ref ModelCallTracker each) => each = tracking.CreateTracker(new(\"answer\"));")]
    [InlineData("var (t, n) = (tracking.CreateTracker(new(\"answer\")), tracker); t.TrackSuccess();")]
    [InlineData("if (tracking.CreateTracker(new(\"answer\")) is { } t) { t.TrackSuccess(); }")]
    [InlineData("var pair = (tracking.CreateTracker(new(\"answer\")), tracker); pair.Item1.TrackSuccess();")]
    [InlineData("foreach (ModelCallTracker t in Make()) { t.TrackSuccess(); } IEnumerable<ModelCallTracker> Make() => [tracking.CreateTracker(new(\"answer\"))];")]
    [InlineData("Record(tracking.CreateTracker(new(\"answer\"))); void Record(ModelCallTracker t) => t.TrackSuccess();")]
    [InlineData("Record(tracker); Record(tracking.CreateTracker(new(\"answer\"))); void Record(ModelCallTracker t) => t.TrackSuccess();")]
    [InlineData("Action<ModelCallTracker> record = Record; record(tracking.CreateTracker(new(\"answer\"))); Record(tracker); void Record(ModelCallTracker t) => t.TrackSuccess();")]
    [InlineData("ModelCallTracker t = tracker; t.TrackFeedback(Feedback.Positive); t.TrackToolCall(\"search\");")]
    [InlineData("ModelCallTracker t = tracker; Console.WriteLine(t.RunId);")]
    public Task What_may_be_the_delegates_own_is_right(string body) => ExpectAsync(body);

    [Fact]
    public Task A_name_of_an_outer_delegate_is_a_name_from_outside() => ExpectAsync("""
        ModelCallTracker t = tracking.CreateTracker(new("answer"));
        Array.ForEach(new[] { 1 }, _ => {|TRK204:t|}.TrackSuccess());
        """);

    [Fact]
    public Task The_fix_moves_the_creation_before_the_other_name() => Fix.ExpectFixAsync(
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                ModelCallTracker tracker = tracking.CreateTracker(new("answer"));
                Parallel.For(0, 10, i =>
                {
                    ModelCallTracker t = tracker;
                    {|TRK204:t|}.TrackSuccess();
                });
            }
        }
        """,
        """
        class Bot(ModelCallTracking tracking)
        {
            void Answer()
            {
                Parallel.For(0, 10, i =>
                {
                    ModelCallTracker tracker = tracking.CreateTracker(new("answer"));
                    ModelCallTracker t = tracker;
                    t.TrackSuccess();
                });
            }
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string body) => Run.ExpectAsync(TrackedCode.Of($$"""
        class Bot(ModelCallTracking tracking)
        {
            void Answer(ModelCallTracker tracker, ModelCallTracker other, ModelCallTracker? maybe)
            {
                var outerPair = (tracker, 1);
                _ = (tracking, maybe, outerPair, other);
                Parallel.For(0, 10, i =>
                {
                    {{body}}
                });
            }
        }
        """));
}
