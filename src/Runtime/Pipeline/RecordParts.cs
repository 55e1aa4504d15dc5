using Tracking.CompilerServices;

namespace Tracking;

/// <summary>What a run's record is made of, besides what names the run.</summary>
/// <remarks>
/// References held by value: a constructor without by-reference parameters writes its structure where it is to stand. Others
/// fill one on the side, and copying half a kilobyte costs as much as reading a clock.
/// </remarks>
internal readonly ref struct RecordParts(
    in RunMeasurements measurements,
    in ModelCallArguments arguments,
    in ModelCallReading reading)
{
    internal readonly ref readonly RunMeasurements Measurements = ref measurements;
    internal readonly ref readonly ModelCallArguments Arguments = ref arguments;
    internal readonly ref readonly ModelCallReading Reading = ref reading;
}
