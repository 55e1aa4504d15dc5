using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tracking.Analyzer.Lifetime;

/// <summary>A value that is put into a field or property, or into a collection that one holds.</summary>
/// <param name="Value">The value.</param>
/// <param name="Member">The field or property.</param>
/// <param name="Holder">The type of the object that has the member.</param>
/// <param name="InCollection">Whether the member holds the collection that the value is put into.</param>
internal sealed record Store(IOperation Value, ISymbol Member, INamedTypeSymbol Holder, bool InCollection)
{
    internal static readonly ImmutableArray<OperationKind> Kinds =
    [
        OperationKind.SimpleAssignment,
        OperationKind.CoalesceAssignment,
        OperationKind.FieldInitializer,
        OperationKind.PropertyInitializer,
        OperationKind.Invocation,
    ];

    private static readonly string[] TakingBack = ["Clear", "Dequeue", "Pop", "Remove", "TryDequeue", "TryPop", "TryRemove"];

    private static readonly string[] Adding =
    [
        "Add", "AddFirst", "AddLast", "AddOrUpdate", "Append", "Enqueue", "GetOrAdd", "Insert", "Prepend", "Push", "SetItem", "TryAdd", "TryUpdate",
    ];

    /// <summary>Reads the store of a value of some type that an operation is; null for any other operation.</summary>
    internal static Store? Of(IOperation operation, string typeName) =>
        ValueOf(operation) is { } value && value.IsOf(typeName) ? Of(operation) : null;

    /// <summary>Whether the function that stores the value takes it out of the member again.</summary>
    internal bool IsTakenBack(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IMemberReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Member, Member)
            && reference.Syntax.SpanStart > operation.Syntax.Span.End
            && reference.Parent switch
            {
                IAssignmentOperation assignment => assignment.Target == reference,
                IInvocationOperation call => Array.IndexOf(TakingBack, call.TargetMethod.Name) >= 0,
                _ => false,
            });
    }

    private static IOperation? ValueOf(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Value,
        ISymbolInitializerOperation initializer => initializer.Value,
        IInvocationOperation invocation when Array.IndexOf(Adding, invocation.TargetMethod.Name) >= 0 => AddedBy(invocation),
        _ => null,
    };

    private static Store? Of(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment => To(element.ArrayReference, assignment.Value, inCollection: true),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: > 0, Instance: { } collection } } assignment =>
            IsCollection(collection.Type) ? To(collection, assignment.Value, inCollection: true) : null,
        IAssignmentOperation assignment => To(assignment.Target, assignment.Value, inCollection: false),
        IFieldInitializerOperation { InitializedFields: [var field, ..] } initializer => To(field, null, initializer.Value, inCollection: false),
        IPropertyInitializerOperation { InitializedProperties: [var property, ..] } initializer => To(property, null, initializer.Value, inCollection: false),
        IInvocationOperation { Instance: { } collection } invocation when IsCollection(collection.Type) && AddedBy(invocation) is { } value =>
            To(collection, value, inCollection: true),
        _ => null,
    };

    // A dictionary that makes its values gives them back; anything else is given them last.
    private static IOperation? AddedBy(IInvocationOperation invocation) => invocation switch
    {
        { Instance: null } or { Arguments.IsEmpty: true } => null,
        { Arguments: [.., { Value.Type.TypeKind: TypeKind.Delegate }] } => invocation,
        { Arguments: [.., var last] } => last.Value,
        _ => null,
    };

    private static Store? To(IOperation target, IOperation value, bool inCollection) =>
        target is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference
            ? To(reference.Member, reference.Instance?.Type as INamedTypeSymbol, value, inCollection)
            : null;

    // What a type of another assembly keeps, a request's items or an AsyncLocal, has a life that is not known here.
    private static Store? To(ISymbol member, INamedTypeSymbol? holder, IOperation value, bool inCollection) =>
        member is { DeclaringSyntaxReferences.Length: > 0, ContainingType: { IsAnonymousType: false } declaring }
            ? new(value, member, holder ?? declaring, inCollection)
            : null;

    // What a weak table holds, ends with its key.
    private static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is not null
            && type.MetadataName != "ConditionalWeakTable`2"
            && (type.SpecialType == SpecialType.System_Collections_IEnumerable
                || type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)));
}
