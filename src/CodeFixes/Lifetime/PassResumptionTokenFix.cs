using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Lifetime;

/// <summary>Serializes the token that a run is resumed by, in place of its tracker.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassResumptionTokenFix)), Shared]
public sealed class PassResumptionTokenFix : DocumentFixProvider
{
    private const string Token = "ResumptionToken";

    private static readonly PredefinedTypeSyntax Text = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SerializedTracker];

    private protected override DocumentEdit Edit { get; } =
        new($"Pass its {Token}", nameof(PassResumptionTokenFix), IsForBatch: true, Apply);

    private static bool Apply(EditContext context)
    {
        if (context.Node is not ExpressionSyntax { Parent: ArgumentSyntax or AnonymousObjectMemberDeclaratorSyntax } tracker
            || tracker is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            || tracker.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call
            || (tracker.Parent is ArgumentSyntax && !TryRetype(call, tracker, context)))
        {
            return false;
        }

        ExpressionSyntax token = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, tracker.WithoutTrivia(), SyntaxFactory.IdentifierName(Token)).WithTriviaFrom(tracker);
        if (tracker.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && NameOf(tracker) is { } name)
        {
            // By its name it is read where it arrives.
            context.Editor.ReplaceNode(member, member
                .WithNameEquals(SyntaxFactory.NameEquals(
                    SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space),
                    SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)))
                .WithExpression(token.WithoutLeadingTrivia())
                .WithLeadingTrivia(member.GetLeadingTrivia()));
        }
        else
        {
            context.Editor.ReplaceNode(tracker, token);
        }

        return true;
    }

    private static string? NameOf(ExpressionSyntax tracker) => tracker switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.Text,
        _ => null,
    };

    // Serialize<ModelCallTracker>(tracker) and Serialize(tracker, typeof(ModelCallTracker)) ask for a tracker still. What is known of
    // types when the program is compiled (a JsonTypeInfo, a context) need not know text, and a type that is found out when the program
    // runs (tracker.GetType()) is not that of text: to write text as it throws.
    private static bool TryRetype(InvocationExpressionSyntax call, ExpressionSyntax tracker, EditContext context)
    {
        TypeOfExpressionSyntax[] types = [.. call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<TypeOfExpressionSyntax>()
            .Where(type => IsTracker(type.Type, context))];
        TypeSyntax[] typeArguments = call.Expression switch
        {
            GenericNameSyntax name => [.. name.TypeArgumentList.Arguments],
            MemberAccessExpressionSyntax { Name: GenericNameSyntax name } => [.. name.TypeArgumentList.Arguments],
            _ => [],
        };
        TypeSyntax[] asked = [.. types.Select(static type => type.Type), .. typeArguments.Where(type => IsTracker(type, context))];
        if (call.ArgumentList.Arguments.Any(argument =>
            argument.Expression != tracker && !CanBeOfText(argument.Expression, context) && KnowsTypes(argument.Expression, context)))
        {
            return false;
        }

        foreach (TypeSyntax type in asked)
        {
            context.Editor.ReplaceNode(type, Text.WithTriviaFrom(type));
        }

        return true;
    }

    private static bool IsTracker(TypeSyntax type, EditContext context) =>
        context.Model.GetTypeInfo(type, context.CancellationToken).Type is { } named && named.Is(TypeNames.ModelCallTracker);

    private static bool CanBeOfText(ExpressionSyntax argument, EditContext context) =>
        argument is TypeOfExpressionSyntax { Type: var type }
        && (IsTracker(type, context) || context.Model.GetTypeInfo(type, context.CancellationToken).Type?.SpecialType == SpecialType.System_Object);

    private static bool KnowsTypes(ExpressionSyntax argument, EditContext context) =>
        context.Model.GetTypeInfo(argument, context.CancellationToken).Type is { } type
        && type.SelfAndBases().Any(static self => self.Name is "JsonTypeInfo" or "JsonSerializerContext" or nameof(Type));
}
