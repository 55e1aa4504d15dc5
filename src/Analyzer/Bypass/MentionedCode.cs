using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>Code that is mentioned and never runs as it stands: names, and the expression trees by which mocks are told what to expect.</summary>
internal static class MentionedCode
{
    internal static bool IsMentionedOnly(this IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation || (parent is IConversionOperation && parent.Type.Is("System.Linq.Expressions.Expression`1")))
            {
                return true;
            }
        }

        return false;
    }
}
