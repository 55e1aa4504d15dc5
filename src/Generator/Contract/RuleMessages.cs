namespace Tracking.Generator.Contract;

/// <summary>
/// What each rule says. The analyzer shows it; the generator puts it into the body of a method that it cannot serve, so that
/// whoever ignores the rule reads the same words at run time.
/// </summary>
internal static class RuleMessages
{
    internal const string HiddenNamespace = "The type '{0}' hides the namespace Tracking, so that neither its attributes nor generated code are understood and no call is tracked: rename the type, or move it into a namespace";
    internal const string NotPartial = "'{0}' {1}, so its attribute is ignored at run time and no call is tracked: {2}";
    internal const string ContainingTypeNotPartial = "'{0}' is not partial, so nothing can be generated for its tracked method '{1}': declare it partial";
    internal const string NoCore = "'{0}' has no core to invoke and would throw at run time: {1}";
    internal const string SeveralCores = "'{0}' has more than one core, and which to invoke is unclear: {1}; remove or rename one, or name it with Core = nameof(…)";
    internal const string UnsupportedShape = "'{0}' cannot be tracked: {1}";
    internal const string NoUsage = "No token usage can be read from '{1}', so calls of '{0}' are recorded without tokens at run time: {2}, or set Tokens to TokenSource.Tracker or TokenSource.None";
    internal const string AmbiguousTracking = "'{0}' finds more than one ModelCallTracking of the same rank ({1}), and where its calls go is unclear: keep one, or pass one as a parameter";
    internal const string AsyncVoidCore = "'{1}', the core of '{0}', is async void: its failures and its end are lost at run time; return a Task from both";
    internal const string InvalidAttribute = "'{0}' cannot be tracked as it is marked: {1}";

    internal const string InconsistentKey = "'{0}' and '{1}' are both recorded under '{2}', but with different {3}, so their figures cannot be told apart or compared: give them the same, or a key each";
    internal const string InvalidUsageReader = "'{0}' is marked [UsageReader] but {1}";
    internal const string DefaultTracking = "'{0}' finds {1} and uses ModelCallTracking.Default: where that is not set, its calls run untracked; {2}";

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
