using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.CodeFixes.Extraction;

/// <summary>What a call needs of the member around it: the parameters of the method that it is moved into.</summary>
internal sealed class CallInputs
{
    private readonly CallSite site;
    private readonly EditContext context;
    private readonly List<CallInput> inputs = [];
    private readonly HashSet<ISymbol> variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ExpressionSyntax, string> lifted = [];
    private readonly HashSet<string> names;

    private CallInputs(CallSite site, EditContext context)
    {
        this.site = site;
        this.context = context;
        names = [.. site.Call.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];
    }

    internal ImmutableArray<CallInput> All => [.. inputs];

    /// <summary>The call as the core makes it.</summary>
    internal InvocationExpressionSyntax CallInCore =>
        site.Call.ReplaceNodes(lifted.Keys, (part, _) => SyntaxFactory.IdentifierName(Escaped(lifted[part])).WithTriviaFrom(part)).WithoutTrivia();

    /// <summary>Null where something that the call needs cannot be passed.</summary>
    internal static CallInputs? Of(CallSite site, EditContext context)
    {
        CallInputs all = new(site, context);
        return all.ReadReceiver() && site.Call.ArgumentList.Arguments.All(all.ReadArgument) ? all : null;
    }

    internal static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private bool ReadReceiver() =>
        site.Call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }
        || Read(receiver, NameOfType(context.Model.GetTypeInfo(receiver, context.CancellationToken).Type));

    private bool ReadArgument(ArgumentSyntax argument) =>
        argument.RefKindKeyword.IsKind(SyntaxKind.None)
        && Read(
            argument.Expression,
            (context.Model.GetOperation(argument, context.CancellationToken) as IArgumentOperation)?.Parameter?.Name ?? "argument");

    private bool Read(ExpressionSyntax part, string name)
    {
        PartOfCall read = PartOfCall.Of(part, context);
        return read.CanMove && (read.BelongsToPlace ? Lift(part, name) : read.Variables.All(Pass));
    }

    // What only works where it stands is done there, and what comes of it is passed.
    private bool Lift(ExpressionSyntax part, string name)
    {
        TypeInfo type = context.Model.GetTypeInfo(part, context.CancellationToken);
        ITypeSymbol? passed = type.Type is null or { TypeKind: TypeKind.Error } || part is ImplicitObjectCreationExpressionSyntax ? type.ConvertedType : type.Type;
        if (!PassableTypes.Contain(passed))
        {
            return false;
        }

        string free = FreeNames.Numbered(name, names.Contains);
        names.Add(free);
        lifted[part] = free;
        inputs.Add(new(free, NotNullIfKnown(passed!, type.Nullability.FlowState), part.WithoutTrivia().ToString()));
        return true;
    }

    private bool Pass(IdentifierNameSyntax name)
    {
        ISymbol variable = context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol!;
        if (!variables.Add(variable))
        {
            return true;
        }

        TypeInfo type = context.Model.GetTypeInfo(name, context.CancellationToken);
        RefKind refKind = variable switch
        {
            ILocalSymbol local => local.RefKind,
            IParameterSymbol parameter => parameter.RefKind,
            _ => RefKind.None,
        };
        if (refKind != RefKind.None || !PassableTypes.Contain(type.Type))
        {
            return false;
        }

        inputs.Add(new(variable.Name, NotNullIfKnown(type.Type!, type.Nullability.FlowState), name.Identifier.Text));
        return true;
    }

    private static ITypeSymbol NotNullIfKnown(ITypeSymbol type, NullableFlowState state) =>
        type.IsReferenceType && state == NullableFlowState.NotNull ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type;

    // IChatClient is named chatClient.
    private static string NameOfType(ITypeSymbol? type)
    {
        string name = type?.Name ?? string.Empty;
        string bare = type?.TypeKind == TypeKind.Interface && name.Length > 2 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
        return bare.Length == 0 ? "client" : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
    }
}
