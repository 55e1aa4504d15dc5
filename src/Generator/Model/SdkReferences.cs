namespace Tracking.Generator.Model;

/// <summary>What of the model SDKs the compilation references.</summary>
/// <param name="Members">The full names of the types and members that are there, of those that not every version has.</param>
internal sealed record SdkReferences(EquatableArray<string> Members)
{
    internal static readonly SdkReferences None = new(default(EquatableArray<string>));

    internal bool Has(string member) => Members.Contains(member);
}
