namespace Tracking.Generator.Model;

/// <summary>What became of a method that carries one of the attributes: at most one of the two.</summary>
/// <param name="Method">What is to be written.</param>
/// <param name="Report">Why no body of it can stand anywhere.</param>
internal sealed record ParsedMethodModel(TrackedMethodModel? Method, ReportModel? Report);
