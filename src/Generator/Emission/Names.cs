using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>Names of what is generated for an assembly.</summary>
internal static class Names
{
    internal const string CompilerServices = "global::Tracking.CompilerServices";

    /// <summary>The alias that files of types have for <see cref="CompilerServices"/>. C# reserves such names: no user has one.</summary>
    internal const string RuntimeAlias = "__Tracking";

    /// <summary>The alias that files of types have for the namespace of the assembly's generated types.</summary>
    internal const string GeneratedAlias = "__Generated";

    internal const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"" + GeneratedNames.Tool + "\", \"" + ThisAssembly.Version + "\")]";

    /// <summary>The class that reads responses.</summary>
    internal const string ReadersClass = "ResponseReaders";

    /// <summary>The method of that class that reads a shape of an SDK's.</summary>
    internal const string ReadKnown = "Read";

    /// <summary>
    /// The method of that class that reads a type of the user's. Its name is another: a reader of the user's may take a type of an SDK's.
    /// </summary>
    internal const string ReadOwn = "ReadResponse";

    // File systems hold names of 255 bytes. The hash is what tells types apart.
    private const int LongestHint = 150;

    // A field of such a name would hide what every class inherits (CS0108), or the class that the sites name.
    private static readonly HashSet<string> NoNamesOfSites = new(StringComparer.Ordinal)
    {
        "Equals", "ReferenceEquals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", ReadersClass,
    };

    /// <summary>The namespace of an assembly's generated types, so that those of two assemblies never meet.</summary>
    internal static string Namespace(string assemblyName) => "Tracking.Generated." + Ascii(assemblyName);

    /// <summary>The class that holds the call sites of a type.</summary>
    internal static string Sites(ContainingTypeModel type) => $"{Ascii(type.Name)}Sites_{Hash(type.Namespace + "." + type.MetadataName)}";

    internal static bool CannotNameSite(string name) => NoNamesOfSites.Contains(name);

    internal static string HintName(ContainingTypeModel type)
    {
        string name = type.Namespace.Length == 0 ? type.Name : $"{type.Namespace}.{type.Name}";
        name = name.Length > LongestHint ? name.Substring(name.Length - LongestHint) : name;
        return $"{Ascii(name, '.')}.{Hash(type.Namespace + "." + type.MetadataName)}.g.cs";
    }

    /// <summary>FNV-1a: the same for the same text on every machine, which string.GetHashCode is not.</summary>
    internal static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Ascii(string name, char separator = '_')
    {
        char[] text = name.ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            if (!(char.IsLetterOrDigit(text[i]) && text[i] < 128))
            {
                text[i] = text[i] == '.' ? separator : '_';
            }
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + new string(text) : new string(text);
    }
}
