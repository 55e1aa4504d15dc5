namespace Tracking.Generator.Emission;

/// <summary>The version that generated code is marked with.</summary>
internal static class ThisAssembly
{
    internal const string Version = "0.1.0";
}
