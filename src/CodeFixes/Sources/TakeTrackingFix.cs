using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Analyzer;

namespace Tracking.CodeFixes.Sources;

/// <summary>Lets a type take its tracking in the constructor, and whoever makes one pass it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeTrackingFix)), Shared]
public sealed class TakeTrackingFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DefaultTracking];

    internal static SolutionEdit Taking { get; } =
        new("Take ModelCallTracking in the constructor", nameof(TakeTrackingFix), IsForBatch: true, ApplyAsync);

    private protected override SolutionEdit Edit => Taking;

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.TrackedMethod() is not { Symbol: { IsStatic: false, ContainingType: { } type } }
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return false;
        }

        // All tracked methods of a type need it once, in whichever of its files the constructor stands.
        string written = $"{nameof(TakeTrackingFix)} {type.ToDisplayString()}";
        if (context.Written.Contains(written))
        {
            return true;
        }

        IMethodSymbol[] constructors = [.. type.InstanceConstructors.Where(constructor => !IsMadeByCompiler(constructor, type))];
        SyntaxNode? declaration = constructors is [{ DeclaringSyntaxReferences: [var reference] }]
            ? await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false)
            : null;
        if (constructors.Length > 1 || (constructors.Length == 1 && declaration is null))
        {
            return false;
        }

        SyntaxNode changed = declaration ?? context.Node;
        IMethodSymbol? constructor = constructors.FirstOrDefault() ?? type.InstanceConstructors.FirstOrDefault(static each => each.Parameters.IsEmpty);
        if (constructor is null
            || await context.EditorOfAsync(changed).ConfigureAwait(false) is not { } editor
            || await TrackingArguments.FindAsync(constructor, context).ConfigureAwait(false) is not { } arguments
            || (context.IsBatch && !await arguments.AreAllKnownAsync(context).ConfigureAwait(false)))
        {
            return false;
        }

        ParameterSyntax parameter = type.IsRecord ? ConstructorParameter.Named(arguments.Parameter, declaration) : arguments.Parameter;
        bool isAdded = declaration switch
        {
            TypeDeclarationSyntax { ParameterList: { } list } => ConstructorParameter.Add(editor, list, arguments.Position, parameter),
            ConstructorDeclarationSyntax withBody => ConstructorParameter.AddWithField(editor, withBody, type, arguments.Position, parameter, context),
            null when type.TypeKind == TypeKind.Class => ConstructorParameter.AddPrimaryConstructor(editor, context.Node, type, parameter),
            _ => false,
        };
        if (!isAdded)
        {
            return false;
        }

        await arguments.PassAsync(parameter.Identifier.ValueText, context).ConfigureAwait(false);
        return context.Written.Add(written);
    }

    // A record's copy constructor takes what it copies.
    private static bool IsMadeByCompiler(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.IsImplicitlyDeclared
        || (type.IsRecord && constructor.Parameters is [{ Type: var copied }] && SymbolEqualityComparer.Default.Equals(copied, type));
}
