using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Whether token usage can be read from what a tracked call returns.</summary>
internal static class UsageRules
{
    /// <summary>Whether a response can be read: its type is known, has counts under the names that providers use, or has a reader.</summary>
    /// <param name="response">The response's type.</param>
    /// <param name="readers">The methods that are marked <c>[UsageReader]</c> and are right; asked only if needed.</param>
    internal static bool CanRead(ITypeSymbol response, Func<IEnumerable<IMethodSymbol>> readers) => ResponseReading.Of(response).Any(reading =>
        reading.Shape != ResponseShape.Unknown || readers().Any(reader => UsageReaderContract.Reads(reader, reading.Type)));

    /// <param name="contract">The contract of the method.</param>
    /// <param name="canRead">Whether responses of a type can be read, for which a caller may keep the answer.</param>
    internal static Violation? Check(TrackedMethodContract contract, Func<ITypeSymbol, bool> canRead)
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

        return canRead(response)
            ? null
            : NoUsage(response, "mark a static method that reads it with [UsageReader]");

        Violation NoUsage(ITypeSymbol type, string remedy) => new(
            RuleIds.NoUsage,
            method,
            [method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), remedy]);
    }
}
