using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What the core of a tracked method is to look like, for messages and for the fix that writes it.</summary>
internal static class CoreSketch
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>The core's return type: that of the tracked method without the run that a caller gets with the result.</summary>
    internal static string ReturnTypeOf(IMethodSymbol tracked)
    {
        ResultShape shape = ResultShape.Of(tracked);
        if (!shape.IsTracked)
        {
            return tracked.ReturnType.ToDisplayString(TypeFormat);
        }

        string response = shape.Response!.ToDisplayString(TypeFormat);
        return shape.Kind switch
        {
            ResultKind.TaskOf => $"Task<{response}>",
            ResultKind.ValueTaskOf => $"ValueTask<{response}>",
            ResultKind.AsyncStream => $"IAsyncEnumerable<{response}>",
            _ => response,
        };
    }

    /// <summary>The core's declaration without a body.</summary>
    internal static string DeclarationOf(IMethodSymbol tracked, string coreName)
    {
        string parameters = string.Join(", ", tracked.Parameters.Select(static parameter => parameter.ToDisplayString(ParameterFormat)));
        string typeParameters = tracked.Arity == 0
            ? string.Empty
            : $"<{string.Join(", ", tracked.TypeParameters.Select(static parameter => parameter.Name))}>";
        return $"{(tracked.IsStatic ? "static " : string.Empty)}{ReturnTypeOf(tracked)} {coreName}{typeParameters}({parameters})";
    }

    private static readonly SymbolDisplayFormat ParameterFormat = SymbolDisplayFormat.MinimallyQualifiedFormat.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType
        | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeParamsRefOut);
}
