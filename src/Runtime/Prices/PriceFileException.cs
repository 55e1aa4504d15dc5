namespace Tracking;

/// <summary>A price file cannot be read. The message names the file, the line and, where one is known, the model.</summary>
public sealed class PriceFileException : FormatException
{
    internal PriceFileException(string file, long line, string? model, string problem, Exception? inner = null)
        : base(model is null ? $"{file}({line}): {problem}" : $"{file}({line}): model '{model}': {problem}", inner)
    {
        File = file;
        Line = line;
        Model = model;
    }

    /// <summary>The path or label of the file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public long Line { get; }

    /// <summary>The model whose entry is broken, or null if it lies outside any.</summary>
    public string? Model { get; }
}
