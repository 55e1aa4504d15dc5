using Microsoft.Extensions.Logging;

namespace Tracking;

internal sealed class GenerationLogSink : IModelCallSink
{
    internal GenerationLogSink(ILoggerFactory? factory) => Factory = factory;

    internal ILoggerFactory? Factory { get; }
}
