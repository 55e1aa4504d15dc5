using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tracking;

/// <summary>Reads the match clauses of genai-prices: an object with one property, which names the kind.</summary>
internal static class MatchClauseReader
{
    // What the engine without backtracking cannot do (looking around, references back) is matched by the other one, within a limit.
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(50);

    internal static MatchClause Read(ref PriceFileReader reader)
    {
        if (reader.IsNull)
        {
            return new MatchClause.Nothing();
        }

        reader.Expect(JsonTokenType.StartObject, "a match clause");
        string kind = reader.ReadProperty() ?? throw reader.Broken("a match clause is empty.");
        MatchClause clause = kind switch
        {
            "equals" => new MatchClause.EqualTo(reader.ReadText(kind)),
            "starts_with" => new MatchClause.StartsWith(reader.ReadText(kind)),
            "ends_with" => new MatchClause.EndsWith(reader.ReadText(kind)),
            "contains" => new MatchClause.Contains(reader.ReadText(kind)),
            "regex" => ReadPattern(ref reader),
            "or" => new MatchClause.Any(ReadList(ref reader, kind)),
            "and" => new MatchClause.Every(ReadList(ref reader, kind)),
            _ => throw reader.Broken($"'{kind}' is not a match clause."),
        };
        return reader.ReadProperty() is { } second ? throw reader.Broken($"a match clause has '{second}' beside '{kind}'.") : clause;
    }

    private static MatchClause[] ReadList(ref PriceFileReader reader, string kind)
    {
        reader.Expect(JsonTokenType.StartArray, kind);
        List<MatchClause> clauses = [];
        while (reader.ReadElement())
        {
            clauses.Add(Read(ref reader));
        }

        return [.. clauses];
    }

    private static MatchClause.Pattern ReadPattern(ref PriceFileReader reader)
    {
        string pattern = reader.ReadText("regex");
        try
        {
            return new MatchClause.Pattern(Compile(pattern));
        }
        catch (ArgumentException exception)
        {
            throw reader.Broken($"'{pattern}' is not a regular expression.", exception);
        }
    }

    private static Regex Compile(string pattern)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
        try
        {
            return new Regex(pattern, Options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, Options, Timeout);
        }
    }
}
