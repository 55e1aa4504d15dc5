using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>
/// Makes the task that an awaited core gives one of a stream, whatever type the stream has: generated code cannot await in an
/// unsafe type. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelCallStreamTask
{
    /// <summary>The stream that a core's task gives.</summary>
    /// <typeparam name="TStream">The stream's own type.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="task">The core's task.</param>
    public static async Task<IAsyncEnumerable<T>> From<TStream, T>(Task<TStream> task)
        where TStream : IAsyncEnumerable<T> => await task.ConfigureAwait(false);

    /// <summary>The stream that a core's task gives.</summary>
    /// <typeparam name="TStream">The stream's own type.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="task">The core's task.</param>
    public static async Task<IAsyncEnumerable<T>> From<TStream, T>(ValueTask<TStream> task)
        where TStream : IAsyncEnumerable<T> => await task.ConfigureAwait(false);
}
