using System.Collections.Immutable;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Finds the shapes that an assembly's tracked methods return.</summary>
internal static class SharedReadersGrouping
{
    internal static SharedReadersModel? Group(ImmutableArray<TrackedMethodModel> methods, SdkReferences references)
    {
        if (methods.FirstOrDefault(static method => method.Refusal is null) is not { } first)
        {
            return null;
        }

        return new(
            first.Type.AssemblyName,
            references,
            methods
                .Select(static method => method.Reader)
                .Where(static reader => reader is { ReadsKnownShape: true })
                .Select(static reader => new SharedReading(reader!.Shape, reader.IsClientResult))
                .Distinct()
                .OrderBy(static reading => reading.Shape)
                .ThenBy(static reading => reading.IsClientResult)
                .ToEquatableArray(),
            methods
                .Where(static method => method is { Refusal: null, HasOwnReader: false, Reader: { TakesKnownShape: false }, ResponseType: not null })
                .GroupBy(static method => method.ResponseType!.TrimEnd('?'), StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new OwnReading(group.Key, group.First().Reader!))
                .ToEquatableArray(),
            methods
                .Where(static method => method.Refusal is null)
                .Select(static method => method.Arguments.RequestOptions?.Request)
                .OfType<RequestType>()
                .Distinct()
                .OrderBy(static request => request.Type, StringComparer.Ordinal)
                .ToEquatableArray(),
            methods
                .Where(static method => method.Refusal is null)
                .Select(static method => method.Arguments.Client?.Interface)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static name => name, StringComparer.Ordinal)
                .ToEquatableArray());
    }
}
