using System.Diagnostics.Metrics;
using Microsoft.Extensions.Time.Testing;
using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Metrics;

/// <summary>Calls, and what is measured of them. The meter is the process's: measurements of other tests are left out by the provider.</summary>
internal sealed class MeasuredCalls : IDisposable
{
    /// <summary>The collection of all tests that listen: what one listener allocates, another one's test would count.</summary>
    internal const string OneMeter = nameof(OneMeter);

    private readonly MeterListener _listener = new();
    private readonly List<string> _measurements = [];

    internal MeasuredCalls(GenAiConventions conventions, Action<MetricsOptions>? configure = null)
    {
        Tracking = new ModelCallTrackingBuilder().AddMetrics(configure ?? (static _ => { })).UseGenAiConventions(conventions).UseTimeProvider(Clock).Build();
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Tracking.ModelCalls")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    internal string Provider { get; } = Guid.NewGuid().ToString("N");

    internal FakeTimeProvider Clock { get; } = new();

    internal ModelCallTracking Tracking { get; }

    /// <summary>Instrument, value, and the attributes beside the provider; in the order of their text.</summary>
    internal IReadOnlyList<string> Measurements => [.. _measurements.Order(StringComparer.Ordinal)];

    internal ModelCallSite SiteOf(string? operation = "chat", string? method = "generate", string? model = null) =>
        new(new ModelCallDescriptor("answer") { Operation = operation, Method = method, Model = model, Provider = Provider });

    /// <summary>A call that takes a quarter of a second.</summary>
    internal void Call(ModelCallSite site, ResponseReader<Chunk>? reader = null, params KeyValuePair<string, string>[] tags)
    {
        ModelCall call = Start(site, tags);
        Clock.Advance(TimeSpan.FromSeconds(0.25));
        call.Succeed(new Chunk(), reader);
    }

    internal ModelCall Start(ModelCallSite site, params KeyValuePair<string, string>[] tags)
    {
        ModelCallArguments arguments = default;
        foreach (KeyValuePair<string, string> tag in tags)
        {
            arguments.AddTag(tag.Key, tag.Value);
        }

        return ModelCall.Start(Tracking, site, in arguments);
    }

    public void Dispose() => _listener.Dispose();

    private void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> attributes = [];
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            attributes.Add(tag.Key, tag.Value);
        }

        if (attributes.Remove("gen_ai.provider.name", out object? provider) && Equals(provider, Provider))
        {
            attributes.Remove("gen_ai.operation.name", out object? operation);
            string rest = string.Concat(attributes.Select(static attribute => $" {attribute.Key}={attribute.Value}"));
            lock (_measurements)
            {
                _measurements.Add(FormattableString.Invariant($"{instrument.Name} {value} {operation}{rest}"));
            }
        }
    }
}
