namespace Tracking.Generator.Tests.Shapes;

/// <summary>What attributes say of nullability holds in the user's own two signatures, and no generated code is warned of.</summary>
public class NullabilityAttributeTests
{
    private static readonly string[] Results =
    [
        "string", "Answer", "Task<Answer>", "ValueTask<Answer>", "IEnumerable<Answer>", "IAsyncEnumerable<Answer>", "T",
    ];

    private static readonly string[] OfResults =
    [
        "[return: MaybeNull]", "[return: NotNull]", "[return: NotNullIfNotNull(\"text\")]",
    ];

    private static readonly string[] OfParameters =
    [
        "[AllowNull] string text", "[DisallowNull] string? text", "[NotNull] string? text", "[MaybeNull] ref string text", "[NotNull] ref string? text",
        "[AllowNull] ref string text", "[MaybeNull] out string text", "[NotNull] out string? text", "[AllowNull] in string text",
        "[DoesNotReturnIf(true)] bool text", "[AllowNull, TrackTag(\"text\")] string text", "[AllowNull, ModelName] string text",
        "[AllowNull] [TrackSubject] object text", "[AllowNull] [CorrelationId] string text",
    ];

    private static readonly string[] OfConditionalParameters =
    [
        "[NotNullWhen(true)] string? text", "[NotNullWhen(true)] out string? text", "[MaybeNullWhen(false)] out string text", "[MaybeNullWhen(true)] ref string text",
    ];

    public static TheoryData<string, bool, bool> ResultCases => Cases(OfResults);

    public static TheoryData<string, bool, bool> ParameterCases => Cases([.. OfParameters, .. OfConditionalParameters]);

    [Theory]
    [MemberData(nameof(ResultCases))]
    public void A_result(string attribute, bool onMethod, bool onCore) => Check(
        Results.Select((result, index) => Method(index, onMethod ? attribute : "", onCore ? attribute : "", result, "string? text", "string? text")));

    [Theory]
    [MemberData(nameof(ParameterCases))]
    public void A_parameter(string parameter, bool onMethod, bool onCore)
    {
        string plain = parameter[(parameter.LastIndexOf(']') + 2)..];
        IEnumerable<string> results = OfConditionalParameters.Contains(parameter) ? ["bool"]
            : IsByReference(plain) ? Results.Where(static result => !result.Contains("Enumerable<", StringComparison.Ordinal))
            : Results;
        Check(results.Select((result, index) => Method(index, "", "", result, onMethod ? parameter : plain, onCore ? parameter : plain)));
    }

    [Theory]
    [InlineData("[DoesNotReturn]")]
    [InlineData("[MemberNotNull(\"kept\")]")]
    public void A_method(string attribute) => Check(
    [
        Method(0, attribute, attribute, "Answer", "string? text", "string? text"),
        Method(1, "", attribute, "Answer", "string? text", "string? text"),
        Method(2, attribute, "", "Answer", "string? text", "string? text"),
    ]);

    // Each method in a type of its own: what one file leaves out says nothing of another.
    private static string Method(int number, string ofMethod, string ofCore, string result, string parameter, string ofCoreParameter)
    {
        string arity = result == "T" ? "<T>" : "";
        return $$"""
            public partial class Bot{{number}}
            {
                private string? kept = "";

                [TrackedModelCall]
                {{ofMethod}}
                public partial {{result}} Ask{{arity}}({{parameter}});

                #nullable disable warnings
                {{ofCore}}
                private {{result}} AskCore{{arity}}({{ofCoreParameter}}) => throw new InvalidOperationException(kept);
                #nullable restore warnings
            }
            """;
    }

    private static void Check(IEnumerable<string> methods) => TestCompilation.Run($$"""
        #nullable enable
        using System.Diagnostics.CodeAnalysis;

        public class Answer
        {
            public int InputTokens => 1;
        }

        public static class Readers
        {
            [UsageReader] public static TokenUsage Read(Answer answer) => TokenUsage.Inclusive(input: answer.InputTokens);
        }

        {{string.Join("\n\n", methods)}}
        """).ExpectNoDiagnostics();

    private static bool IsByReference(string parameter) =>
        parameter.StartsWith("ref ", StringComparison.Ordinal)
        || parameter.StartsWith("out ", StringComparison.Ordinal)
        || parameter.StartsWith("in ", StringComparison.Ordinal);

    private static TheoryData<string, bool, bool> Cases(IEnumerable<string> attributes)
    {
        TheoryData<string, bool, bool> cases = [];
        foreach (string attribute in attributes)
        {
            cases.Add(attribute, true, true);
            cases.Add(attribute, false, true);
            cases.Add(attribute, true, false);
        }

        return cases;
    }
}
