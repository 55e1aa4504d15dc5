using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Writes how a count is read that a type holds under some path of members.</summary>
internal static class CountCode
{
    private const string ReportedCount = "global::Tracking.CompilerServices.ReportedCount";

    /// <summary>The code that gives a <c>long?</c> from the usage; null if there is no number there.</summary>
    internal static string? Of(ITypeSymbol usage, string path, ICollection<ISymbol> symbols)
    {
        string code = ConventionUsage.Placeholder;
        ITypeSymbol type = usage;
        List<ISymbol> named = [];
        foreach (string name in path.Split('.'))
        {
            if (PublicMember.Find(type, name) is not { } member)
            {
                return null;
            }

            // Whoever reads the usage has found it not to be null.
            code += (named.Count == 0 ? "." : Wrapped.Dot(type)) + member.Name;
            type = member.Type;
            named.Add(member.Symbol);
        }

        if (Convert(type, code) is not { } converted)
        {
            return null;
        }

        foreach (ISymbol symbol in named)
        {
            symbols.Add(symbol);
        }

        return converted;
    }

    private static string? Convert(ITypeSymbol type, string code)
    {
        SpecialType number = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0].SpecialType
            : type.SpecialType;
        return number switch
        {
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_IntPtr => $"(long?){code}",
            SpecialType.System_UInt64 or SpecialType.System_UIntPtr => $"{ReportedCount}.Of((ulong?){code})",
            SpecialType.System_Single or SpecialType.System_Double => $"{ReportedCount}.Of((double?){code})",
            SpecialType.System_Decimal => $"{ReportedCount}.Of((decimal?){code})",
            _ => null,
        };
    }
}
