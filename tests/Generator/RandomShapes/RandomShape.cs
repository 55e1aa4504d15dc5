namespace Tracking.Generator.Tests.RandomShapes;

internal enum Failure
{
    None,

    /// <summary>The core throws before it gives anything.</summary>
    AtOnce,

    /// <summary>The core's task or stream fails.</summary>
    Later,
}

/// <summary>A tracked method as the grammar drew it.</summary>
internal sealed record RandomShape(
    int Number,
    ContainerForm Container,
    ResultForm Result,
    IReadOnlyList<RandomParameter> Parameters,
    string Name,
    string CoreName)
{
    /// <summary>Whether the core is async or an iterator.</summary>
    public bool IsIterated { get; init; }

    public Failure Failure { get; init; }

    public bool NamesCore { get; init; }

    /// <summary>Where the core takes the tracker; -1 if it takes none.</summary>
    public int TrackerPosition { get; init; } = -1;

    public bool HasStaticCore { get; init; }

    public bool IsUnsafeType { get; init; }

    public string Modifiers { get; init; } = "public";

    public string CoreModifiers { get; init; } = "private";

    public string Key => $"shape {Number}";

    public bool IsUnsafe => Result.IsUnsafe || Parameters.Any(static parameter => parameter.Form.IsUnsafe);
}

/// <summary>A parameter as the grammar drew it.</summary>
internal sealed record RandomParameter(ParameterForm Form, string Name, int Position)
{
    public string TypeParameter => $"T{Position}";

    /// <summary>A text of the form with this parameter's names.</summary>
    public string Write(string text) => text
        .Replace("$\"", "\0", StringComparison.Ordinal)
        .Replace("$", "@" + Name, StringComparison.Ordinal)
        .Replace("\0", "$\"", StringComparison.Ordinal)
        .Replace("#", $"local{Position}", StringComparison.Ordinal)
        .Replace("%", TypeParameter, StringComparison.Ordinal);
}
