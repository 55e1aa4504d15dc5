using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    // RFC 9562, sections 4.1 and 4.2: the version in the seventh byte, the variant in the ninth, in the order of the text; in
    // memory the two bytes that begin with the version are a number.
    private static Vector128<ulong> Random => BitConverter.IsLittleEndian
        ? Vector128.Create(0x0FFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FF3F)
        : Vector128.Create(0xFFFF_FFFF_FFFF_0FFF, 0x3FFF_FFFF_FFFF_FFFF);

    private static Vector128<ulong> VersionAndVariant => BitConverter.IsLittleEndian
        ? Vector128.Create(0x4000_0000_0000_0000ul, 0x80)
        : Vector128.Create(0x4000ul, 0x8000_0000_0000_0000);

    // Inlined: what a call returns in registers is written in halves, and what reads it as a whole waits for them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Guid Take()
    {
        if (_next == _block.Length)
        {
            Refill();
        }

        Span<byte> bytes = _block.AsSpan(_next, UuidLength);
        Guid uuid = Unsafe.BitCast<Vector128<ulong>, Guid>((MemoryMarshal.Read<Vector128<ulong>>(bytes) & Random) | VersionAndVariant);
        // What is handed out must not be found in memory later.
        bytes.Clear();
        _next += UuidLength;
        return uuid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill()
    {
        SystemRandom.Fill(_block);
        _next = 0;
    }
}
