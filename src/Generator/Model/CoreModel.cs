using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>The core that a tracked method invokes.</summary>
/// <param name="Receiver">What it is called on, if it is static: its type.</param>
/// <param name="Name">Its name with type arguments.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="TrackerPosition">At which argument it takes the tracker; -1 if it takes none.</param>
/// <param name="Stream">How it gives a stream.</param>
/// <param name="AwaitedType">The stream that a core's task gives, where the task has to be made one of a stream; null if it is one.</param>
/// <param name="ResultSuffix">What its result needs to fit the tracked method's: a null suppression, or nothing.</param>
/// <param name="IsAsync">Whether all that it throws is in its task: it is <c>async</c>, and nothing overrides it.</param>
internal sealed record CoreModel(
    string Receiver,
    string Name,
    bool IsStatic,
    int TrackerPosition,
    CoreStream Stream,
    string? AwaitedType,
    string ResultSuffix,
    bool IsAsync)
{
    internal bool TakesTracker => TrackerPosition >= 0;
}
