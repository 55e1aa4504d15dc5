using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tracking.Runtime.Tests;

/// <summary>Everything public of an assembly as text: a type a paragraph, a member a line, in the order of the text.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(SurfaceTypes.Declaration(type)).Append('\n');
            foreach (string member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + '\n';
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        if (SurfaceTypes.IsDelegate(type))
        {
            return [SurfaceMembers.Of(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared)
            .Where(static member => !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(SurfaceMembers.TextOf)
            .OfType<string>()
            .Order(StringComparer.Ordinal);
    }
}
