namespace Tracking.Generator.Contract;

/// <summary>Names of what is generated that others than the generator know.</summary>
internal static class GeneratedNames
{
    /// <summary>The class that lists an assembly's tracked methods.</summary>
    internal const string ModelCalls = "ModelCalls";

    /// <summary>What generated code says that it is made by.</summary>
    internal const string Tool = "Tracking.Generators";
}
