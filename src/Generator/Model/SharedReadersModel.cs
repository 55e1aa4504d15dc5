using Tracking.Generator.Contract;

namespace Tracking.Generator.Model;

/// <summary>What the files that an assembly has once need to know of it.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="References">The model SDKs that it references.</param>
/// <param name="Readings">The shapes that are read.</param>
/// <param name="Own">The types of the user's that are read.</param>
/// <param name="Requests">The requests that name a model.</param>
/// <param name="Clients">The interfaces of the clients that are asked, by their full names.</param>
internal sealed record SharedReadersModel(
    string AssemblyName,
    SdkReferences References,
    EquatableArray<SharedReading> Readings,
    EquatableArray<OwnReading> Own,
    EquatableArray<RequestType> Requests,
    EquatableArray<string> Clients);

/// <summary>A known shape, and whether it is read from a client's result.</summary>
internal sealed record SharedReading(ResponseShape Shape, bool IsClientResult);

/// <summary>A type of the user's, or one that a reader of the user's takes, and how it is read.</summary>
internal sealed record OwnReading(string ResponseType, ReaderModel Reader);
