using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Calls are found wherever code can stand: what names no model's method is passed over, by its syntax.</summary>
public sealed class ModelCallPlacesTests
{
    [Theory]
    [InlineData("""object Ask() => from text in texts let answer = chat.{|TRK302:GetResponseAsync|}(text) where answer.IsCompleted select answer;""")]
    [InlineData("""object Ask() => from text in texts where text.Length > 1 select chat.{|TRK302:GetResponseAsync|}(text);""")]
    [InlineData("""object Ask() => from update in chat.{|TRK302:GetStreamingResponseAsync|}("?").ToBlockingEnumerable() orderby update.Text select update.Text;""")]
    [InlineData("""object Ask() => from text in texts from update in chat.{|TRK302:GetStreamingResponseAsync|}(text).ToBlockingEnumerable() group update by update.Text into same select same.Key;""")]
    [InlineData("""object Ask() => from text in texts join update in chat.{|TRK302:GetStreamingResponseAsync|}("?").ToBlockingEnumerable() on text equals update.Text select update;""")]
    [InlineData("""object? Ask() => chat?.{|TRK302:GetResponseAsync|}("?")?.Result?.Text?.Length;""")]
    [InlineData("""object? Ask() => texts.FirstOrDefault() is { } text ? chat.{|TRK302:GetResponseAsync|}(text) : null;""")]
    [InlineData("""string Ask() => $"{texts.Count} {chat.{|TRK302:GetResponseAsync|}($"{texts[0]}").Result}";""")]
    [InlineData("""async Task Ask() { await foreach (var update in chat.{|TRK302:GetStreamingResponseAsync|}("?")) { } }""")]
    [InlineData("""async Task Ask() { await using var updates = chat.{|TRK302:GetStreamingResponseAsync|}("?").GetAsyncEnumerator(); }""")]
    [InlineData("""int Ask() => texts.Count switch { 0 => 1, var many when chat.{|TRK302:GetResponseAsync|}("?").Result is { Text.Length: 3 } => many, _ => chat.{|TRK302:GetResponseAsync|}("!").Id };""")]
    [InlineData("""object Ask() { var (first, second) = (chat.{|TRK302:GetResponseAsync|}("a"), chat.{|TRK302:GetResponseAsync|}("b")); return (first, second); }""")]
    [InlineData("""Task<ChatResponse>[] Ask() => [chat.{|TRK302:GetResponseAsync|}("a"), .. texts.Select(text => chat.{|TRK302:GetResponseAsync|}(text))];""")]
    [InlineData("""object Ask() => new List<Task<ChatResponse>> { chat.{|TRK302:GetResponseAsync|}("a") };""")]
    [InlineData("""object Ask() => new Dictionary<string, object> { ["a"] = chat.{|TRK302:GetResponseAsync|}("a") };""")]
    [InlineData("""object Ask() => new Box(null) { Held = chat.{|TRK302:GetResponseAsync|}("a") } with { Other = chat.{|TRK302:GetResponseAsync|}("b") };""")]
    [InlineData("""object? held; object? Ask() => held ??= chat.{|TRK302:GetResponseAsync|}("?");""")]
    [InlineData("""void Ask() { Local(); Task<ChatResponse> Local() => chat.{|TRK302:GetResponseAsync|}("?"); }""")]
    [InlineData("""void Ask() { lock (texts) { try { throw new Exception(); } catch (Exception) when (chat.{|TRK302:GetResponseAsync|}("?").IsFaulted) { } finally { chat.{|TRK302:GetResponseAsync|}("!"); } } }""")]
    [InlineData("""IEnumerable<object> Ask() { for (var answer = chat.{|TRK302:GetResponseAsync|}("?"); !answer.IsCompleted; answer = chat.{|TRK302:GetResponseAsync|}("!")) { yield return answer; } }""")]
    [InlineData("""static readonly IChatClient One = null!; readonly object kept = One.{|TRK302:GetResponseAsync|}("?");""")]
    [InlineData("""static readonly IChatClient One = null!; object Kept { get; } = One.{|TRK302:GetResponseAsync|}("?");""")]
    [InlineData("""object Kept { get { return chat.{|TRK302:GetResponseAsync|}("?"); } init { chat.{|TRK302:GetResponseAsync|}("!"); } }""")]
    [InlineData("""event Action Asked { add { chat.{|TRK302:GetResponseAsync|}("?"); } remove { } }""")]
    [InlineData("""object this[int index] => chat.{|TRK302:GetResponseAsync|}($"{index}");""")]
    [InlineData("""public static object operator +(Page page, int count) => page.chat.{|TRK302:GetResponseAsync|}("?");""")]
    [InlineData("""~Page() => chat.{|TRK302:GetResponseAsync|}("?");""")]
    [InlineData("""class Derived(IChatClient other) : Part(other.{|TRK302:GetResponseAsync|}("?"));""")]
    [InlineData("""class Derived : Part { Derived(IChatClient other) : base(other.{|TRK302:GetResponseAsync|}("?")) { } }""")]
    [InlineData("""object Ask() => chat . {|TRK302:@GetResponseAsync|} ("?");""")]
    [InlineData("""object Ask() => chat.{|TRK302:Get\u0052esponseAsync|}("?");""")]
    [InlineData("""object Ask() => new Func<Task<ChatResponse>>(() => { Func<string, Task<ChatResponse>> ask = text => chat.{|TRK302:GetResponseAsync|}(text); return ask("?"); })();""")]
    public Task A_call_is_reported_wherever_it_stands(string member) => ModelCallRun.ExpectAsync($$"""
        using System.Linq;

        class Page
        {
            readonly IChatClient chat = null!;
            readonly List<string> texts = [];
            {{member}}
            object All() => (chat, texts);
        }

        class Part(object? held) { public object? Held => held; }
        record Box(object? Held) { public object? Other { get; init; } }
        """);

