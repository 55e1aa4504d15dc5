using System.Runtime.CompilerServices;

namespace Tracking.Generator.Emission;

/// <summary>Writes indented code; every line ends the same on every machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private const int LongestLine = 140;
    private const int SmallestBuffer = 1024;

    // Files are written one after the other, thousands of characters each: the next one takes over the last one's memory.
    [ThreadStatic]
    private static char[]? s_last;

    private readonly List<int> _items = [];
    private char[] _text;
    private int _length;
    private int _depth;
    private int _listStart;

    internal SourceWriter()
    {
        _text = s_last ?? new char[SmallestBuffer];
        s_last = null;
    }

    internal void Line() => Append('\n');

    internal void Line(string line)
    {
        if (line.Length > 0)
        {
            Indentation();
            Append(line);
        }

        Append('\n');
    }

    /// <summary>Writes a line part by part, without making one text of them before.</summary>
    internal void Line([InterpolatedStringHandlerArgument("")] ref LineHandler line) => Append('\n');

    /// <summary>Begins a list in parentheses. What is written until its end are its items, and nothing else.</summary>
    internal void List([InterpolatedStringHandlerArgument("")] ref LineHandler head)
    {
        Append('(');
        _items.Clear();
        _listStart = _length;
    }

    /// <summary>Writes one item of the list.</summary>
    internal void Item(string item)
    {
        BeginItem();
        Append(item);
    }

    /// <summary>Writes one item of the list part by part.</summary>
    internal void Item([InterpolatedStringHandlerArgument("")] ref ItemHandler item)
    {
    }

    /// <summary>Ends the list: it stays on one line if it fits, else each item gets a line of its own.</summary>
    internal void EndList(string tail = "")
    {
        int lineStart = Array.LastIndexOf(_text, '\n', _listStart - 1, _listStart) + 1;
        if (_items.Count > 0 && _length + 1 + tail.Length - lineStart > LongestLine)
        {
            BreakItems();
        }

        Append(')');
        Append(tail);
        Append('\n');
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
        Append('\n');
        return Open(string.Empty, end);
    }

    /// <summary>Indents what is written until the result is disposed.</summary>
    internal Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    /// <summary>Writes a part of a line.</summary>
    internal void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
    }

    /// <summary>Gives the text. Nothing can be written after that.</summary>
    internal string Close()
    {
        string text = new(_text, 0, _length);
        s_last = _text;
        return text;
    }

    private void Append(char character)
    {
        Reserve(1);
        _text[_length++] = character;
    }

    private void Indentation(int depth = 0)
    {
        int width = (_depth + depth) * IndentWidth;
        Reserve(width);
        _text.AsSpan(_length, width).Fill(' ');
        _length += width;
    }

    private void BeginItem()
    {
        if (_items.Count > 0)
        {
            Append(", ");
        }

        _items.Add(_length);
    }

    private void BreakItems()
    {
        string items = new(_text, _listStart, _length - _listStart);
        int start = _listStart;
        _length = start;
        for (int i = 0; i < _items.Count; i++)
        {
            const int Separator = 2;
            int end = i + 1 < _items.Count ? _items[i + 1] - Separator : start + items.Length;
            Append('\n');
            Indentation(depth: 1);
            Append(items, _items[i] - start, end - _items[i]);
            if (i + 1 < _items.Count)
            {
                Append(',');
            }
        }
    }

    private void Append(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    private void Reserve(int more)
    {
        if (_length + more > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
        }
    }

    /// <summary>Takes an interpolated string's parts as they come, on a line of their own.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct LineHandler
    {
        private readonly SourceWriter _writer;

        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _writer = writer;
            writer.Indentation();
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? string.Empty);

        public void AppendFormatted(CoreInvocation invocation) => invocation.Write(_writer);
    }

    /// <summary>Takes an interpolated string's parts as they come, as an item of a list.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct ItemHandler
    {
        private readonly SourceWriter _writer;

        public ItemHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _writer = writer;
            writer.BeginItem();
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? string.Empty);

        public void AppendFormatted(CoreInvocation invocation) => invocation.Write(_writer);
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
