using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Tracking;

/// <summary>
/// Version 4 UUIDs from the system's cryptographic generator, which is asked for a block at a time: a system call for each
/// id costs more than everything else that a tracked call does. Each thread has a block of its own.
/// </summary>
internal sealed class RunIdGenerator
{
    private const int UuidsInBlock = 256;
    private const int UuidLength = 16;

    [ThreadStatic]
    private static RunIdGenerator? _ofThread;

    private readonly byte[] _block = new byte[UuidsInBlock * UuidLength];
    private int _next = UuidsInBlock * UuidLength;

    internal static Guid Next() => (_ofThread ??= new RunIdGenerator()).Take();

    private Guid Take()
    {
        if (_next == _block.Length)
        {
            Refill();
        }

        Span<byte> bytes = _block.AsSpan(_next, UuidLength);
        // RFC 9562, sections 4.1 and 4.2: the version in the seventh byte, the variant in the ninth (in the order of the text).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        Guid uuid = new(bytes, bigEndian: true);
        // What is handed out must not be found in memory later.
        bytes.Clear();
        _next += UuidLength;
        return uuid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill()
    {
        RandomNumberGenerator.Fill(_block);
        _next = 0;
    }
}
