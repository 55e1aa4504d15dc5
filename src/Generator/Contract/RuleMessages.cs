namespace Tracking.Generator.Contract;

/// <summary>
/// What each rule says. The analyzer shows it; the generator puts it into the body of a method that it cannot serve, so that
/// whoever ignores the rule reads the same words at run time.
/// </summary>
internal static class RuleMessages
{
    internal const string NotPartial = "'{0}' is not partial, so its attribute is ignored and no call is tracked: declare it partial and make its body '{1}'";
    internal const string ContainingTypeNotPartial = "'{0}' is not partial, so nothing can be generated for its tracked method '{1}': declare it partial";
    internal const string NoCore = "'{0}' has no core to invoke and would throw at run time: {1}";
    internal const string SeveralCores = "'{0}' has more than one core, and which to invoke is unclear: {1}; remove or rename one, or name it with Core = nameof(…)";
    internal const string UnsupportedShape = "'{0}' cannot be tracked: {1}";
    internal const string NoUsage = "No token usage can be read from '{1}', so calls of '{0}' are recorded without tokens: mark a static method that reads it with [UsageReader], or set Tokens to TokenSource.Tracker or TokenSource.None";
    internal const string AmbiguousTracking = "'{0}' finds more than one ModelCallTracking of the same rank ({1}), and where its calls go is unclear: keep one, or pass one as a parameter";
    internal const string AsyncVoidCore = "'{1}', the core of '{0}', is async void: its failures and its end are lost at run time; return a Task from both";
    internal const string InvalidAttribute = "'{0}' cannot be tracked as it is marked: {1}";

    internal static string Of(Violation violation) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, FormatOf(violation.RuleId), [.. violation.Arguments]);

    private static string FormatOf(string ruleId) => ruleId switch
    {
        RuleIds.NotPartial => NotPartial,
        RuleIds.ContainingTypeNotPartial => ContainingTypeNotPartial,
        RuleIds.NoCore => NoCore,
        RuleIds.SeveralCores => SeveralCores,
        RuleIds.UnsupportedShape => UnsupportedShape,
        RuleIds.NoUsage => NoUsage,
        RuleIds.AmbiguousTracking => AmbiguousTracking,
        RuleIds.AsyncVoidCore => AsyncVoidCore,
        _ => InvalidAttribute,
    };
}
