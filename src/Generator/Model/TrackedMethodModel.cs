using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>All that is needed to write one tracked method: text and numbers, nothing of the compilation.</summary>
/// <param name="Type">The type that the method stands in.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Identity">The signature by which the method is told from others of its type.</param>
/// <param name="Modifiers">Its modifiers as declared.</param>
/// <param name="ReturnType">Its return type.</param>
/// <param name="TypeParameters">Its type parameters' names.</param>
/// <param name="Constraints">Its constraint clauses.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">How it gives its result.</param>
/// <param name="ResponseType">The type of the response or of a stream's element; null if there is none.</param>
/// <param name="IsTracked">Whether the caller gets the run with the result.</param>
/// <param name="Traits">What is out of the ordinary.</param>
/// <param name="CancellationTokens">The parameters by which the caller can cancel.</param>
/// <param name="Self">The receiver's type, where a stream has to keep it; null for a static method.</param>
/// <param name="Core">The core; null if the method is refused.</param>
/// <param name="Tracking">Where calls are recorded; null if the method is refused.</param>
/// <param name="Site">What never changes of the method.</param>
/// <param name="Arguments">Which parameters say something of the call.</param>
/// <param name="Readings">The ways to read the response, best first.</param>
/// <param name="Reader">How the response is read; null before that is resolved, and where nothing is read.</param>
/// <param name="SuppressedDiagnostics">Diagnostics that the types in the signature raise wherever they are named.</param>
/// <param name="Refusal">Why the method cannot be served; null if it can.</param>
/// <param name="Unread">What a body that tracks would read, and one that throws does not.</param>
internal sealed record TrackedMethodModel(
    ContainingTypeModel Type,
    string Name,
    string Identity,
    string Modifiers,
    string ReturnType,
    EquatableArray<string> TypeParameters,
    EquatableArray<string> Constraints,
    EquatableArray<ParameterModel> Parameters,
    ResultKind Result,
    string? ResponseType,
    bool IsTracked,
    MethodTraits Traits,
    EquatableArray<string> CancellationTokens,
    string? Self,
    CoreModel? Core,
    TrackingModel? Tracking,
    SiteModel Site,
    CallArgumentsModel Arguments,
    EquatableArray<ReadingModel> Readings,
    ReaderModel? Reader,
    EquatableArray<string> SuppressedDiagnostics,
    string? Refusal,
    UnreadModel? Unread)
{
    internal bool IsEager => Has(MethodTraits.IsEager);

    /// <summary>What a stream's core gives, or its task holds.</summary>
    internal string StreamType =>
        $"global::System.Collections.Generic.{(Result == ResultKind.Sequence ? "IEnumerable" : "IAsyncEnumerable")}<{ResponseType}>";

    /// <summary>Whether its response is read in the method itself, because no other code can name the response's type.</summary>
    internal bool HasOwnReader => Reader is { TakesKnownShape: false } && !Has(MethodTraits.HasSharedResponse);

    internal bool IsStream => Result is ResultKind.AsyncStream or ResultKind.Sequence;

    internal bool Has(MethodTraits trait) => (Traits & trait) != 0;
}
