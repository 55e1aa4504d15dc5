using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class ReturnInterfaceFixTests
{
    private const string Results = """

        abstract class Results : IAsyncEnumerable<ChatResponseUpdate>
        {
            public abstract IAsyncEnumerator<ChatResponseUpdate> GetAsyncEnumerator(CancellationToken cancellationToken = default);
        }

        interface IBot { Results Answer(); }
        """;

    private static readonly CodeFixRun Fix = TrackedCode.Fix(new ReturnInterfaceFix());

    [Fact]
    public Task All_collections_of_an_sdk_are_given_as_interfaces() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Results {|TRK005:Answer|}();
            Results AnswerCore() => throw new NotSupportedException();

            [TrackedModelCall] public partial Results {|TRK005:Ask|}(string question);
            Results AskCore(string question) => throw new NotSupportedException();
        }
        """ + Results,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Answer();
            Results AnswerCore() => throw new NotSupportedException();

            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Ask(string question);
            Results AskCore(string question) => throw new NotSupportedException();
        }
        """ + Results);

    [Theory]
    [InlineData("partial class Bot(ModelCallTracking tracking) : IBot { [TrackedModelCall] public partial Results {|TRK005:Answer|}(); Results AnswerCore() => throw new NotSupportedException(); }")]
    [InlineData("abstract class Bot { [TrackedModelCall] public abstract Task<ChatResponse> {|TRK005:AnswerAsync|}(); }")]
    [InlineData("partial class Bot(ModelCallTracking tracking) { [TrackedModelCall] public partial ref int {|TRK005:Answer|}(); }")]
    public Task Nothing_is_offered_where_something_else_is_wrong_or_asks_for_the_collection(string type) => Fix.ExpectNoFixOfAsync(type + Results);
}
