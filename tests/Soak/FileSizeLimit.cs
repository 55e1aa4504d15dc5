using System.Runtime.InteropServices;

namespace Tracking.Soak.Tests;

/// <summary>A size beyond which this process can write no file: a write that comes to it is done in part, as on a full disk. Linux only.</summary>
internal sealed class FileSizeLimit : IDisposable
{
    private const int FileSize = 1;
    private const int TooLarge = 25;
    private const nint Ignored = 1;

    internal static FileSizeLimit Of(nuint bytes)
    {
        _ = signal(TooLarge, Ignored);
        Set(bytes);
        return new FileSizeLimit();
    }

    internal static void Lift() => Set(nuint.MaxValue);

    public void Dispose() => Lift();

    private static void Set(nuint bytes)
    {
        Limit limit = new() { Current = bytes, Highest = nuint.MaxValue };
        if (setrlimit(FileSize, in limit) != 0)
        {
            throw new IOException("The size of files cannot be limited here.");
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setrlimit(int resource, in Limit limit);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint signal(int number, nint handler);

    private struct Limit
    {
        internal nuint Current;
        internal nuint Highest;
    }
}
