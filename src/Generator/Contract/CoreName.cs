namespace Tracking.Generator.Contract;

/// <summary>How a core is named after its tracked method: <c>Core</c> before a trailing <c>Async</c>, else at the end.</summary>
internal static class CoreName
{
    private const string Core = "Core";
    private const string Async = "Async";

    internal static string Of(string methodName) => methodName.EndsWith(Async, StringComparison.Ordinal)
        ? methodName.Substring(0, methodName.Length - Async.Length) + Core + Async
        : methodName + Core;

    /// <summary>The name in the order that the base class library uses (<c>AnswerAsyncCore</c>), which is often written by mistake.</summary>
    internal static string InLibraryOrder(string methodName) => methodName + Core;
}
