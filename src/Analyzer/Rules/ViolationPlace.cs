using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Where a violation is shown: as near to what is wrong as the user's files allow.</summary>
internal static class ViolationPlace
{
    internal static Location Of(Violation violation, IMethodSymbol method, TrackedAttribute attribute, CancellationToken cancellationToken)
    {
        if (violation.AttributeArgument is { } argument && ArgumentOf(attribute, argument, cancellationToken) is { } place)
        {
            return place;
        }

        // A lambda has no name, and all of it would be underlined.
        if (method.MethodKind == MethodKind.AnonymousFunction && attribute.Data.ApplicationSyntaxReference is { } reference)
        {
            return reference.GetSyntax(cancellationToken).GetLocation();
        }

        // A core or a member can come from another assembly.
        return InSource(violation.Target) ?? InSource(method) ?? Location.None;
    }

    private static Location? InSource(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(static location => location.IsInSource);

    private static Location? ArgumentOf(TrackedAttribute attribute, string name, CancellationToken cancellationToken)
    {
        if (attribute.Data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments })
        {
            return null;
        }

        // What is not assigned to a property is the constructor's one parameter, the key.
        return arguments
            .FirstOrDefault(argument => argument.NameEquals is { Name.Identifier.ValueText: var assigned }
                ? assigned == name
                : name == "key")
            ?.GetLocation();
    }
}
