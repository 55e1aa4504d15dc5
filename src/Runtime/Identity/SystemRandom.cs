using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tracking;

/// <summary>Bytes of the system's cryptographic generator.</summary>
internal static unsafe class SystemRandom
{
    /// <param name="bytes">What to fill: a multiple of a UUID's sixteen bytes.</param>
    internal static void Fill(Span<byte> bytes)
    {
        // On Linux, RandomNumberGenerator is that of OpenSSL. It is several times as fast as the kernel's, but brings 86 KB into a
        // native binary, and takes milliseconds and megabytes to load.
        if (OperatingSystem.IsLinux() && !RuntimeFeature.IsDynamicCodeSupported)
        {
            FillFromKernel(bytes);
        }
        else
        {
            RandomNumberGenerator.Fill(bytes);
        }
    }

    /// <summary>
    /// Where the kernel was interrupted or cannot be asked: all but six bits of a UUID come from the same generator, and those six
    /// are set in a run's id anyway.
    /// </summary>
    internal static void FillWithUuids(Span<byte> bytes)
    {
        while (bytes.Length >= sizeof(Guid))
        {
            Unsafe.WriteUnaligned(ref bytes[0], Guid.NewGuid());
            bytes = bytes[sizeof(Guid)..];
        }
    }

    internal static void FillFromKernel(Span<byte> bytes)
    {
        // In whatever C library the process has: they differ in their names.
        if (NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "getrandom", out nint address))
        {
            delegate* unmanaged<byte*, nuint, uint, nint> getRandom = (delegate* unmanaged<byte*, nuint, uint, nint>)address;
            fixed (byte* start = bytes)
            {
                int filled = (int)Math.Max(getRandom(start, (nuint)bytes.Length, 0), 0);
                bytes = bytes[(filled - (filled % sizeof(Guid)))..];
            }
        }

        FillWithUuids(bytes);
    }
}
