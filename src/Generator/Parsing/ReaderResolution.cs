using System.Collections.Immutable;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Decides how a response is read: a user's reader goes before a known shape, a known shape before convention.</summary>
internal static class ReaderResolution
{
    internal static TrackedMethodModel Resolve(TrackedMethodModel method, ImmutableArray<UsageReaderModel> usageReaders)
    {
        // A run is what its calls are, but where none was tracked, what it returns tells of them.
        if (method.Refusal is not null)
        {
            return method;
        }

        return FromUser(method, usageReaders) is { } reader
            // It gives counts alone: nothing says that a stream came to its end.
            ? method with { Reader = reader, Site = method.Site with { ExpectsTerminalEvent = false } }
            : method with { Reader = FromShape(method) };
    }

    private static ReaderModel? FromUser(TrackedMethodModel method, ImmutableArray<UsageReaderModel> usageReaders)
    {
        if (usageReaders.IsEmpty)
        {
            return null;
        }

        ReaderModel? found = null;
        foreach (ReadingModel reading in method.Readings.OrderBy(static reading => reading.Access.Length))
        {
            if (ReaderOf(reading, usageReaders) is not { } reader)
            {
                continue;
            }

            if (found is null)
            {
                found = new(ResponseShape.Unknown, reading.Access, false, null, reader.Method, reader.SuppressedDiagnostics);
            }
            else if (!reading.Access.StartsWith(found.Access, StringComparison.Ordinal))
            {
                // Two parts of the response can be read: neither is meant more than the other.
                return null;
            }
        }

        return found;
    }

    private static UsageReaderModel? ReaderOf(ReadingModel reading, ImmutableArray<UsageReaderModel> usageReaders)
    {
        foreach (string type in reading.Types)
        {
            foreach (UsageReaderModel reader in usageReaders)
            {
                if (reader.ResponseType == type)
                {
                    return reader;
                }
            }
        }

        return null;
    }

    private static ReaderModel? FromShape(TrackedMethodModel method)
    {
        foreach (ReadingModel reading in method.Readings)
        {
            if (reading.Shape != ResponseShape.Unknown)
            {
                return new(reading.Shape, reading.Access, reading.IsClientResult, reading.Convention, null, reading.SuppressedDiagnostics);
            }
        }

        return null;
    }
}
