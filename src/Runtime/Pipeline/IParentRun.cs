namespace Tracking;

/// <summary>What a call needs to know of the run that it is made in.</summary>
internal interface IParentRun
{
    RunId RunId { get; }

    /// <summary>The number of the call that starts now, from 1.</summary>
    int NextStep();

    /// <summary>Takes a finished call's record.</summary>
    void OnCallCompleted(in ModelCallRecord record);
}
