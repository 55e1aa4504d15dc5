using System.Text.Json.Serialization;

namespace Tracking.Runtime.Tests.Serialization;

/// <summary>What an application without reflection writes to serialize records and metrics.</summary>
[JsonSerializable(typeof(ModelCallRecord))]
[JsonSerializable(typeof(ModelCallMetric))]
[JsonSerializable(typeof(Dictionary<RunId, int>))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
