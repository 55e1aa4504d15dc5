namespace Tracking.Analyzer.Tests.Rules;

/// <summary>What is said of a parameter stands on the tracked method's, where its callers see it.</summary>
public sealed class CoreMarkTests
{
    [Theory]
    [InlineData("[TrackTag(\"tenant\")] string value")]
    [InlineData("[TrackSubject] string value")]
    [InlineData("[ModelName] string value")]
    [InlineData("[Provider] string value")]
    [InlineData("[CorrelationId] string value")]
    [InlineData("[HistoryLength] int value")]
    public async Task A_mark_on_the_cores_parameter_is_reported(string parameter)
    {
        string mark = parameter[1..parameter.IndexOfAny(['(', ']'])];
        string plain = parameter[(parameter.IndexOf(']') + 2)..];
        string marked = parameter.Replace("value", "{|TRK009:value|}", StringComparison.Ordinal);
        (await TrackedCode.ExpectAsync($$"""
            partial class Bot(IChatClient chat, ModelCallTracking tracking)
            {
                [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync({{plain}});
                Task<ChatResponse> AnswerCoreAsync({{marked}}) => chat.GetResponseAsync($"{value}");
            }
            """))
            .ExpectMessages(
                DiagnosticIds.InvalidAttribute,
                $"'AnswerAsync' cannot be tracked as it is marked: [{mark}] stands on 'value' of its core 'AnswerCoreAsync', where nothing reads it; move it to 'value' of 'AnswerAsync'");
    }

    [Fact]
    public Task The_names_of_the_two_parameters_may_differ() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync<T>(string question, T tenant);
            Task<ChatResponse> AnswerCoreAsync<U>(string text, ModelCallTracker tracker, [TrackTag("tenant")] U {|TRK009:value|}) => chat.GetResponseAsync(text);
        }
        """);

    [Fact]
    public Task A_mark_on_the_cores_tracker_is_reported() => TrackedCode.ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync([TrackSubject] ModelCallTracker {|TRK009:tracker|}) => chat.GetResponseAsync($"{tracker.RunId}");
        }
        """);

    [Theory]
    [InlineData("[TrackTag(\"tenant\")] string tenant", "[TrackTag(\"tenant\")] string tenant")]
    [InlineData("[TrackTag(\"tenant\")] string tenant", "string tenant")]
    [InlineData("string tenant", "[System.Diagnostics.CodeAnalysis.NotNull] string tenant")]
    public Task A_copy_of_the_mark_and_marks_of_others_are_right(string parameter, string ofCore) => TrackedCode.ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync({{parameter}});
            Task<ChatResponse> AnswerCoreAsync({{ofCore}}) => chat.GetResponseAsync(tenant);
        }
        """);
}
