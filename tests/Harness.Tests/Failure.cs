using Xunit.Sdk;

namespace Tracking.Harness.Tests;

/// <summary>The message of an assertion that must fail: an assertion that never does is worth nothing.</summary>
internal static class Failure
{
    public static string Of(Action assertion) => Assert.ThrowsAny<XunitException>(assertion).Message;

    public static async Task<string> OfAsync(Func<Task> assertion) => (await Assert.ThrowsAnyAsync<XunitException>(assertion)).Message;
}
