using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Makes the model of a method marked <c>[UsageReader]</c>.</summary>
internal static class UsageReaderParser
{
    internal static UsageReaderModel? Parse(IMethodSymbol method) =>
        method.HasAttribute(TypeNames.UsageReaderAttribute) && UsageReaderContract.Fault(method) is null ? ModelOf(method) : null;

    /// <summary>Those of referenced assemblies.</summary>
    internal static EquatableArray<UsageReaderModel> ParseReferenced(Compilation compilation) =>
        InOrder(ReferencedUsageReaders.In(compilation).Select(ModelOf));

    /// <summary>Each once, in an order that does not depend on where they stand.</summary>
    internal static EquatableArray<UsageReaderModel> InOrder(IEnumerable<UsageReaderModel> readers) =>
        readers.Distinct().OrderBy(static reader => reader.Method, StringComparer.Ordinal).ToEquatableArray();

    private static UsageReaderModel ModelOf(IMethodSymbol method) => new(
        TypeText.Plain(method.Parameters[0].Type),
        $"{TypeText.Of(method.ContainingType)}.{Identifier.Escape(method.Name)}",
        SuppressionParser.Parse(method, method));
}
