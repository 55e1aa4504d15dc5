using System.Runtime.CompilerServices;
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

    /// <summary>Writes a line part by part, without making one text of them before.</summary>
    internal void Line([InterpolatedStringHandlerArgument("")] ref LineHandler line) => line.End();

    /// <summary>Writes a list in parentheses, on one line if it fits, else each item on a line of its own.</summary>
    internal void List(string head, IReadOnlyList<string> items, string tail = "")
    {
        bool isOneLine = items.Count == 0 || (_depth * IndentWidth) + LengthOf(head, items, tail) <= LongestLine;
        _text.Append(' ', _depth * IndentWidth).Append(head).Append('(');
        for (int i = 0; i < items.Count; i++)
        {
            if (!isOneLine)
            {
                _text.Append('\n').Append(' ', (_depth + 1) * IndentWidth);
            }

            _text.Append(items[i]);
            if (i < items.Count - 1)
            {
                _text.Append(isOneLine ? ", " : ",");
            }
        }

        _text.Append(')').Append(tail).Append('\n');
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

    /// <summary>Opens a block that ends when the result is disposed.</summary>
    internal Block Open([InterpolatedStringHandlerArgument("")] ref LineHandler header, string end = "}")
    {
        header.End();
        return Open(string.Empty, end);
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

    /// <summary>Takes an interpolated string's parts as they come.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineHandler
    {
        private readonly StringBuilder _text;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _text = writer._text;
            _text.EnsureCapacity(_text.Length + literalLength + formattedCount);
            _text.Append(' ', writer._depth * IndentWidth);
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string? text) => _text.Append(text);

        internal void End() => _text.Append('\n');
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
