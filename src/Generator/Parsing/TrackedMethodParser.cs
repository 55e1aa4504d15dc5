using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Makes the model of one tracked method from its contract.</summary>
internal static class TrackedMethodParser
{
    private static readonly SymbolDisplayFormat Identity = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    internal static TrackedMethodModel? Parse(
        IMethodSymbol method,
        MethodDeclarationSyntax syntax,
        TrackedAttribute attribute,
        ContainingTypeModel type,
        Compilation compilation,
        CancellationToken cancellationToken)
    {
        if (!CanHaveBody(method) || DeclarationErrors.Any(method, syntax))
        {
            return null;
        }

        TrackedMethodContract contract = TrackedMethodContract.Read(method, attribute, compilation);
        cancellationToken.ThrowIfCancellationRequested();
        IParameterSymbol? streamToken = contract.Result.IsStream ? StreamTokenOf(method) : null;
        EquatableArray<ReadingModel> readings = ReadingParser.Parse(contract.Result.Response, compilation);
        CoreModel? core = contract.Refusal is null && contract.Core is { } match ? CoreParser.Parse(method, contract.Result, match) : null;
        return new(
            type,
            method.Name,
            method.ToDisplayString(Identity),
            string.Join(" ", syntax.Modifiers.Select(static modifier => modifier.Text)),
            ReturnTypeOf(method),
            method.TypeParameters.Select(static parameter => Identifier.Escape(parameter.Name)).ToEquatableArray(),
            ConstraintParser.Parse(method),
            ParameterParser.Parse(method, syntax, contract.Core, streamToken),
            contract.Result.Kind,
            contract.Result.Response is { } response ? TypeText.Of(response) : null,
            contract.Result.IsTracked,
            TraitsParser.Parse(method, contract, compilation),
            CancellationTokensOf(method),
            method.IsStatic ? null : TypeText.Of(method.ContainingType),
            core,
            contract.Refusal is null && contract.Tracking is { } tracking ? TrackingParser.Parse(method, tracking) : null,
            SiteParser.Parse(method, attribute, contract.Result, readings),
            CallArgumentsParser.Parse(method, contract.Refusal is null ? contract.Core?.Method : null, attribute.IsRun, compilation),
            readings,
            null,
            SuppressionParser.Parse(method, contract.Core?.Method, contract.Tracking?.Symbol),
            contract.Refusal is { } refusal ? $"{refusal.RuleId}: {RuleMessages.Of(refusal)}" : null,
            UnreadParser.Parse(method, contract));
    }

    // A result by reference is refused, but the part that says so has to match.
    private static string ReturnTypeOf(IMethodSymbol method) => method switch
    {
        { ReturnsVoid: true } => "void",
        { ReturnsByRef: true } => "ref " + TypeText.Of(method.ReturnType),
        { ReturnsByRefReadonly: true } => "ref readonly " + TypeText.Of(method.ReturnType),
        _ => TypeText.Of(method.ReturnType),
    };

    // Where the user's declaration is itself in error, a second part of it would only add errors to the list.
    private static bool CanHaveBody(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null, IsExtern: false }
        && ContainingTypes.ArePartial(method)
        && HasNames(method)
        && !Mentions.Error(method);

    // A name that is not written yet, of the method or of what it stands in.
    private static bool HasNames(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol { IsGlobalNamespace: true } or IModuleSymbol => true,
        INamedTypeSymbol type when type.TypeParameters.Any(static parameter => parameter.Name.Length == 0) => false,
        _ => symbol.Name.Length > 0 && HasNames(symbol.ContainingSymbol),
    };

    private static IParameterSymbol? StreamTokenOf(IMethodSymbol method)
    {
        IParameterSymbol[] tokens = [.. method.Parameters.Where(static parameter =>
            parameter.RefKind == RefKind.None && ParameterRoles.RoleOf(parameter) == ParameterRole.CancellationToken)];
        return tokens.FirstOrDefault(static token => token.HasAttribute(TypeNames.EnumeratorCancellationAttribute)) ?? tokens.FirstOrDefault();
    }

    private static EquatableArray<string> CancellationTokensOf(IMethodSymbol method) =>
        method.Parameters
            .Where(static parameter => ParameterRoles.RoleOf(parameter) == ParameterRole.CancellationToken && ParameterRoles.IsReadable(parameter))
            .Select(static parameter => Identifier.Escape(parameter.Name))
            .ToEquatableArray();
}
