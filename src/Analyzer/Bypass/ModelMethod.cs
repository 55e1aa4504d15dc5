using Tracking.Analyzer.Settings;

namespace Tracking.Analyzer.Bypass;

/// <summary>Methods of one type that call a model.</summary>
/// <param name="Named">Which methods of which type.</param>
internal sealed record ModelMethod(NamedMethods Named)
{
    private const string Vendor = "Microsoft.";

    // One vendor has several SDKs, whose namespaces begin alike.
    private static readonly string[] SpacesOfVendor = ["Microsoft.Extensions.AI", "Microsoft.Agents.AI", "Microsoft.SemanticKernel"];

    /// <summary>The type's metadata name.</summary>
    internal string TypeName => Named.TypeName;

    /// <summary>The methods' name, or the beginning of their names; empty for all methods of the type.</summary>
    internal string MethodName => Named.MethodName;

    /// <summary>What code mentions that has an object of the type: the beginning of its namespace, without the vendor's name.</summary>
    internal string Sdk => Space.StartsWith(Vendor, StringComparison.Ordinal) ? Space.Substring(Vendor.Length) : Space;

    /// <summary>Whether it is known here, as the method of an SDK; else a project has named it, as a gateway of its own.</summary>
    internal bool IsOfSdk { get; init; }

    /// <summary>The namespace that all of the SDK's code stands in.</summary>
    internal string Space { get; } =
        SpacesOfVendor.FirstOrDefault(space => Named.TypeName.StartsWith($"{space}.", StringComparison.Ordinal)) ?? Named.TypeName.Split('.')[0];

    internal bool Names(string method) => Named.Names(method);

    /// <summary>Null for what names no method (<see cref="NamedMethods.Parse"/>).</summary>
    internal static ModelMethod? Parse(string entry) => NamedMethods.Parse(entry) is { } named ? new(named) : null;
}
