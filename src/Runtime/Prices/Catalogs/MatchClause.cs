using System.Text.RegularExpressions;

namespace Tracking;

/// <summary>A condition on the name of a model or provider, without regard to case.</summary>
internal abstract record MatchClause
{
    internal abstract bool Matches(string name);

    internal sealed record Nothing : MatchClause
    {
        internal override bool Matches(string name) => false;
    }

    internal sealed record EqualTo(string Text) : MatchClause
    {
        internal override bool Matches(string name) => name.Equals(Text, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record StartsWith(string Text) : MatchClause
    {
        internal override bool Matches(string name) => name.StartsWith(Text, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record EndsWith(string Text) : MatchClause
    {
        internal override bool Matches(string name) => name.EndsWith(Text, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record Contains(string Text) : MatchClause
    {
        internal override bool Matches(string name) => name.Contains(Text, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record Pattern(Regex Regex) : MatchClause
    {
        // A name comes from a response: a pattern that it drives mad matches nothing.
        internal override bool Matches(string name)
        {
            try
            {
                return Regex.IsMatch(name);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }

    internal sealed record Any(MatchClause[] Clauses) : MatchClause
    {
        internal override bool Matches(string name) => Array.Exists(Clauses, clause => clause.Matches(name));
    }

    internal sealed record Every(MatchClause[] Clauses) : MatchClause
    {
        internal override bool Matches(string name) => Array.TrueForAll(Clauses, clause => clause.Matches(name));
    }
}