    [Fact]
    public Task A_call_in_top_level_statements_is_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
        IChatClient chat = null!;
        await chat.{|TRK302:GetResponseAsync|}("?");
        await Ask();
        Task<ChatResponse> Ask() => chat.{|TRK302:GetResponseAsync|}("!");
        """) with { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task A_call_in_generated_code_is_not_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
        partial class Page(IChatClient chat)
        {
            object First() => chat.{|TRK302:GetResponseAsync|}("?");
            [System.CodeDom.Compiler.GeneratedCode("a", "1")] object Marked() => chat.GetResponseAsync("?");
            object All() => (First(), Second(), Marked());

            [System.CodeDom.Compiler.GeneratedCode("a", "1")]
            class Inner(IChatClient other)
            {
                object Ask() => other.GetResponseAsync("?");
            }
        }
        """).WithSource("Second.g.cs", """
        partial class Page
        {
            object Second() => chat.GetResponseAsync("!");
        }
        """));

    [Fact]
    public Task A_call_in_any_file_of_a_type_is_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
        partial class Page(IChatClient chat)
        {
            object First() => chat.{|TRK302:GetResponseAsync|}("?");
            object All() => (First(), Second());
        }
        """).WithSource("Second.cs", """
        partial class Page
        {
            object Second() => chat.{|TRK302:GetResponseAsync|}("!");
        }
        """));

    [Fact]
    public Task A_private_method_that_another_file_calls_from_a_core_is_right() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            public override string ToString() => $"{tracking}";
            private Task<ChatResponse> HelpAsync() => chat.GetResponseAsync("?");
        }
        """).WithSource("Core.cs", """
        partial class Bot
        {
            private Task<ChatResponse> AnswerCoreAsync() => HelpAsync();
        }
        """));

    [Fact]
    public Task A_method_whose_lambda_makes_the_tracker_is_right() => ModelCallRun.ExpectAsync("""
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> AnswerAsync()
            {
                Func<ModelCallTracker> make = () => tracking.CreateTracker(new ModelCallDescriptor("answer"));
                make().TrackSuccess();
                return AskAsync();
            }

            private Task<ChatResponse> AskAsync() => chat.GetResponseAsync("?");
        }
        """);
}
