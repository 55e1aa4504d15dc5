using System.Net;
using System.Reflection;

namespace Tracking.Runtime.Tests;

public class ErrorClassificationTests : TrackerTestBase
{
    public static TheoryData<Exception, string> Exceptions => new()
    {
        { new InvalidOperationException(), "backend_error" },
        { new TimeoutException(), "timeout" },
        { new OperationCanceledException(), "timeout" },
        { new TaskCanceledException("", new TimeoutException()), "timeout" },
        { new HttpRequestException(), "backend_error" },
        { new HttpRequestException("", new TimeoutException()), "timeout" },
        { new InvalidOperationException("", new HttpRequestException("", new IOException(), HttpStatusCode.TooManyRequests)), "rate_limited" },
        { new HttpRequestException("", new TimeoutException(), HttpStatusCode.Unauthorized), "auth" },
        { new AggregateException(), "backend_error" },
        { new AggregateException(new TimeoutException(), new InvalidOperationException()), "backend_error" },
        { new AggregateException(new InvalidOperationException(), new TaskCanceledException()), "timeout" },
        { new AggregateException(new TimeoutException(), new AggregateException(new HttpRequestException("", null, HttpStatusCode.NotFound))), "not_found" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void An_exception_is_classified_by_what_it_wraps_at_last(Exception exception, string code)
    {
        Assert.True(Tracker.TrackError(exception));

        AssertCode(code);
    }

    [Theory]
    [InlineData(400, "invalid_request")]
    [InlineData(401, "auth")]
    [InlineData(402, "quota")]
    [InlineData(403, "auth")]
    [InlineData(404, "not_found")]
    [InlineData(405, "invalid_request")]
    [InlineData(408, "timeout")]
    [InlineData(409, "invalid_request")]
    [InlineData(413, "invalid_request")]
    [InlineData(422, "invalid_request")]
    [InlineData(429, "rate_limited")]
    [InlineData(499, "invalid_request")]
    [InlineData(500, "backend_error")]
    [InlineData(502, "backend_error")]
    [InlineData(503, "overloaded")]
    [InlineData(504, "timeout")]
    [InlineData(529, "overloaded")]
    [InlineData(599, "backend_error")]
    [InlineData(302, "backend_error")]
    [InlineData(200, "backend_error")]
    public void A_status_code_has_its_error_code(int status, string code)
    {
        Tracker.TrackError(new HttpRequestException("", null, (HttpStatusCode)status));

        AssertCode(code);
    }

    [Theory]
    [InlineData("aborted", "aborted")]
    [InlineData("timeout", "timeout")]
    [InlineData("rate_limited", "rate_limited")]
    [InlineData("quota", "quota")]
    [InlineData("auth", "auth")]
    [InlineData("not_found", "not_found")]
    [InlineData("invalid_request", "invalid_request")]
    [InlineData("content_filtered", "content_filtered")]
    [InlineData("truncated", "truncated")]
    [InlineData("overloaded", "overloaded")]
    [InlineData("budget_exceeded", "budget_exceeded")]
    [InlineData("backend_error", "backend_error")]
    [InlineData("Timeout", "backend_error")]
    [InlineData("the server said: secret", "backend_error")]
    [InlineData("", "backend_error")]
    public void A_code_that_is_not_of_the_closed_set_is_a_backend_error(string given, string code)
    {
        Tracker.TrackError(given);

        AssertCode(code);
    }

    [Fact]
    public void Exceptions_that_wrap_each_other_in_a_circle_are_classified_all_the_same()
    {
        Exception inner = new();
        Exception outer = new("", inner);
        typeof(Exception).GetField("_innerException", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(inner, outer);

        Tracker.TrackError(outer);

        AssertCode("backend_error");
    }

    [Fact]
    public void Null_is_refused_and_leaves_the_slot_free()
    {
        Assert.Throws<ArgumentNullException>("exception", () => Tracker.TrackError((Exception)null!));
        Assert.Throws<ArgumentNullException>("code", () => Tracker.TrackError((string)null!));

        Assert.True(Tracker.TrackSuccess());
    }

    [Fact]
    public void Cancelled_and_abandoned_runs_are_aborted()
    {
        Tracker.TrackCancelled();
        ModelCallTracker abandoned = Tracking.CreateTracker(new ModelCallDescriptor("answer"));
        abandoned.TrackAbandoned();

        Tracker.Complete();
        abandoned.Complete();

        Assert.Equal(
            [(CallOutcome.Cancelled, "aborted"), (CallOutcome.Abandoned, "aborted")],
            Sink.Records.Select(static record => (record.Outcome, record.ErrorCode)));
    }

    private void AssertCode(string code)
    {
        Tracker.Complete();

        ModelCallRecord record = Assert.Single(Sink.Records);
        Assert.Equal((CallOutcome.Error, code), (record.Outcome, record.ErrorCode));
    }
}
