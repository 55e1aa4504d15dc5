namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>One way to give a result.</summary>
/// <param name="Type">The tracked method's return type.</param>
/// <param name="CoreType">The core's.</param>
/// <param name="Return">How a core gives it that is neither async nor an iterator.</param>
/// <param name="Shown">What the caller sees.</param>
internal sealed record ResultForm(string Type, string CoreType, string Return, string Shown)
{
    /// <summary>How an async core or an iterator gives it; null if there is no such core.</summary>
    public string? Iterate { get; init; }

    /// <summary>How such a core fails.</summary>
    public string Break { get; init; } = "await Task.Yield(); throw new TimeoutException(\"no\");";

    /// <summary>What the caller sees before such a failure.</summary>
    public string ShownBefore { get; init; } = "";

    /// <summary>The input tokens on the record.</summary>
    public int? Tokens { get; init; }

    public bool IsIterator { get; init; }

    public bool IsStream { get; init; }

    /// <summary>Whether a stream's core may only be a plain one, because the stream is awaited.</summary>
    public bool IsAwaitedStream { get; init; }

    public bool IsUnsafe { get; init; }

    /// <summary>How the caller hands it to what waits for it.</summary>
    public string Finish { get; init; } = "Common.Finish(result)";

    private const string Answer = "new Answer(\"a\", 5)";

    internal static readonly ResultForm[] All =
    [
        new("void", "void", "return;", "") { Finish = "" },
        new("int", "int", "return 4;", "4"),
        new("string?", "string?", "return null;", ""),
        new("Answer", "Answer", $"return {Answer};", "a5") { Tokens = 5 },
        new("(int Sum, string? @class)", "(int Sum, string? @class)", "return (1, null);", "(1, )"),
        new("dynamic", "dynamic", "return 6;", "6") { Finish = "Common.Finish((object)result)" },
        new("Span<int>", "Span<int>", "return new int[] { 1, 2 };", "2") { Finish = "Common.Finish(result.Length)" },
        new("int*", "int*", "return null;", "True") { Finish = "Common.Finish(result is null)", IsUnsafe = true },
        new("Tracked<Answer>", "Answer", $"return {Answer};", "a5") { Tokens = 5 },
        new("Tracked<dynamic?>", "dynamic?", "return null;", "") { },
        new("Task", "Task", "return Task.CompletedTask;", "") { Iterate = "await Task.Yield();" },
        new("ValueTask", "ValueTask", "return default;", "") { Iterate = "await Task.Yield();" },
        new("Task<int>", "Task<int>", "return Task.FromResult(4);", "4") { Iterate = "await Task.Yield(); return 4;" },
        new("Task<Answer?>", "Task<Answer?>", $"return Task.FromResult<Answer?>({Answer});", "a5") { Iterate = $"await Task.Yield(); return {Answer};", Tokens = 5 },
        new("ValueTask<Answer>", "ValueTask<Answer>", $"return new({Answer});", "a5") { Iterate = $"await Task.Yield(); return {Answer};", Tokens = 5 },
        new("Task<Tracked<Answer>>", "Task<Answer>", $"return Task.FromResult({Answer});", "a5") { Iterate = $"await Task.Yield(); return {Answer};", Tokens = 5 },
        new("ValueTask<Tracked<string?>>", "ValueTask<string?>", "return new((string?)null);", "") { Iterate = "await Task.Yield(); return null;" },
        new("Task<(int A, List<dynamic?> B)>", "Task<(int A, List<dynamic?> B)>", "return Task.FromResult((1, new List<dynamic?>()));", "(1, System.Collections.Generic.List`1[System.Object])"),
        new("IEnumerable<Answer>", "IEnumerable<Answer>", $"return new[] {{ {Answer} }};", "a5")
        {
            IsStream = true, IsIterator = true, Tokens = 5, Iterate = $"yield return {Answer};", Break = $"yield return {Answer}; throw new TimeoutException(\"no\");", ShownBefore = "a5",
        },
        new("IEnumerable<int>", "List<int>", "return [1, 2];", "12") { IsStream = true },
        new("IAsyncEnumerable<Answer>", "IAsyncEnumerable<Answer>", $"return Common.Stream({Answer});", "a5")
        {
            IsStream = true, IsIterator = true, Tokens = 5, Iterate = $"await Task.Yield(); yield return {Answer};",
            Break = $"yield return {Answer}; await Task.Yield(); throw new TimeoutException(\"no\");", ShownBefore = "a5",
        },
        new("IAsyncEnumerable<string?>", "ValueTask<IAsyncEnumerable<string?>>", "return new(Common.Stream<string?>(null));", "") { IsStream = true, IsAwaitedStream = true },
        new("IAsyncEnumerable<int>", "Task<OwnStream>", "return Task.FromResult(new OwnStream());", "12") { IsStream = true, IsAwaitedStream = true },
        new("TrackedStream<Answer>", "IAsyncEnumerable<Answer>", $"return Common.Stream({Answer});", "a5") { IsStream = true, Tokens = 5 },
        new("TrackedStream<int>", "Task<IAsyncEnumerable<int>>", "return Task.FromResult<IAsyncEnumerable<int>>(new OwnStream());", "12") { IsStream = true, IsAwaitedStream = true },
    ];
}
