using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Attribute arguments that cannot be.</summary>
internal static class AttributeRules
{
    // The runtime's ModelCallDescriptor.LongestKey; a test holds both equal.
    internal const int LongestKey = 512;

    internal static void Check(IMethodSymbol tracked, TrackedAttribute attribute, ICollection<Violation> violations)
    {
        if (tracked.HasAttribute(TypeNames.TrackedModelCallAttribute) && tracked.HasAttribute(TypeNames.TrackedModelRunAttribute))
        {
            Add("it is marked as a call and as a run; keep one of the attributes");
        }

        if (attribute.Key is { } key && string.IsNullOrWhiteSpace(key))
        {
            Add("its key is empty; leave it out for the default, or name the call", "key");
        }

        CheckLength("key", "key", attribute.KeyOf(tracked));
        CheckLength("variation key", nameof(TrackedAttribute.VariationKey), attribute.VariationKey);
        if (attribute.Version < 1)
        {
            Add($"its version is {attribute.Version}; versions start at 1", nameof(TrackedAttribute.Version));
        }

        if (attribute.Core is { } core && string.IsNullOrWhiteSpace(core))
        {
            Add("Core is empty; name a method with nameof, or leave it out", nameof(TrackedAttribute.Core));
        }

        CheckParameters(tracked, violations);

        void CheckLength(string name, string argument, string? text)
        {
            if (text?.Length > LongestKey)
            {
                Add($"its {name} has {text.Length} characters; resumption tokens carry it, and it may have {LongestKey}", argument);
            }
        }

        void Add(string fault, string? argument = null) =>
            violations.Add(new(RuleIds.InvalidAttribute, tracked, [tracked.Name, fault], argument));
    }

    /// <summary>What depends on the core that was found.</summary>
    internal static void CheckCore(IMethodSymbol tracked, TrackedAttribute attribute, CoreMatch core, ICollection<Violation> violations)
    {
        if (attribute.Tokens == TrackedAttribute.TokensFromTracker && !core.TakesTracker)
        {
            violations.Add(new(
                RuleIds.InvalidAttribute,
                tracked,
                [tracked.Name, $"Tokens is TokenSource.Tracker, but its core '{core.Method.Name}' takes no ModelCallTracker to record them on"],
                nameof(TrackedAttribute.Tokens)));
        }

        CheckCoreParameters(tracked, core, violations);
    }

    // Callers see the tracked method: what is said of its parameters stands there. A copy of it on the core does no harm.
    private static void CheckCoreParameters(IMethodSymbol tracked, CoreMatch core, ICollection<Violation> violations)
    {
        // What comes from another assembly is not for its users to change.
        foreach (IParameterSymbol parameter in core.Method.DeclaringSyntaxReferences.IsEmpty ? [] : core.Method.Parameters)
        {
            if (parameter.GetAttributes().IsEmpty)
            {
                continue;
            }

            IParameterSymbol? own = core.ParameterOf(tracked, parameter);
            foreach (string mark in ParameterMarks.All)
            {
                if (parameter.HasAttribute(mark) && own?.HasAttribute(mark) != true)
                {
                    violations.Add(new(
                        RuleIds.InvalidAttribute,
                        parameter,
                        [
                            tracked.Name,
                            own is null
                                ? $"[{ParameterMarks.ShortName(mark)}] stands on the tracker '{parameter.Name}', which its callers do not pass"
                                : $"[{ParameterMarks.ShortName(mark)}] stands on '{parameter.Name}' of its core '{core.Method.Name}', where nothing reads it; move it to '{own.Name}' of '{tracked.Name}'",
                        ]));
                }
            }
        }
    }

    private static void CheckParameters(IMethodSymbol tracked, ICollection<Violation> violations)
    {
        IParameterSymbol[] marked = [.. tracked.Parameters.Where(static parameter => !parameter.GetAttributes().IsEmpty)];
        if (marked.Length == 0)
        {
            return;
        }

        HashSet<string> tags = new(StringComparer.Ordinal);
        foreach (IParameterSymbol parameter in marked)
        {
            if (parameter.FindAttribute(TypeNames.TrackTagAttribute) is { ConstructorArguments: [{ Value: var name }] })
            {
                if (name is not string tag || string.IsNullOrWhiteSpace(tag))
                {
                    Add(parameter, $"the tag of '{parameter.Name}' has no name");
                }
                else if (!tags.Add(tag))
                {
                    Add(parameter, $"the tag '{tag}' stands on two parameters");
                }
            }

            if (MarkOf(parameter) is { } mark && !ParameterRoles.IsReadable(parameter))
            {
                Add(parameter, $"[{mark}] stands on the out parameter '{parameter.Name}', which has no value when the call starts");
            }

            foreach (string nameMark in ParameterMarks.Names)
            {
                if (parameter.HasAttribute(nameMark) && parameter.Type.SpecialType != SpecialType.System_String)
                {
                    Add(parameter, $"[{ParameterMarks.ShortName(nameMark)}] stands on '{parameter.Name}', which is no string");
                }
            }

            if (parameter.HasAttribute(TypeNames.CorrelationIdAttribute) && !ParameterMarks.CanBeText(parameter.Type))
            {
                Add(parameter, $"[CorrelationId] stands on '{parameter.Name}', which has no text");
            }

            if (parameter.HasAttribute(TypeNames.HistoryLengthAttribute) && !ParameterMarks.CanBeCount(parameter.Type))
            {
                Add(parameter, $"[HistoryLength] stands on '{parameter.Name}', which is neither an integer nor a collection");
            }
        }

        foreach (string mark in marked.Length > 1 ? ParameterMarks.OncePerMethod : [])
        {
            if (marked.Where(parameter => parameter.HasAttribute(mark)).Skip(1).FirstOrDefault() is { } second)
            {
                Add(second, $"two parameters are marked [{ParameterMarks.ShortName(mark)}]");
            }
        }

        void Add(IParameterSymbol parameter, string fault) =>
            violations.Add(new(RuleIds.InvalidAttribute, parameter, [tracked.Name, fault]));
    }

    private static string? MarkOf(IParameterSymbol parameter) =>
        ParameterMarks.All.FirstOrDefault(parameter.HasAttribute) is { } mark ? ParameterMarks.ShortName(mark) : null;
}
