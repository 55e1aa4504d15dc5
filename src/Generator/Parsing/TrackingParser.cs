using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads the code that gives a method its tracking.</summary>
internal static class TrackingParser
{
    internal static TrackingModel Parse(IMethodSymbol tracked, TrackingSource source)
    {
        string name = source.Symbol is null ? string.Empty : Identifier.Escape(source.Symbol.Name);
        return source.Kind switch
        {
            TrackingSourceKind.RunParameter or TrackingSourceKind.Parameter => new(name, false, null),
            TrackingSourceKind.InstanceMember => new(Instance(source.Symbol!, name), source.Symbol is IPropertySymbol, null),
            TrackingSourceKind.StaticMember => new($"{TypeText.Of(source.Symbol!.ContainingType)}.{name}", source.Symbol is IPropertySymbol, null),
            TrackingSourceKind.PrimaryConstructor => IsHidden(tracked, source.Symbol!.Name)
                ? new("this." + FreeName.In(tracked.ContainingType, "__ModelCallTracking"), true, name)
                : new(name, false, null),
            _ => new("global::Tracking.ModelCallTracking.Default", true, null, IsDefault: true),
        };
    }

    // A default member of an interface is seen through the interface alone.
    private static string Instance(ISymbol member, string name) =>
        member.ContainingType.TypeKind == TypeKind.Interface ? $"(({TypeText.Of(member.ContainingType)})this).{name}" : $"this.{name}";

    private static bool IsHidden(IMethodSymbol tracked, string name) =>
        tracked.Parameters.Any(parameter => parameter.Name == name) || tracked.TypeParameters.Any(parameter => parameter.Name == name);
}
