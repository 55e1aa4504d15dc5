namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>
/// One way to write a parameter. In each text <c>$</c> stands for the parameter's name in the method, <c>#</c> for the local
/// variable of the caller and <c>%</c> for a type parameter that belongs to this parameter alone.
/// </summary>
/// <param name="Declaration">The parameter as the tracked method declares it.</param>
/// <param name="Argument">What the caller passes; empty if it leaves the argument out.</param>
/// <param name="Shown">What the core sees.</param>
internal sealed record ParameterForm(string Declaration, string Argument, string Shown)
{
    /// <summary>The parameter as the core declares it, where that differs.</summary>
    public string? CoreDeclaration { get; init; }

    /// <summary>What the caller does before.</summary>
    public string Prepare { get; init; } = "";

    /// <summary>How the core reads it.</summary>
    public string Show { get; init; } = "$";

    /// <summary>What the core does to it.</summary>
    public string Change { get; init; } = "";

    /// <summary>How the caller reads it afterwards; empty if it is not passed by reference.</summary>
    public string After { get; init; } = "";

    /// <summary>What the caller sees afterwards.</summary>
    public string AfterShown { get; init; } = "";

    /// <summary>Whether it can be kept: if not, no core that takes it can be async or an iterator.</summary>
    public bool CanBeKept { get; init; } = true;

    public bool IsOptional { get; init; }

    public bool IsParams { get; init; }

    public bool IsUnsafe { get; init; }

    /// <summary>The constraint of its type parameter; null if it has none.</summary>
    public string? Constraint { get; init; }

    /// <summary>What its type parameter is for the caller; null if there is no type parameter.</summary>
    public string? TypeArgument { get; init; }

    /// <summary>The value of its tag.</summary>
    public string? Tag { get; init; }

