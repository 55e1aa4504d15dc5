using System.Text;

namespace Tracking;

/// <content>
/// Text and equality as the compiler would write them, but without the machinery for enums: it is 80 KB of a native binary, and
/// whatever holds usage in a boxed value would bring it in.
/// </content>
public readonly partial record struct TokenUsage
{
    /// <summary>Whether two usages have the same counts, of which the same are reported, and come from the same source.</summary>
    /// <param name="other">The other usage.</param>
    public bool Equals(TokenUsage other) =>
        _input == other._input
        && _output == other._output
        && _reasoning == other._reasoning
        && _cacheRead == other._cacheRead
        && _cacheWrite == other._cacheWrite
        && _cacheWriteOneHour == other._cacheWriteOneHour
        && _total == other._total
        && _inputAudio == other._inputAudio
        && _outputAudio == other._outputAudio
        && _reported == other._reported
        && Provenance == other.Provenance;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_input, _output, _cacheRead, _cacheWrite, _total, (int)_reported, (int)Provenance);

    private bool PrintMembers(StringBuilder text)
    {
        Print(text, nameof(InputTokens), InputTokens);
        Print(text, nameof(OutputTokens), OutputTokens);
        Print(text, nameof(ReasoningTokens), ReasoningTokens);
        Print(text, nameof(CacheReadTokens), CacheReadTokens);
        Print(text, nameof(CacheWriteTokens), CacheWriteTokens);
        Print(text, nameof(CacheWriteOneHourTokens), CacheWriteOneHourTokens);
        Print(text, nameof(InputAudioTokens), InputAudioTokens);
        Print(text, nameof(OutputAudioTokens), OutputAudioTokens);
        Print(text, nameof(TotalTokens), TotalTokens);
        text.Append(nameof(Provenance)).Append(" = ").Append(NameOf(Provenance));
        return true;
    }

    private static void Print(StringBuilder text, string name, long? count)
    {
        text.Append(name).Append(" = ");
        if (count is { } reported)
        {
            text.Append(reported);
        }

        text.Append(", ");
    }

    private static string NameOf(TokenProvenance provenance) => provenance switch
    {
        TokenProvenance.Reported => nameof(TokenProvenance.Reported),
        TokenProvenance.Partial => nameof(TokenProvenance.Partial),
        TokenProvenance.Replayed => nameof(TokenProvenance.Replayed),
        TokenProvenance.RolledUp => nameof(TokenProvenance.RolledUp),
        TokenProvenance.Unreadable => nameof(TokenProvenance.Unreadable),
        _ => nameof(TokenProvenance.None),
    };
}
