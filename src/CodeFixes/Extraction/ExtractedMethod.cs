using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Extraction;

/// <summary>A tracked method whose core makes one call.</summary>
internal sealed class ExtractedMethod
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly CallSite site;
    private readonly CallResult result;
    private readonly CallInputs inputs;
    private readonly MethodDeclarationSyntax? generic;
    private readonly EditContext context;
    private readonly string name;

    private ExtractedMethod(CallSite site, CallResult result, CallInputs inputs, MethodDeclarationSyntax? generic, EditContext context)
    {
        this.site = site;
        this.result = result;
        this.inputs = inputs;
        this.generic = generic;
        this.context = context;
        name = FreeNames.OfTrackedMethod(site, result.Tracked, context);
    }

    /// <summary>The expression that the call takes the place of.</summary>
    internal ExpressionSyntax Replaced => result.Replaced;

    /// <summary>The member that the method is written after.</summary>
    internal MemberDeclarationSyntax Member => site.Member;

    /// <summary>The call of the tracked method.</summary>
    internal ExpressionSyntax Call
    {
        get
        {
            string call = $"{name}{TypeParameters}({string.Join(", ", inputs.All.Select(static input => input.Value))})";
            string taken = result.WithUsage is not { } usage ? call
                : usage.Rest.Length > 0 || usage.Method.EndsWith("Async", StringComparison.Ordinal) ? $"(await {call}{usage.Rest}){usage.Access}"
                : call + usage.Access;
            return SyntaxFactory.ParseExpression(taken).WithTriviaFrom(result.Replaced);
        }
    }

    /// <summary>The type of the variable that keeps the stream, where it is the SDK's own; and what it is to be.</summary>
    internal (TypeSyntax Written, ITypeSymbol Stream)? DeclaredType => result.DeclaredType is { } written ? (written, result.Tracked) : null;

    /// <summary>The definition and the core.</summary>
    internal IEnumerable<MemberDeclarationSyntax> Declarations
    {
        get
        {
            SyntaxTrivia end = Lines.EndAt(site.Member);
            SyntaxTriviaList indentation = Lines.IndentationOf(site.Member);
            string parameters = string.Join(", ", inputs.All.Select(input => $"{TextOf(input.Type)} {CallInputs.Escaped(input.Name)}"));
            string modifiers = site.IsStatic ? "private static " : site.IsReadOnly ? "private readonly " : "private ";
            string deeper = Lines.Deeper(indentation.ToString());
            string awaiting = result.WithUsage is null && result.Replaced is AwaitExpressionSyntax ? "await " : string.Empty;
            string coreModifiers = awaiting.Length > 0 ? modifiers + "async " : modifiers;
            yield return Parse($"{modifiers}partial {TextOf(result.Tracked)} {name}{TypeParameters}({parameters}){Constraints};")
                .WithAttributeLists([AttributeList(end)])
                .WithLeadingTrivia(SyntaxFactory.TriviaList([end, .. indentation]))
                .WithTrailingTrivia(end);
            yield return Parse(
                $"{coreModifiers}{TextOf(result.Core)} {CoreName.Of(name)}{TypeParameters}({parameters}){Constraints} =>{end}{deeper}{awaiting}{CallInCore(deeper)};")
                .WithLeadingTrivia(SyntaxFactory.TriviaList([end, .. indentation]))
                .WithTrailingTrivia(end);

            AttributeListSyntax AttributeList(SyntaxTrivia lineEnd) => Imports.AttributeListOf(TypeNames.TrackedModelCallAttribute)
                .WithTrailingTrivia(SyntaxFactory.TriviaList([lineEnd, .. indentation]));
        }
    }

    /// <summary>Null where the call cannot be moved into a method of its own.</summary>
    internal static ExtractedMethod? Of(EditContext context)
    {
        if (CallSite.Of(context) is not { } site
            || CallResult.Of(site, context) is not { } result
            || !PassableTypes.Contain(result.Tracked)
            || CallInputs.Of(site, context) is not { } inputs)
        {
            return null;
        }

        ImmutableArray<ITypeParameterSymbol> typeParameters = TypeParametersOf(site, result, inputs, context);
        return typeParameters.IsEmpty ? new(site, result, inputs, null, context)
            : GenericMethodOf(site, typeParameters, context) is { } generic ? new(site, result, inputs, generic, context)
            : null;
    }

    private static ImmutableArray<ITypeParameterSymbol> TypeParametersOf(CallSite site, CallResult result, CallInputs inputs, EditContext context) =>
    [
        .. inputs.All.Select(static input => input.Type).Append(result.Tracked).SelectMany(PassableTypes.MethodParametersIn)
            .Concat(site.Call.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Select(name => context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol)
                .OfType<ITypeParameterSymbol>()
                .Where(static parameter => parameter.DeclaringMethod is not null)),
    ];

    // An override's constraints are written elsewhere, and a local function's type parameters are known in it alone.
    private static MethodDeclarationSyntax? GenericMethodOf(CallSite site, ImmutableArray<ITypeParameterSymbol> used, EditContext context) =>
        site.Member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method
        && context.Model.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol { IsOverride: false } symbol
        && used.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.DeclaringMethod, symbol))
            ? method
            : null;

    private string TypeParameters => generic?.TypeParameterList is { } list
        ? $"<{string.Join(", ", list.Parameters.Select(static parameter => parameter.Identifier.Text))}>"
        : string.Empty;

    private string Constraints => generic is null
        ? string.Empty
        : string.Concat(generic.ConstraintClauses.Select(static clause => " " + clause.WithoutTrivia().ToString()));

    private ExpressionSyntax CallInCore(string indentation)
    {
        InvocationExpressionSyntax call = MovedLines.To(inputs.CallInCore, MovedLines.IndentationOfLineAt(site.Call), indentation);
        return result.WithUsage?.Ask(call, site.Call.SyntaxTree.Options) ?? call;
    }

    private string TextOf(ITypeSymbol type) => type.ToMinimalDisplayString(context.Model, site.Member.SpanStart, TypeFormat);

    private static MethodDeclarationSyntax Parse(string text) => (MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text)!;
}
