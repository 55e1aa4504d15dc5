using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Lifetime;

/// <summary>What a value is, whatever it is converted to.</summary>
internal static class StoredValue
{
    internal static IOperation Unconverted(this IOperation value)
    {
        IOperation current = value;
        while (current is IConversionOperation { OperatorMethod: null } conversion)
        {
            current = conversion.Operand;
        }

        return current;
    }

    internal static bool IsOf(this IOperation value, string typeName) =>
        value.Unconverted() is var unconverted && unconverted.Type.Is(typeName) && unconverted is not IDefaultValueOperation;
}
