using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Tracking;

/// <summary>
/// Version 4 UUIDs from the system's cryptographic generator, which is asked for a block at a time: a system call for each
/// id costs more than everything else that a tracked call does.
/// </summary>
internal static class RunIdGenerator
{
    private const int UuidsInBlock = 256;
    private const int UuidLength = 16;

    [ThreadStatic]
    private static byte[]? _block;

    [ThreadStatic]
    private static int _next;

    internal static Guid Next()
    {
        byte[]? block = _block;
        int next = _next;
        if (block is null || next == block.Length)
        {
            block = Refill();
            next = 0;
        }

        Span<byte> bytes = block.AsSpan(next, UuidLength);
        // RFC 9562, sections 4.1 and 4.2: the version in the seventh byte, the variant in the ninth (in the order of the text).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        Guid uuid = new(bytes, bigEndian: true);
        // What is handed out must not be found in memory later.
        bytes.Clear();
        _next = next + UuidLength;
        return uuid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[] Refill()
    {
        byte[] block = _block ??= new byte[UuidsInBlock * UuidLength];
        RandomNumberGenerator.Fill(block);
        return block;
    }
}
