using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Makes the model of a method marked <c>[UsageReader]</c>.</summary>
internal static class UsageReaderParser
{
    internal static UsageReaderModel? Parse(IMethodSymbol method) =>
        method.HasAttribute(TypeNames.UsageReaderAttribute) && UsageReaderContract.Fault(method) is null
            ? new(TypeText.Plain(method.Parameters[0].Type), $"{TypeText.Of(method.ContainingType)}.{Identifier.Escape(method.Name)}", SuppressionParser.Parse(method, method))
            : null;
}
