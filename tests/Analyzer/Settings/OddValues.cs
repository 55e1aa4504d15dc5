using CsCheck;

namespace Tracking.Analyzer.Tests.Settings;

/// <summary>What somebody may put into a setting, on purpose or not.</summary>
internal static class OddValues
{
    private static readonly string[] Pieces =
    [
        "", "*", ".", "..", ".*", "**", "`", "`1", "`99999999999", "+", "++", ".ctor", "..ctor", "..cctor", "@", "$", "\"", "'", "\\", "\\u0041", " ", "\t",
        "\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\uffff", "\ud800", "\udc00", "é", "Ж", "漢字", "🤖", "ﬁ", "İ",
        "Company", "Models", "Gateway", "Ask", "Company.Models.Gateway.", "Company.Models.Gateway.*", "Company.Models.Gateway.A*", "System", "IChatClient",
        "Microsoft.Extensions.AI.IChatClient.*", "Tracking.ModelCallTracker.*", "global::", "Lazy`1..ctor",
    ];

    /// <summary>An entry: a few pieces after each other, or one of ten kilobytes.</summary>
    private static readonly Gen<string> Entry = Gen.Frequency(
        (8, Gen.OneOf(Pieces).Array[0, 6].Select(static pieces => string.Concat(pieces))),
        (1, Gen.OneOf(Pieces).Select(static piece => string.Concat(Enumerable.Repeat(piece.Length == 0 ? "a." : piece, 10_000 / Math.Max(piece.Length, 2))))),
        (1, Gen.Char.Array[0, 40].Select(static characters => new string(characters))));

    /// <summary>A setting's value: no entry, a few or thousands, as a line of a configuration file can hold them.</summary>
    internal static Gen<string> Setting { get; } = Gen.Select(
            Gen.Frequency((8, Entry.Array[0, 6]), (1, Gen.Select(Entry, Gen.Int[1_000, 5_000], static (entry, count) =>
                Enumerable.Range(0, count).Select(number => $"{(entry.Length < 100 ? entry : "Company.Models.Gateway.")}{number}").ToArray()))),
            Gen.OneOf(",", ";", ", ", " ", "\t"),
            static (entries, separator) => string.Join(separator, entries))
        .Select(static value => value.Replace('\n', ' ').Replace('\r', ' '));

    /// <summary>Any text, as an argument of an attribute can be.</summary>
    internal static Gen<string> Text { get; } = Entry;
}
