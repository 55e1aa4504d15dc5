namespace Tracking;

/// <summary>Threads of the library's own: where all those of the pool are blocked, a flush that waited for one would not start.</summary>
internal static class BackgroundThread
{
    /// <summary>Starts one, which has no business with the run or the activity that is current where it is started.</summary>
    /// <returns>Whether there is one: a browser has a single thread.</returns>
    internal static bool TryStart(ThreadStart run, string name)
    {
        try
        {
            new Thread(run) { IsBackground = true, Name = name }.UnsafeStart();
            return true;
        }
#pragma warning disable CA1031 // Whatever keeps a thread from starting, there is none.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
