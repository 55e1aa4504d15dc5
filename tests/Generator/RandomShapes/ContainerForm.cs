namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>One kind of type that a tracked method can stand in.</summary>
/// <param name="Text">The type, with <c>BODY</c> where the methods stand and <c>UNSAFE</c> where that modifier may.</param>
/// <param name="Receiver">How the caller comes to it.</param>
internal sealed record ContainerForm(string Text, string Receiver)
{
    public bool IsStatic { get; init; }

    public bool IsStruct { get; init; }

    public bool IsSealed => Text.Contains(" sealed ", StringComparison.Ordinal);

    public bool IsRefStruct { get; init; }

    public bool IsInterface { get; init; }

    /// <summary>Whether the tracking comes as the method's first parameter.</summary>
    public bool TakesTracking { get; init; }

    /// <summary>Whether the method overrides that of a base, which has <c>SIGNATURE</c> in it.</summary>
    public bool Overrides { get; init; }

    internal static readonly ContainerForm[] All =
    [
        new("public UNSAFE partial class Bot(ModelCallTracking tracking) { BODY }", "new Bot(tracking)"),
        new("public UNSAFE partial class Bot { private readonly ModelCallTracking? _tracking; public Bot(ModelCallTracking x) => _tracking = x; BODY }", "new Bot(tracking)"),
        new("public sealed UNSAFE partial record Bot(ModelCallTracking tracking) { BODY }", "new Bot(tracking)"),
        new("public UNSAFE partial struct Bot(ModelCallTracking tracking) { BODY }", "new Bot(tracking)") { IsStruct = true },
        new("public readonly UNSAFE partial struct Bot(ModelCallTracking tracking, int other) { public int More => other; BODY }", "new Bot(tracking, 1)") { IsStruct = true },
        new("public UNSAFE partial record struct Bot(ModelCallTracking Tracking) { BODY }", "new Bot(tracking)") { IsStruct = true },
        new("public UNSAFE ref partial struct Bot(ModelCallTracking tracking) { private readonly ModelCallTracking call = tracking; BODY }", "new Bot(tracking)")
        {
            IsStruct = true, IsRefStruct = true,
        },
        new("public static UNSAFE partial class Bot { internal static ModelCallTracking? Tracking { get; set; } BODY }", "Bot") { IsStatic = true },
        new("public abstract UNSAFE partial class Bot { [ThreadStatic] internal static ModelCallTracking? Tracking; BODY }", "Bot") { IsStatic = true },
        new(
            "public UNSAFE partial interface IBot<in TIn, out TOut> { ModelCallTracking Tracking { get; } BODY } public sealed record Bot(ModelCallTracking Tracking) : IBot<object, int>;",
            "((IBot<string, int>)new Bot(tracking))") { IsInterface = true },
        new("public UNSAFE partial interface IBot { static ModelCallTracking? Tracking; BODY } public static class Holder { public static IBot Of(ModelCallTracking x) { IBot.Tracking = x; return new Bot(); } private sealed class Bot : IBot; }", "Holder.Of(tracking)")
        {
            IsInterface = true,
        },
        new("public UNSAFE partial class Bot<TOuter> where TOuter : notnull { public required ModelCallTracking Tracking { get; init; } BODY }", "new Bot<string> { Tracking = tracking }"),
        new("public partial class Outer<TOuter> { public UNSAFE partial struct Bot<TInner>(ModelCallTracking tracking) where TInner : struct { BODY } }", "new Outer<string>.Bot<int>(tracking)")
        {
            IsStruct = true,
        },
        new("public abstract class Base(ModelCallTracking tracking) { protected ModelCallTracking Tracking { get; } = tracking; } public sealed UNSAFE partial class Bot(ModelCallTracking tracking) : Base(tracking) { BODY }", "new Bot(tracking)"),
        new("public UNSAFE partial class Bot { BODY }", "new Bot()") { TakesTracking = true },
        new("public abstract unsafe class Base { public abstract SIGNATURE; } public UNSAFE partial class Bot(ModelCallTracking tracking) : Base { BODY }", "((Base)new Bot(tracking))") { Overrides = true },
    ];
}
