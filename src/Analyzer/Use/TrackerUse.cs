using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Analyzer.Use;

/// <summary>
/// The types whose code can have a tracker at hand. Whoever has one names where it comes from: the library's members that give one have
/// "Tracker" in their names, and those of the code itself mostly, too. Where some have not, all types can have one.
/// </summary>
internal sealed class TrackerUse
{
    private const string Tracker = "ModelCallTracker";
    private static readonly string[] Trackers = [Tracker];

    // Of "Tracker", "tracker" and what begins or ends with one of them.
    private const string Word = "racker";

    private static readonly ConditionalWeakTable<Compilation, TrackerUse> Known = new();

    private TrackerUse(Compilation compilation) => Types = TrackingUse.ComesFromOthersIn(compilation) || compilation.SyntaxTrees.Any(HandsOnUnnamed)
        ? new(static _ => true)
        : MentioningTypes.Of(Word);

    private MentioningTypes Types { get; }

    internal static MentioningTypes In(Compilation compilation) => Known.GetValue(compilation, static each => new(each)).Types;

    private static bool HandsOnUnnamed(SyntaxTree file) =>
        !MentioningTypes.IsGenerated(file)
        && SourceMentions.Any(file, Trackers)
        && file.GetRoot() is CompilationUnitSyntax unit
        && (unit.Usings.Any(IsAlias) || unit.Members.Any(HandsOnUnnamed));

    private static bool IsAlias(UsingDirectiveSyntax directive) => directive.Alias is not null && Mentions(directive.NamespaceOrType);

    private static bool HandsOnUnnamed(MemberDeclarationSyntax member) => member switch
    {
        _ when !SourceMentions.Any(member, Trackers) => false,
        BaseNamespaceDeclarationSyntax space => space.Usings.Any(IsAlias) || space.Members.Any(HandsOnUnnamed),
        RecordDeclarationSyntax { ParameterList: { } parameters } when Mentions(parameters) => true,
        TypeDeclarationSyntax type => Mentions(type.BaseList) || type.Members.Any(HandsOnUnnamed),
        DelegateDeclarationSyntax => Mentions(member),
        _ when IsPrivate(member) => false,
        MethodDeclarationSyntax method => !IsNamed(method.Identifier) && (Mentions(method.ReturnType) || method.ParameterList.Parameters.Any(HandsOn)),
        PropertyDeclarationSyntax property => !IsNamed(property.Identifier) && Mentions(property.Type),
        BaseFieldDeclarationSyntax field => Mentions(field.Declaration.Type) && !field.Declaration.Variables.All(static variable => IsNamed(variable.Identifier)),
        ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters.Any(HandsOn),
        IndexerDeclarationSyntax indexer => Mentions(indexer.Type),
        OperatorDeclarationSyntax operation => Mentions(operation.ReturnType),
        ConversionOperatorDeclarationSyntax conversion => Mentions(conversion.Type),
        EventDeclarationSyntax @event => Mentions(@event.Type),
        _ => false,
    };

    // What takes a tracker keeps it in its own file; what takes a delegate that takes one gives it to another.
    private static bool HandsOn(ParameterSyntax parameter) =>
        Mentions(parameter.Type)
        && (parameter.Type is not (SimpleNameSyntax { Identifier.ValueText: Tracker } or NullableTypeSyntax { ElementType: SimpleNameSyntax } or QualifiedNameSyntax)
            || parameter.Modifiers.Any(SyntaxKind.OutKeyword)
            || parameter.Modifiers.Any(SyntaxKind.RefKeyword));

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        member.Parent is not InterfaceDeclarationSyntax
        && !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private static bool IsNamed(SyntaxToken name) => name.ValueText.Contains(Word);

    private static bool Mentions(SyntaxNode? node) =>
        node?.DescendantNodesAndSelf().Any(static inner => inner is SimpleNameSyntax { Identifier.ValueText: Tracker }) == true;
}
