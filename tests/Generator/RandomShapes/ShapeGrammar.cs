namespace Tracking.Generator.Tests.RandomShapes;

/// <summary>Draws tracked methods that C# accepts: the same ones for the same seed.</summary>
internal sealed class ShapeGrammar(int seed)
{
    private const int MostParameters = 5;

    private static readonly string[] ParameterNames =
    [
        "x", "tracking", "call", "exception", "response", "state", "self", "task", "stream", "reading", "arguments", "Read", "InvokeCore", "enumerationToken",
        "class", "event", "return", "await", "record", "field", "value", "Item1", "Rest", "tracking1", "__x", "ToString", "Tracking", "global", "question",
    ];

    private static readonly (string Name, string Core)[] MethodNames =
    [
        ("Ask", "AskCore"), ("AskAsync", "AskCoreAsync"), ("ask", "askCore"), ("Async", "CoreAsync"), ("@return", "returnCore"), ("record", "recordCore"),
        ("AskCoreAsync", "AskCoreCoreAsync"), ("Équals", "ÉqualsCore"), ("Read", "ReadCore"), ("Tracker", "TrackerCore"),
    ];

    private readonly Random random = new(seed);

    internal RandomShape Draw(int number)
    {
        ContainerForm container = Pick(ContainerForm.All);
        ResultForm result = Pick([.. ResultForm.All.Where(form => !(form.IsAwaitedStream && container.IsRefStruct))]);
        RandomParameter[] parameters = DrawParameters(container, result);
        bool canBeKept = !container.IsRefStruct && parameters.All(static parameter => parameter.Form.CanBeKept);
        (string name, string core) = Pick(MethodNames);
        bool namesCore = Chance(5);
        bool isIterated = result.Iterate is not null && canBeKept && Chance(2);
        bool isStatic = container.IsStatic || (!container.Overrides && !container.IsStruct && Chance(8) && container.TakesTracking);
        bool hasStaticCore = isStatic || Chance(6);
        bool isUnsafe = result.IsUnsafe || parameters.Any(static parameter => parameter.Form.IsUnsafe);
        bool isUnsafeType = isUnsafe && !isIterated && Chance(2);
        string methodUnsafe = isUnsafe && !isUnsafeType ? " unsafe" : "";
        return new(number, container, result, parameters, name, namesCore ? "Other" : core)
        {
            NamesCore = namesCore,
            IsIterated = isIterated,
            Failure = isIterated && Chance(4) ? Failure.Later : !isIterated && Chance(5) ? Failure.AtOnce : Failure.None,
            TrackerPosition = Chance(4) && (canBeKept || !result.IsStream) ? random.Next(parameters.Count(static parameter => !parameter.Form.IsParams) + 1) : -1,
            HasStaticCore = hasStaticCore,
            IsUnsafeType = isUnsafeType,
            Modifiers = Access(container, isStatic) + (container.IsStruct && Chance(3) ? " readonly" : "") + methodUnsafe,
            CoreModifiers = "private" + (hasStaticCore ? " static" : container.IsStruct && Chance(3) ? " readonly" : "") + methodUnsafe,
        };
    }

    private RandomParameter[] DrawParameters(ContainerForm container, ResultForm result)
    {
        List<ParameterForm> required = [];
        List<ParameterForm> optional = [];
        ParameterForm? rest = null;
        for (int left = random.Next(MostParameters + 1); left > 0; left--)
        {
            ParameterForm form = Pick(ParameterForm.All);
            if (!IsAllowed(form, container, result, required.Concat(optional)))
            {
                continue;
            }

            if (form.IsParams)
            {
                rest ??= form;
            }
            else
            {
                (form.IsOptional ? optional : required).Add(form);
            }
        }

        // Arguments that are left out can only be followed by such.
        ParameterForm[] forms = [.. required, .. optional, .. rest is null || (optional.Count > 0 && rest.Argument.Length > 0) ? [] : new[] { rest }];
        string[] names = [.. ParameterNames.OrderBy(_ => random.Next())];
        return [.. forms.Select((form, index) => new RandomParameter(form, names[index], index))];
    }

    private static bool IsAllowed(ParameterForm form, ContainerForm container, ResultForm result, IEnumerable<ParameterForm> others) =>
        !(container.Overrides && form.TypeArgument is not null)
        // A core that is awaited cannot be called at once.
        && !(result.IsAwaitedStream && !form.CanBeKept)
        && !(form.Declaration.StartsWith("[CorrelationId]", StringComparison.Ordinal) && others.Contains(form));

    private string Access(ContainerForm container, bool isStatic) => container switch
    {
        { Overrides: true } => "public override",
        { IsStatic: true } => Chance(2) ? "public static" : "internal static",
        { IsInterface: true } => Chance(2) ? "public virtual" : "public",
        { IsStruct: true } => Chance(2) ? "public" : "internal",
        _ when isStatic => "public static",
        { IsSealed: true } => Pick(["public", "internal"]),
        _ => Pick(["public", "internal", "internal virtual", "protected internal"]),
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