    internal static readonly ParameterForm[] All =
    [
        new("int $", "7", "7"),
        new("string? $", "null", ""),
        new("[TrackTag(\"tag of #\")] string $", "\"tagged\"", "tagged") { CoreDeclaration = "string $", Tag = "tagged" },
        new("[TrackTag(\"tag of #\")] dynamic $", "5", "5") { CoreDeclaration = "dynamic $", Tag = "5" },
        new("[CorrelationId] Guid $", "Guid.Empty", "0") { CoreDeclaration = "Guid $", Show = "$.GetHashCode()" },
        new("[TrackTag(\"tag of #\")] in DateTime $", "in #", "2020")
        {
            Prepare = "DateTime # = new(2020, 1, 1);", CoreDeclaration = "in DateTime $", Show = "$.Year", CanBeKept = false, Tag = "01/01/2020 00:00:00",
        },
        new("ref int $", "ref #", "3") { Prepare = "int # = 3;", Change = "$ += 10;", After = "#", AfterShown = "13", CanBeKept = false },
        new("scoped ref string? $", "ref #", "") { Prepare = "string? # = null;", Change = "$ = \"set\";", After = "#", AfterShown = "set", CanBeKept = false },
        new("in (int First, string? @class) $", "in #", "1") { Prepare = "(int, string?) # = (1, null);", Show = "$.First", CanBeKept = false },
        new("ref readonly long $", "in #", "4") { Prepare = "long # = 4;", CanBeKept = false },
        new("out string $", "out #", "") { Prepare = "string # = \"before\";", Show = "\"\"", Change = "$ = \"given\";", After = "#", AfterShown = "given", CanBeKept = false },
        new("ref dynamic $", "ref #", "1") { Prepare = "object # = 1;", Change = "$ = $ + 1;", After = "#", AfterShown = "2", CanBeKept = false },
        new("Span<int> $", "new int[] { 8, 9 }", "2") { Show = "$.Length", CanBeKept = false },
        new("scoped ReadOnlySpan<char> $", "\"span\"", "span") { Show = "$.ToString()", CanBeKept = false },
        new("ref Span<byte> $", "ref #", "3")
        {
            Prepare = "Span<byte> # = new byte[3];", Show = "$.Length", Change = "$ = $[1..];", After = "#.Length", AfterShown = "2", CanBeKept = false,
        },
        new("int* $", "&#", "6") { Prepare = "int # = 6;", Show = "*$", Change = "*$ = 7;", After = "#", AfterShown = "7", CanBeKept = false, IsUnsafe = true },
        new("delegate*<int, int> $", "&Common.Double", "42") { Show = "$(21)", CanBeKept = false, IsUnsafe = true },
        new("(int A, (string? B, object[] C) @event) $", "(1, (\"b\", []))", "b") { Show = "$.@event.B" },
        new("dynamic $", "\"dynamic\"", "dynamic"),
        new("List<dynamic?>? $", "[null, 1]", "2") { Show = "$!.Count" },
        new("nint $", "5", "5"),
        new("int? $", "null", ""),
        new("string?[]?[][,] $", "[]", "0") { Show = "$.Length" },
        new("Func<int, string?> $", "static x => $\"f{x}\"", "f1") { Show = "$(1)" },
        new("IEnumerable<KeyValuePair<string, List<int?>>> $", "[]", "0") { Show = "$.Count()" },
        new("CancellationToken $", "CancellationToken.None", "False") { Show = "$.IsCancellationRequested" },
        new("% $", "11", "11") { TypeArgument = "int" },
        new("%? $", "null", "") { TypeArgument = "string", Constraint = "class?" },
        new("%? $", "12", "12") { TypeArgument = "int", Constraint = "struct, IComparable<%>" },
        new("List<%?> $", "[1, 2]", "2") { Show = "$.Count", TypeArgument = "int", Constraint = "notnull" },
        new("% $", "DayOfWeek.Friday", "Friday") { TypeArgument = "DayOfWeek", Constraint = "unmanaged, Enum" },
        new("ref %[] $", "ref #", "1") { Prepare = "string[] # = [\"\"];", Show = "$.Length", Change = "$ = [];", After = "#.Length", AfterShown = "0", TypeArgument = "string", CanBeKept = false },
        new("% $", "new List<int> { 1 }", "1") { Show = "$.Count + new %().Count", TypeArgument = "List<int>", Constraint = "class, ICollection<int>, new()" },
        new("scoped % $", "new Span<int>([1])", "") { Show = "\"\"", TypeArgument = "Span<int>", Constraint = "allows ref struct", CanBeKept = false },
        new("int $ = 21", "", "21") { IsOptional = true, CoreDeclaration = "int $" },
        new("string? $ = null", "", "") { IsOptional = true, CoreDeclaration = "string? $" },
        new("decimal $ = 1.5m", "", "1.5") { IsOptional = true, CoreDeclaration = "decimal $" },
        new("DayOfWeek? $ = DayOfWeek.Monday", "", "Monday") { IsOptional = true, CoreDeclaration = "DayOfWeek? $" },
        new("(int, string)? $ = default", "", "") { IsOptional = true, CoreDeclaration = "(int, string)? $" },
        new("CancellationToken $ = default", "", "False") { IsOptional = true, CoreDeclaration = "CancellationToken $", Show = "$.IsCancellationRequested" },
        new("in double $ = 2.5", "", "2.5") { IsOptional = true, CoreDeclaration = "in double $", CanBeKept = false },
        new("[CallerMemberName] string $ = \"\"", "", "Run") { IsOptional = true, CoreDeclaration = "string $" },
        new("params int[] $", "1, 2, 3", "3") { IsParams = true, Show = "$.Length" },
        new("params string?[] $", "", "0") { IsParams = true, IsOptional = true, CoreDeclaration = "string?[] $", Show = "$.Length" },
        new("params ReadOnlySpan<object?> $", "null, 1", "2") { IsParams = true, Show = "$.Length", CanBeKept = false },
        new("params List<int> $", "4", "1") { IsParams = true, Show = "$.Count" },
    ];
}
