using Tracking.Harness;

namespace Tracking.Generator.Tests.Shapes;

/// <summary>Where a core cannot throw but in its task, the generated body has nothing to catch; wherever it can, it has.</summary>
public class AsyncCoreTests
{
    private const string Catch = "catch (global::System.Exception";

    [Theory]
    [InlineData("Task<int>", "private async Task<int> AskCoreAsync(int x) { await Task.Yield(); return x; }")]
    [InlineData("ValueTask<int>", "protected static async ValueTask<int> AskCoreAsync(int x) { await Task.Yield(); return x; }")]
    [InlineData("Task", "private async Task AskCoreAsync(int x) { await Task.Yield(); }")]
    public void An_async_core_throws_into_its_task(string result, string core) =>
        Assert.DoesNotContain(Catch, Generated(result, core), StringComparison.Ordinal);

    [Theory]
    [InlineData("Task<int>", "private Task<int> AskCoreAsync(int x) => Task.FromResult(x);")]
    [InlineData("Task<int>", "protected virtual async Task<int> AskCoreAsync(int x) { await Task.Yield(); return x; }")]
    [InlineData("ValueTask<int>", "[AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] private async ValueTask<int> AskCoreAsync(int x) { await Task.Yield(); return x; }")]
    [InlineData("int", "private int AskCore(int x) => x;")]
    public void Any_other_core_may_throw_at_once(string result, string core) =>
        Assert.Contains(Catch, Generated(result, core), StringComparison.Ordinal);

    [Fact]
    public void What_binds_a_dynamic_argument_may_throw_at_once() =>
        Assert.Contains(
            Catch,
            Generated("Task<int>", "private async Task<int> AskCoreAsync(dynamic x) { await Task.Yield(); return 1; }", "dynamic"),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_async_core_that_throws_before_its_first_await_is_a_failed_call()
    {
        using Shape shape = Shape.Of("""
            public partial class Bot(ModelCallTracking tracking)
            {
                [TrackedModelCall("async")]
                public partial Task<Answer> AskAsync(string question);

                private async Task<Answer> AskCoreAsync(string question)
                {
                    if (question.Length == 0)
                    {
                        throw new ArgumentException("empty");
                    }

                    await Task.Yield();
                    return new Answer(question, 5);
                }

                [TrackedModelCall("virtual")]
                public partial Task<Answer> TellAsync(string question);

                protected virtual async Task<Answer> TellCoreAsync(string question)
                {
                    await Task.Yield();
                    return new Answer(question, 6);
                }
            }

            public class Impatient(ModelCallTracking tracking) : Bot(tracking)
            {
                protected override Task<Answer> TellCoreAsync(string question) => throw new TimeoutException("at once");
            }

            public static class Case
            {
                public static async Task<string> RunAsync(ModelCallTracking tracking)
                {
                    Task<Answer> failed = new Bot(tracking).AskAsync("");
                    string how = await failed.ContinueWith(task => task.Exception!.InnerException!.Message);
                    Answer answer = await new Bot(tracking).AskAsync("hi");
                    try
                    {
                        return (await new Impatient(tracking).TellAsync("hi")).Text;
                    }
                    catch (TimeoutException exception)
                    {
                        return $"{how} {answer.Text} {exception.Message}";
                    }
                }
            }
            """);

        Assert.Equal("empty hi at once", await shape.RunAsync());
        Assert.Equal("async backend_error; async Success 5; virtual timeout", shape.Records);
    }

    private static string Generated(string result, string core, string parameter = "int") => string.Concat(
        GeneratorRun.Start(
            Shape.Compilation($$"""
                public partial class Bot(ModelCallTracking tracking)
                {
                    [TrackedModelCall]
                    public partial {{result}} {{(result == "int" ? "Ask" : "AskAsync")}}({{parameter}} x);

                    {{core}}
                }
                """),
            new TrackedModelCallGenerator()).ExpectNoDiagnostics().Sources.Values);
}
