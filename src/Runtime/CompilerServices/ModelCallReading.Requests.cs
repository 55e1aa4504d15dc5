namespace Tracking.CompilerServices;

public partial struct ModelCallReading
{
    /// <summary>
    /// Takes how many requests a response is the sum of, where its usage does not tell them apart: a client that invokes functions gives
    /// its rounds together.
    /// </summary>
    /// <param name="count">How many are known of; 1 or less says nothing.</param>
    public void ReportRequests(int count) => _usage.ReportRequests(count);
}
