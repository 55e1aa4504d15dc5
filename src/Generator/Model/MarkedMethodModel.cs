namespace Tracking.Generator.Model;

/// <summary>What became of a method that carries one of the attributes.</summary>
/// <param name="Method">What is to be written, if it is tracked.</param>
/// <param name="UsageReader">What it reads, if it is a reader of usage.</param>
/// <param name="Reports">Why nothing can be written.</param>
/// <param name="Unknown">What of its signature is not known; null where all is.</param>
internal sealed record MarkedMethodModel(
    TrackedMethodModel? Method, UsageReaderModel? UsageReader, EquatableArray<ReportModel> Reports, UnknownTypesModel? Unknown = null);

/// <summary>A tracked method whose signature names types that the generator does not find: they do not exist, or another generator writes them.</summary>
/// <param name="Names">The types' names.</param>
/// <param name="Report">What is reported, if another generator writes one of them; its last argument is for the reason.</param>
internal sealed record UnknownTypesModel(EquatableArray<string> Names, ReportModel Report);

/// <summary>The methods of one file: an edit changes one of these, however many methods come before or after it.</summary>
internal sealed record MarkedFileModel(EquatableArray<MarkedMethodModel> Methods);
