namespace Tracking.Analyzer.Bypass;

/// <summary>Methods of one type that call a model.</summary>
/// <param name="TypeName">The type's metadata name.</param>
/// <param name="MethodName">The methods' name, or the beginning of their names.</param>
/// <param name="IsPrefix">Whether it is the beginning.</param>
internal sealed record ModelMethod(string TypeName, string MethodName, bool IsPrefix)
{
    private const char AnyEnd = '*';
    private const string Vendor = "Microsoft.";

    // One vendor has several SDKs, whose namespaces begin alike.
    private static readonly string[] SpacesOfVendor = ["Microsoft.Extensions.AI", "Microsoft.Agents.AI", "Microsoft.SemanticKernel"];

    /// <summary>What code mentions that has an object of the type: the beginning of its namespace, without the vendor's name.</summary>
    internal string Sdk => Space.StartsWith(Vendor, StringComparison.Ordinal) ? Space.Substring(Vendor.Length) : Space;

    /// <summary>Whether it is known here, as the method of an SDK; else a project has named it, as a gateway of its own.</summary>
    internal bool IsOfSdk { get; init; }

    /// <summary>The namespace that all of the SDK's code stands in.</summary>
    internal string Space { get; } = SpacesOfVendor.FirstOrDefault(space => TypeName.StartsWith($"{space}.", StringComparison.Ordinal)) ?? TypeName.Split('.')[0];

    internal bool Names(string method) => IsPrefix ? method.StartsWith(MethodName, StringComparison.Ordinal) : method == MethodName;

    /// <summary>Reads <c>Namespace.Type.Method</c> or <c>Namespace.Type.Method*</c>; null for anything else.</summary>
    internal static ModelMethod? Parse(string text)
    {
        string name = text.Trim();
        int dot = name.LastIndexOf('.');
        return dot <= 0 || dot == name.Length - 1
            ? null
            : new(name.Substring(0, dot), name.Substring(dot + 1).TrimEnd(AnyEnd), name[name.Length - 1] == AnyEnd);
    }
}
