using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Generator.Parsing;

/// <summary>Names of generated members that the user would not think of, and has not.</summary>
internal static class FreeName
{
    internal static string In(INamedTypeSymbol type, string name)
    {
        while (type.SelfAndBases().Any(part => part.GetMembers(name).Length > 0) || type.TypeParameters.Any(parameter => parameter.Name == name))
        {
            name += "_";
        }

        return name;
    }
}
