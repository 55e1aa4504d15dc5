namespace Tracking.Package.Tests.Support;

/// <summary>A diagnostic, and the characters that an editor underlines; lines and columns are counted from 1.</summary>
internal sealed record ReportedMistake(string File, int Line, int Column, int EndColumn, string Id) : IComparable<ReportedMistake>
{
    /// <summary>As <c>dotnet build</c> prints its place.</summary>
    internal string Place => $"{File}({Line},{Column})";

    public int CompareTo(ReportedMistake? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{File}({Line},{Column}-{EndColumn}) {Id}";
}
