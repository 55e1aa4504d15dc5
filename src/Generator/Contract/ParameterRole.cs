using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What a parameter of a tracked method means to its tracking.</summary>
internal enum ParameterRole
{
    None,
    CancellationToken,
    Tracking,
    Run,
    Descriptor,
}

internal static class ParameterRoles
{
    internal static ParameterRole RoleOf(IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type;

        // By the end of the name first, which is enough for nearly all.
        return type.Name switch
        {
            nameof(TypeNames.CancellationToken) when type.Is(TypeNames.CancellationToken) => ParameterRole.CancellationToken,
            nameof(TypeNames.ModelCallTracking) when type.Is(TypeNames.ModelCallTracking) => ParameterRole.Tracking,
            nameof(TypeNames.ModelRun) when type.Is(TypeNames.ModelRun) => ParameterRole.Run,
            nameof(TypeNames.ModelCallDescriptor) when type.Is(TypeNames.ModelCallDescriptor) => ParameterRole.Descriptor,
            _ => ParameterRole.None,
        };
    }

    /// <summary>Whether a by-reference parameter's value can be read when the method begins.</summary>
    internal static bool IsReadable(IParameterSymbol parameter) => parameter.RefKind is not RefKind.Out;

    /// <summary>Whether a parameter can be kept beyond the method's own frame.</summary>
    internal static bool CanBeKept(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None
        && !parameter.Type.IsRefLikeType
        && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)
        && parameter.Type is not ITypeParameterSymbol { AllowsRefLikeType: true };
}
