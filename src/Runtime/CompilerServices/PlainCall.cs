using System.Runtime.CompilerServices;

namespace Tracking.CompilerServices;

/// <summary>
/// A call of which nothing more is known than that it was made: no arguments, no parent, no tracker. Most are like that, and
/// while one is awaited it takes memory.
/// </summary>
internal readonly partial struct PlainCall(ModelCallSite site, ModelCallPipeline pipeline, RunId runId, long started, CancellationToken cancellationToken)
{
    private readonly Guid _uuid = runId.Uuid;

    // Not inlined, so that the whole call is no part of the frame of whoever awaits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Succeed<T>(T response, ResponseReader<T>? reader) => Resume().Succeed(response, reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fail(Exception exception) => Resume().Fail(exception);

    private ModelCall Resume() => new(site, pipeline, new RunId(_uuid), started, cancellationToken);
}
