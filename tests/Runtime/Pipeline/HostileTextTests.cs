using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Prices;

namespace Tracking.Runtime.Tests.Pipeline;

/// <summary>A server that answers with what it likes fills neither memory nor log, and does not keep a call waiting.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void Text_of_a_response_is_kept_to_its_first_256_characters()
    {
        string text = new('x', 64 * 1024);
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

        ModelCall.Start(tracking, Site).Succeed(text, static (string response, ref ModelCallReading reading) =>
        {
            reading.Model = response;
            reading.ResponseId = response;
            reading.FinishReason = response;
            reading.ServiceTier = response;
            reading.Speed = response;
            reading.Region = response;
        });

        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.All(
            (string?[])[record.Model, record.ResponseId, record.FinishReason, record.ServiceTier, record.Speed, record.Region],
            static kept => Assert.Equal(new string('x', 256), kept));
    }

    [Fact]
    public void Half_of_a_character_is_not_kept() =>
        Assert.Equal(new string('x', 255), ForeignText.Bounded(new string('x', 255) + "\ud83d\ude00"));

    [Fact]
    public void No_long_model_name_is_kept()
    {
        CapturedLog log = new();
        PriceTable table = PriceFiles.Of("""{"input_mtok":3}""");
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().UseLogger(log).UsePrices(table).AddSink(new IgnoringSink()).Build();

        WeakReference[] names = [.. Enumerable.Range(0, 100).Select(number => CallOf(tracking, table, number))];
        GC.Collect();

        Assert.DoesNotContain(names, static name => name.IsAlive);
        Assert.All(log.Messages, static message => Assert.InRange(message.Length, 1, 1000));
        GC.KeepAlive(table);
    }

    [Fact]
    public void A_name_that_controls_how_a_log_is_shown_is_written_with_escapes()
    {
        CapturedLog log = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder()
            .AddSink(new InMemorySink()).UseLogger(log).UsePrices(PriceFiles.Of("""{"input_mtok":3}""")).Build();

        ModelCall.Start(tracking, Site).Succeed("m\r\nerror: all is lost\u001b[31m\u202e\u2028", static (string response, ref ModelCallReading reading) =>
        {
            reading.Model = response;
            reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8);
        });

        string message = Assert.Single(log.Messages);
        Assert.Contains(@"'m\u000D\u000Aerror: all is lost\u001B[31m\u202E\u2028'", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, static character => char.IsControl(character));
    }

    [Fact]
    public void An_id_of_a_forged_token_is_logged_with_escapes()
    {
        CapturedLog log = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new InMemorySink()).UseLogger(log).Build();
        ResumedTracker tracker = tracking.Resume(TokenText.Of("""{"runId":"r\nforged","configKey":"k\u001b[2J"}"""));

        Assert.True(tracker.TrackFeedback(Feedback.Positive));
        Assert.False(tracker.TrackFeedback(Feedback.Positive));

        string message = Assert.Single(log.Messages);
        Assert.Contains(@"r\u000Aforged", message, StringComparison.Ordinal);
        Assert.Contains(@"k\u001B[2J", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, static character => char.IsControl(character));
    }

    [Fact]
    public void Expressions_of_price_files_do_not_backtrack()
    {
        PriceTable table = PriceFiles.Parse(
            """[{"id":"p","models":[{"id":"m","match":{"regex":"^(a+)+$"},"prices":{"input_mtok":3}}]}]""");
        TokenUsage usage = TokenUsage.Inclusive(input: 1_000_000);

        // With backtracking it takes 2 to the power of 200 steps to see that the name does not match.
        Assert.Null(table.Price("p", new string('a', 200) + "!", usage, PriceFiles.Noon, default).Amount);
        Assert.Equal(3m, table.Price("p", new string('a', 200), usage, PriceFiles.Noon, default).Amount);
        Assert.Equal(RegexOptions.NonBacktracking, OptionsOf("^(a+)+$"));
    }

    [Fact]
    public void An_expression_that_needs_backtracking_still_matches()
    {
        PriceTable table = PriceFiles.Parse(
            """[{"id":"p","models":[{"id":"m","match":{"regex":"^a(?!b)"},"prices":{"input_mtok":3}}]}]""");
        TokenUsage usage = TokenUsage.Inclusive(input: 1_000_000);

        Assert.Equal(3m, table.Price("p", "ac", usage, PriceFiles.Noon, default).Amount);
        Assert.Null(table.Price("p", "ab", usage, PriceFiles.Noon, default).Amount);
        Assert.Equal(RegexOptions.None, OptionsOf("^a(?!b)"));
    }

    private static ModelCallSite Site { get; } = new(new ModelCallDescriptor("answer") { Provider = "p" });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CallOf(ModelCallTracking tracking, PriceTable table, int number)
    {
        string name = $"{number}{new string('x', 64 * 1024)}";
        Assert.Null(table.Price("p", name, TokenUsage.Inclusive(input: 1), PriceFiles.Noon, default).Amount);
        ModelCall.Start(tracking, Site).Succeed(name, static (string response, ref ModelCallReading reading) =>
        {
            reading.Model = response;
            reading.ResponseId = response;
            reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8);
        });
        return new WeakReference(name);
    }

    private static RegexOptions OptionsOf(string pattern)
    {
        PriceFileReader reader = new(Encoding.UTF8.GetBytes($$"""{"regex":"{{pattern}}"}"""), "test");
        reader.Read();
        MatchClause.Pattern clause = Assert.IsType<MatchClause.Pattern>(MatchClauseReader.Read(ref reader));
        return clause.Regex.Options & RegexOptions.NonBacktracking;
    }

    private sealed class IgnoringSink : IModelCallSink;
}
