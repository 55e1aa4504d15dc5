using Microsoft.CodeAnalysis.CodeFixes;
using Tracking.CodeFixes;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

public sealed class TakeTrackingFixTests
{
    private static readonly CodeFixRun Fix = TrackedCode.Fix(new TakeTrackingFix());

    [Fact]
    public Task A_primary_constructor_takes_it() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task It_comes_before_what_may_be_left_out() => Fix.ExpectFixAsync(
        """
        partial class Bot(IChatClient chat, int retries = 1)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(IChatClient chat, ModelCallTracking tracking, int retries = 1)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_type_without_a_constructor_gets_one() => Fix.ExpectFixAsync(
        """
        partial class Bot : IDisposable
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();

            public void Dispose() { }
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking) : IDisposable
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();

            public void Dispose() { }
        }
        """);

    [Fact]
    public Task A_constructor_with_a_body_keeps_it_in_a_field() => Fix.ExpectFixAsync(
        """
        partial class Bot
        {
            private readonly IChatClient _chat;

            public Bot(IChatClient chat)
            {
                _chat = chat;
            }

            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot
        {
            private readonly IChatClient _chat;
            private readonly ModelCallTracking _tracking;

            public Bot(IChatClient chat, ModelCallTracking tracking)
            {
                _chat = chat;
                _tracking = tracking;
            }

            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task All_types_take_it_at_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectFixAsync(
        """
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AskAsync|}();
            Task<ChatResponse> AskCoreAsync() => throw new NotSupportedException();
        }

        partial record Other(int Number)
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """,
        """
        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
            Task<ChatResponse> AskCoreAsync() => throw new NotSupportedException();
        }

        partial record Other(int Number, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_static_method_takes_it_as_a_parameter_if_its_callers_can() => Fix.ExpectNoFixOfAsync("""
        static partial class Bot
        {
            [TrackedModelCall] public static partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            static Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task Two_constructors_are_the_users_to_change() => Fix.ExpectNoFixOfAsync("""
        partial class Bot
        {
            public Bot() { }
            public Bot(int number) { }
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_struct_can_be_made_without_its_constructor() => Fix.ExpectNoFixOfAsync("""
        partial struct Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            Task<ChatResponse> AnswerCoreAsync() => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task The_parts_of_a_type_take_it_once() => (Fix with { FixAll = FixAllScope.Project }).ExpectAsync(
        TrackedCode.Of(Part("AnswerAsync", "AnswerCoreAsync")).WithSource("More.cs", Part("AskAsync", "AskCoreAsync")),
        SourceFile.Named(TrackedCode.File, Unmarked(Part("AnswerAsync", "AnswerCoreAsync"))),
        SourceFile.Named("More.cs", Unmarked(Part("AskAsync", "AskCoreAsync")).Replace("class Bot", "class Bot(ModelCallTracking tracking)")));

    private static string Part(string tracked, string core) => $$"""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> {|TRK012:{{tracked}}|}();
            Task<ChatResponse> {{core}}() => throw new NotSupportedException();
        }
        """;

    private static string Unmarked(string source) => source.Replace("{|TRK012:", "").Replace("|}", "");
}
