using System.Diagnostics;

namespace Tracking.Soak.Tests;

/// <summary>This program once more, in a process of its own that a test can kill.</summary>
internal sealed class ChildProcess : IDisposable
{
    internal const string Marker = "--child";

    /// <summary>How long a test waits before it calls what it waits for a deadlock.</summary>
    internal static readonly TimeSpan Deadlock = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    /// <param name="what">What it does, by the name of a case in <see cref="Writers"/>.</param>
    /// <param name="path">The file that it does it to.</param>
    internal ChildProcess(string what, string path)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Marker);
        start.ArgumentList.Add(what);
        start.ArgumentList.Add(path);
        _process = Process.Start(start)!;
    }

    internal async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Deadlock);

    /// <summary>Ends it as <c>kill -9</c> does: nothing of it runs any more.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Deadlock);
    }

    internal async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Deadlock);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
