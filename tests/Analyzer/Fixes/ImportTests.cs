using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes;
using Tracking.CodeFixes.Bypass;
using Tracking.CodeFixes.Cores;
using Tracking.CodeFixes.Sources;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Fixes;

/// <summary>What fixes write in a file that has no <c>using</c> for it: as people write it, with the <c>using</c>.</summary>
public sealed class ImportTests
{
    private static readonly AnalyzerRun ModelCalls = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());

    private static Task ExpectAsync(CodeFixRun fix, string before, string after) =>
        fix.ExpectAsync(TrackedCode.WithoutUsings(before), SourceFile.Numbered(0, after));

    [Fact]
    public Task A_method_that_is_tracked() => ExpectAsync(CodeFixRun.Of(new TrackCallingMethodFix()) with { Analysis = ModelCalls }, Before, After);

    [Fact]
    public Task A_method_that_is_tracked_by_the_refactoring() => CodeRefactoringRun.Of(new TrackModelCallRefactoring()).After(new TrackedModelCallGenerator())
        .ExpectAsync(TrackedCode.WithoutUsings(Before.Replace("AskAsync", "$$AskAsync").Replace("{|TRK302:GetResponseAsync|}", "GetResponseAsync")), SourceFile.Numbered(0, After));

    [Fact]
    public Task A_method_that_is_extracted() => ExpectAsync(
        CodeFixRun.Of(new ExtractTrackedMethodFix()) with { Analysis = ModelCalls },
        """
        // What a customer asks.
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        namespace App
        {
            public partial class Bot(IChatClient chat)
            {
                public async Task<string> AskAsync(string question) => (await chat.{|TRK302:GetResponseAsync|}(question)).Text;
            }
        }
        """,
        """
        // What a customer asks.
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App
        {
            public partial class Bot(IChatClient chat)
            {
                public async Task<string> AskAsync(string question) => (await AskResponseAsync(question)).Text;

                [TrackedModelCall]
                private partial Task<ChatResponse> AskResponseAsync(string question);

                private Task<ChatResponse> AskResponseCoreAsync(string question) =>
                    chat.GetResponseAsync(question);
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_takes_the_tracking() => ExpectAsync(
        TrackedCode.Fix(new TakeTrackingFix()),
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        namespace App;

        public partial class Bot
        {
            private readonly IChatClient _chat;

            public Bot(IChatClient chat)
            {
                _chat = chat;
            }

            [Tracking.TrackedModelCall] public partial Task<ChatResponse> {|TRK012:AnswerAsync|}();
            private Task<ChatResponse> AnswerCoreAsync() => _chat.GetResponseAsync("");
        }
        """,
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class Bot
        {
            private readonly IChatClient _chat;
            private readonly ModelCallTracking _tracking;

            public Bot(IChatClient chat, ModelCallTracking tracking)
            {
                _chat = chat;
                _tracking = tracking;
            }

            [Tracking.TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            private Task<ChatResponse> AnswerCoreAsync() => _chat.GetResponseAsync("");
        }
        """);

    [Fact]
    public Task A_reader_of_usage() => ExpectAsync(
        TrackedCode.Fix(new ReadUsageFix()),
        """
        using System.Threading.Tasks;

        namespace App;

        public class Reply;

        public partial class Bot(Tracking.ModelCallTracking tracking)
        {
            [Tracking.TrackedModelCall] public partial Task<Reply> {|TRK006:AnswerAsync|}();
            private Task<Reply> AnswerCoreAsync() => null!;
        }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Tracking;

        namespace App;

        public class Reply;

        public partial class Bot(Tracking.ModelCallTracking tracking)
        {
            [Tracking.TrackedModelCall] public partial Task<Reply> AnswerAsync();
            private Task<Reply> AnswerCoreAsync() => null!;
        }

        internal static class ReplyUsage
        {
            [UsageReader]
            internal static TokenUsage Read(Reply response) => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task A_core() => ExpectAsync(
        TrackedCode.Fix(new WriteCoreFix()),
        """
        namespace App;

        public partial class Bot(Tracking.ModelCallTracking tracking)
        {
            [Tracking.TrackedModelCall] public partial System.Threading.Tasks.Task<Tracking.Tracked<Microsoft.Extensions.AI.ChatResponse>> {|TRK003:AnswerAsync|}();
        }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        namespace App;

        public partial class Bot(Tracking.ModelCallTracking tracking)
        {
            [Tracking.TrackedModelCall] public partial System.Threading.Tasks.Task<Tracking.Tracked<Microsoft.Extensions.AI.ChatResponse>> AnswerAsync();

            private Task<ChatResponse> AnswerCoreAsync()
            {
                throw new NotImplementedException();
            }
        }
        """);

    [Fact]
    public Task Tasks() => ExpectAsync(
        TrackedCode.Fix(new ReturnTaskFix()),
        """
        using Tracking;

        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            private async void {|TRK008:AnswerCore|}() => await System.Threading.Tasks.Task.Yield();
        }
        """,
        """
        using System.Threading.Tasks;
        using Tracking;

        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial Task Answer();
            private async Task AnswerCore() => await System.Threading.Tasks.Task.Yield();
        }
        """);

    private const string Before = """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        namespace App;

        public class Bot(IChatClient chat)
        {
            public Task<ChatResponse> AskAsync(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """;

    private const string After = """
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;
        using Tracking;

        namespace App;

        public partial class Bot(IChatClient chat)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> AskAsync(string question);

            private Task<ChatResponse> AskCoreAsync(string question) => chat.GetResponseAsync(question);
        }
        """;
}
