using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Lets a type take its tracking in the constructor.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeTrackingFix)), Shared]
public sealed class TakeTrackingFix : DocumentFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DefaultTracking];

    private protected override ImmutableArray<DocumentEdit> Edits { get; } =
    [
        new("Take ModelCallTracking in the constructor", nameof(TakeTrackingFix), Apply),
    ];

    private static bool Apply(EditContext context)
    {
        if (context.TrackedMethod() is not { Symbol: { IsStatic: false, ContainingType: { } type } }
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || context.Model.Compilation.GetTypeByMetadataName(TypeNames.ModelCallTracking) is not { } tracking)
        {
            return false;
        }

        // All tracked methods of a type need it once, in whichever of its files the constructor stands.
        string name = type.ToDisplayString();
        if (context.WrittenInProject.Contains(name))
        {
            return true;
        }

        TypeSyntax tracked = (TypeSyntax)context.Editor.Generator.TypeExpression(tracking, addImport: true);
        SyntaxNode[] constructors =
        [
            .. type.InstanceConstructors
                .Where(static constructor => !constructor.IsImplicitlyDeclared)
                .SelectMany(static constructor => constructor.DeclaringSyntaxReferences)
                .Select(reference => reference.GetSyntax(context.CancellationToken)),
        ];
        bool isAdded = constructors switch
        {
            [TypeDeclarationSyntax { ParameterList: { } list }] when IsHere(list, context) => ConstructorParameter.Add(context.Editor, list, tracked),
            [ConstructorDeclarationSyntax constructor] when IsHere(constructor, context) => ConstructorParameter.AddWithField(context.Editor, constructor, type, tracked),
            [] when type.TypeKind == TypeKind.Class => ConstructorParameter.AddPrimaryConstructor(context, type, tracked),
            _ => false,
        };
        return isAdded && context.WrittenInProject.Add(name);
    }

    private static bool IsHere(SyntaxNode node, EditContext context) => node.SyntaxTree == context.Editor.OriginalRoot.SyntaxTree;
}
