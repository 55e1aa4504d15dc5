using System.Collections.Immutable;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Decides how a response is read: a user's reader goes before a known shape.</summary>
internal static class ReaderResolution
{
    internal static TrackedMethodModel Resolve(TrackedMethodModel method, ImmutableArray<UsageReaderModel> usageReaders) =>
        method.Refusal is not null ? method : method with { Reader = FromUser(method, usageReaders) ?? FromShape(method) };

    private static ReaderModel? FromUser(TrackedMethodModel method, ImmutableArray<UsageReaderModel> usageReaders)
    {
        foreach (ReadingModel reading in method.Readings)
        {
            foreach (string type in reading.Types)
            {
                foreach (UsageReaderModel reader in usageReaders)
                {
                    if (reader.ResponseType == type)
                    {
                        return new(ResponseShape.Unknown, reading.Access, reader.Method, reader.SuppressedDiagnostics);
                    }
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
                return new(reading.Shape, reading.Access, null, default);
            }
        }

        return null;
    }
}
