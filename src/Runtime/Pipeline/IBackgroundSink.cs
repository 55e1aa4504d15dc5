namespace Tracking;

/// <summary>A sink that writes on a thread of its own, where no caller sees what fails.</summary>
internal interface IBackgroundSink
{
    /// <summary>Says where failures are counted and logged; called when the tracking is built.</summary>
    void ReportFailuresTo(ModelCallPipeline pipeline);

    /// <summary>What <see cref="IModelCallSink.FlushAsync"/> does, without a thread of the pool.</summary>
    void Flush(CancellationToken cancellationToken);

    /// <summary>
    /// Where the tracking has made the sink itself: writes what is held back, and gives up the file. What comes later is still written.
    /// </summary>
    void CloseIfOwned();
}
