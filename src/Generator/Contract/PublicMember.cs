using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>A property or field that generated code can read anywhere.</summary>
internal sealed record PublicMember(ISymbol Symbol, ITypeSymbol Type)
{
    internal string Name => "@" + Symbol.Name;

    /// <summary>The member of a name that a type has or inherits, or null.</summary>
    internal static PublicMember? Find(ITypeSymbol type, string name)
    {
        type = Wrapped.WithoutNullable(type);
        IEnumerable<ITypeSymbol> declaring = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend(type) : type.SelfAndBases();
        foreach (ISymbol member in declaring.SelectMany(part => part.GetMembers(name)))
        {
            if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
            {
                switch (member)
                {
                    case IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property:
                        return new(property, property.Type);
                    case IFieldSymbol field:
                        return new(field, field.Type);
                }
            }
        }

        return null;
    }
}
