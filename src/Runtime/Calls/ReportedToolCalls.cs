namespace Tracking;

/// <summary>The tools that a response says the model called. Made when the first is found, so that others cost nothing.</summary>
internal sealed class ReportedToolCalls
{
    // What a hostile server invents must not fill the memory.
    private const int AtMost = 1000;

    private readonly List<string> _names = [];
    private string? _lastCallId;

    internal string[] Names => [.. _names];

    /// <summary>Adds a call; one that is told of again right after itself is the same.</summary>
    internal void Add(string name, string? callId)
    {
        bool isRepeated = !string.IsNullOrEmpty(callId) && callId == _lastCallId && _names[^1] == ForeignText.Bounded(name);
        _lastCallId = callId;
        if (!isRepeated && _names.Count < AtMost)
        {
            _names.Add(ForeignText.Bounded(name)!);
        }
    }
}
