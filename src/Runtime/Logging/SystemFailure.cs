using System.Net.Sockets;

namespace Tracking;

/// <summary>The codes with which an operating system refuses a file or a connection, in words: a closed set.</summary>
internal static class SystemFailure
{
    internal const string UsedByAnother = "used by another process";

    private const int Win32 = unchecked((int)0x8007_0000);

    /// <summary>What happened; null where no code says so.</summary>
    internal static string? ReasonOf(Exception exception) => exception switch
    {
        BufferFullException => "its buffer is full",
        FileNotFoundException => "file not found",
        DirectoryNotFoundException => "folder not found",
        PathTooLongException => "path too long",
        IOException => ReasonOfCode(exception.HResult),
        UnauthorizedAccessException => "access denied",
        SocketException socket => ReasonOf(socket.SocketErrorCode),
        _ => null,
    };

    // The runtime puts the system's own number into HResult: 0x8007nnnn on Windows, the bare errno elsewhere.
    private static string? ReasonOfCode(int code) =>
        (code & unchecked((int)0xFFFF_0000)) == Win32 ? ReasonOfWindows(code & 0xFFFF) : OperatingSystem.IsWindows() ? null : ReasonOfErrno(code);

    private static string? ReasonOfWindows(int code) => code switch
    {
        5 => "access denied",
        19 => "write-protected",
        21 => "device not ready",
        32 or 33 => UsedByAnother,
        39 or 112 => "no space left on the device",
        53 or 64 or 67 => "network path not found",
        80 or 183 => "file exists already",
        109 or 232 or 233 => "broken pipe",
        206 => "path too long",
        223 => "file too large",
        1295 => "quota exceeded",
        _ => null,
    };

    // Numbers above 34 differ between Linux and the BSDs, macOS among them.
    private static string? ReasonOfErrno(int code) => code switch
    {
        1 or 13 => "access denied",
        5 => "input/output error",
        9 => "file is closed",
        17 => "file exists already",
        23 or 24 => "too many open files",
        27 => "file too large",
        28 => "no space left on the device",
        30 => "read-only file system",
        32 => "broken pipe",
        _ => OperatingSystem.IsLinux() ? ReasonOfLinux(code) : ReasonOfBsd(code),
    };

    private static string? ReasonOfLinux(int code) => code switch
    {
        11 => UsedByAnother,
        104 => "connection reset",
        110 => "timed out",
        116 => "stale network file",
        122 => "quota exceeded",
        _ => null,
    };

    private static string? ReasonOfBsd(int code) => code switch
    {
        35 => UsedByAnother,
        54 => "connection reset",
        60 => "timed out",
        69 => "quota exceeded",
        70 => "stale network file",
        _ => null,
    };

    private static string? ReasonOf(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.ConnectionReset => "connection reset",
        SocketError.ConnectionAborted => "connection aborted",
        SocketError.TimedOut => "timed out",
        SocketError.HostNotFound or SocketError.NoData => "host not found",
        SocketError.TryAgain => "name server not reachable",
        SocketError.HostUnreachable or SocketError.HostDown => "host unreachable",
        SocketError.NetworkUnreachable or SocketError.NetworkDown => "network unreachable",
        SocketError.AccessDenied => "access denied",
        SocketError.AddressAlreadyInUse => "address in use",
        SocketError.TooManyOpenSockets => "too many open sockets",
        SocketError.NoBufferSpaceAvailable => "no buffer space",
        SocketError.Shutdown => "broken pipe",
        _ => null,
    };
}
