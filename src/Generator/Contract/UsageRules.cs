using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Whether token usage can be read from what a tracked call returns.</summary>
internal static class UsageRules
{
    /// <param name="contract">The contract of the method.</param>
    /// <param name="readers">The methods of the compilation that are marked <c>[UsageReader]</c> and are right; asked only if needed.</param>
    internal static Violation? Check(TrackedMethodContract contract, Func<IEnumerable<IMethodSymbol>> readers)
    {
        IMethodSymbol method = contract.Method;
        if (contract.Attribute.IsRun || contract.Attribute.Tokens != TrackedAttribute.TokensFromResponse)
        {
            return null;
        }

        if (contract.Result.Response is not { } response)
        {
            return NoUsage(method.ReturnType, "return the model's response");
        }

        return ResponseReading.Of(response).Any(reading =>
            reading.Shape != ResponseShape.Unknown || readers().Any(reader => UsageReaderContract.Reads(reader, reading.Type)))
            ? null
            : NoUsage(response, "mark a static method that reads it with [UsageReader]");

        Violation NoUsage(ITypeSymbol type, string remedy) => new(
            RuleIds.NoUsage,
            method,
            [method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), remedy]);
    }
}
