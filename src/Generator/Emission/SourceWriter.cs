using System.Text;

namespace Tracking.Generator.Emission;

/// <summary>Writes indented code; every line ends the same on every machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private const int LongestLine = 140;

    // Files are written one after the other, thousands of characters each: the next one takes over the last one's memory.
    [ThreadStatic]
    private static StringBuilder? s_last;

    private readonly StringBuilder _text;
    private int _depth;

    internal SourceWriter()
    {
        _text = s_last ?? new StringBuilder();
        s_last = null;
    }

    internal void Line() => _text.Append('\n');

    internal void Line(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * IndentWidth).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a list in parentheses, on one line if it fits, else each item on a line of its own.</summary>
    internal void List(string head, IReadOnlyList<string> items, string tail = "")
    {
        if (items.Count == 0 || (_depth * IndentWidth) + LengthOf(head, items, tail) <= LongestLine)
        {
            Line($"{head}({string.Join(", ", items)}){tail}");
            return;
        }

        Line(head + "(");
        using (Indent())
        {
            for (int i = 0; i < items.Count; i++)
            {
                Line(items[i] + (i < items.Count - 1 ? "," : ")" + tail));
            }
        }
    }

    /// <summary>Opens a block that ends when the result is disposed.</summary>
    internal Block Open(string header, string end = "}")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>Indents what is written until the result is disposed.</summary>
    internal Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    /// <summary>Gives the text. Nothing can be written after that.</summary>
    internal string Close()
    {
        string text = _text.ToString();
        s_last = _text.Clear();
        return text;
    }

    private static int LengthOf(string head, IReadOnlyList<string> items, string tail)
    {
        const int Parentheses = 2;
        const int Separator = 2;
        int length = head.Length + Parentheses + tail.Length + (Separator * (items.Count - 1));
        for (int i = 0; i < items.Count; i++)
        {
            length += items[i].Length;
        }

        return length;
    }

    internal readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
