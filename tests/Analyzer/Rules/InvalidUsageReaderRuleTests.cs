using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Rules;

public sealed class InvalidUsageReaderRuleTests
{
    [Fact]
    public async Task An_instance_method_is_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            class Reply;

            class Readers
            {
                [UsageReader] internal TokenUsage {|TRK011:Read|}(Reply reply) => default;
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidUsageReader, "'Read' is marked [UsageReader] but is not a static method, so no usage is read with it at run time: declare it 'internal static TokenUsage Read(TheResponse response)'");
    }

    [Fact]
    public Task Another_result_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage? {|TRK011:Read|}(Reply reply) => null;
        }
        """);

    [Fact]
    public Task No_parameter_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage {|TRK011:Read|}() => default;
        }
        """);

    [Fact]
    public Task A_second_parameter_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage {|TRK011:Read|}(Reply reply, int index) => default;
        }
        """);

    [Fact]
    public Task A_parameter_by_reference_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage {|TRK011:Read|}(ref Reply reply) => default;
        }
        """);

    [Fact]
    public Task A_generic_method_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage {|TRK011:Read|}<T>(T reply) => default;
        }
        """);

    [Fact]
    public Task A_private_method_is_reported() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] static TokenUsage {|TRK011:Read|}(Reply reply) => default;
        }
        """);

    [Fact]
    public async Task Two_readers_of_one_type_are_reported()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            class Reply;

            static class Readers
            {
                [UsageReader] internal static TokenUsage {|TRK011:Read|}(Reply reply) => default;
                [UsageReader] internal static TokenUsage {|TRK011:Count|}(in Reply reply) => default;
            }
            """);

        result.ExpectMessages(
            DiagnosticIds.InvalidUsageReader,
            "'Read' is marked [UsageReader] but 'Readers.Count' reads 'Reply' too, and which of them is invoked at run time is unclear: keep one",
            "'Count' is marked [UsageReader] but 'Readers.Read' reads 'Reply' too, and which of them is invoked at run time is unclear: keep one");
    }

    [Fact]
    public async Task Another_result_is_told_what_there_is()
    {
        AnalyzerResult result = await TrackedCode.ExpectAsync("""
            class Reply;

            static class Readers
            {
                [UsageReader] internal static ModelResponse? {|TRK011:Read|}(Reply reply) => null;
            }
            """);

        result.ExpectMessages(DiagnosticIds.InvalidUsageReader, "'Read' is marked [UsageReader] but returns neither TokenUsage nor ModelResponse, so no usage is read with it at run time: declare it 'internal static TokenUsage Read(TheResponse response)'");
    }

    [Fact]
    public Task A_reader_of_more_than_usage_is_right() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static ModelResponse Read(Reply reply) => default;
        }

        partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] internal partial Task<Reply> AskAsync();
            private Task<Reply> AskCoreAsync() => Task.FromResult(new Reply());
        }
        """);

    [Fact]
    public Task A_static_method_is_right() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
        }
        """);

    [Fact]
    public Task A_parameter_may_be_passed_in() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] public static TokenUsage Read(in Reply reply) => default;
        }
        """);

    [Fact]
    public Task A_reader_may_stand_in_any_type() => TrackedCode.ExpectAsync("""
        class Reply;

        class Bot
        {
            [UsageReader] protected internal static TokenUsage Read(Reply reply) => default;
        }
        """);

    [Fact]
    public Task Readers_of_two_types_are_right() => TrackedCode.ExpectAsync("""
        class Reply;
        class Longer : Reply;
        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
            [UsageReader] internal static TokenUsage Read(Longer reply) => default;
        }
        """);

    [Fact]
    public Task A_second_reader_that_is_not_marked_is_right() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
            internal static TokenUsage Count(Reply reply) => default;
        }
        """);

    [Fact]
    public Task A_wrong_second_reader_does_not_make_the_first_one_of_two() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read(Reply reply) => default;
            [UsageReader] static TokenUsage {|TRK011:Count|}(Reply reply) => default;
        }
        """);

    [Fact]
    public Task Any_method_that_is_not_marked_is_right() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            static int Read(Reply reply, int index) => index;
        }
        """);

    [Fact]
    public Task A_response_that_does_not_exist_is_the_compilers_matter() => TrackedCode.ExpectAsync("""
        class Reply;

        static class Readers
        {
            [UsageReader] internal static TokenUsage Read({|CS0246:Missing|} reply) => default;
        }
        """);

    [Theory]
    [InlineData("public record struct Reply(int Count);", "Reply reply")]
    [InlineData("public interface Reply;", "Reply? reply")]
    public Task A_reader_may_read_any_kind_of_type(string type, string parameter) => TrackedCode.ExpectAsync($$"""
        {{type}}
        public static class Readers
        {
            [UsageReader] public static TokenUsage Read({{parameter}}) => default;
        }
        """);
}
