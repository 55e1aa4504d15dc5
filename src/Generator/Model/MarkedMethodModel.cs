namespace Tracking.Generator.Model;

/// <summary>What became of a method that carries one of the attributes.</summary>
/// <param name="Method">What is to be written, if it is tracked.</param>
/// <param name="UsageReader">What it reads, if it is a reader of usage.</param>
/// <param name="Report">Why nothing can be written.</param>
internal sealed record MarkedMethodModel(TrackedMethodModel? Method, UsageReaderModel? UsageReader, ReportModel? Report);

/// <summary>The methods of one file: an edit changes one of these, however many methods come before or after it.</summary>
internal sealed record MarkedFileModel(EquatableArray<MarkedMethodModel> Methods);
