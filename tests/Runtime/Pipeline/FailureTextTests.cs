using System.Net.Sockets;

namespace Tracking.Runtime.Tests;

public class FailureTextTests
{
    private const string Secret = "SECRET";

    [Fact]
    public void The_systems_reason_is_told_in_words_of_our_own()
    {
        Assert.Equal("System.IO.IOException: no space left on the device", FailureText.Of(SinkLogTests.FullDisk()));
        Assert.Equal("System.UnauthorizedAccessException: access denied", FailureText.Of(new UnauthorizedAccessException(Secret)));
        Assert.Equal("System.IO.FileNotFoundException: file not found", FailureText.Of(new FileNotFoundException(Secret, Secret)));
        Assert.Equal("System.IO.DirectoryNotFoundException: folder not found", FailureText.Of(new DirectoryNotFoundException(Secret)));
        Assert.Equal("System.IO.PathTooLongException: path too long", FailureText.Of(new PathTooLongException(Secret)));
        Assert.Equal("System.Net.Sockets.SocketException: timed out", FailureText.Of(new SocketException((int)SocketError.TimedOut, Secret)));
        Assert.Equal("System.IO.IOException: no space left on the device", FailureText.Of(new IOException(Secret, unchecked((int)0x80070070))));
    }

    [Fact]
    public void The_reason_is_found_in_what_an_exception_wraps()
    {
        SocketException refused = new((int)SocketError.ConnectionRefused, Secret);

        Assert.Equal(
            "System.Net.Http.HttpRequestException: connection refused",
            FailureText.Of(new HttpRequestException(Secret, refused)));
        Assert.Equal("System.AggregateException: connection refused", FailureText.Of(new AggregateException(Secret, new IOException(Secret, refused))));
    }

    [Fact]
    public void Without_a_known_code_the_type_is_all_that_is_told()
    {
        Assert.Equal("System.InvalidOperationException", FailureText.Of(new InvalidOperationException(Secret)));
        Assert.Equal("System.IO.IOException", FailureText.Of(new IOException(Secret)));
        Assert.Equal("System.IO.IOException", FailureText.Of(new IOException(Secret, 123456)));
        Assert.Equal("System.Net.Sockets.SocketException", FailureText.Of(new SocketException(-1, Secret)));
        Assert.Equal("System.Exception", FailureText.Of(Nested(100)));
    }

    [Fact]
    public void What_the_system_says_of_a_real_file_is_understood()
    {
        using TemporaryFolder folder = new();
        string taken = folder.PathOf("taken");
        using FileStream first = new(taken, FileMode.Create, FileAccess.Write, FileShare.None);

        Assert.Equal(
            "System.IO.IOException: used by another process",
            FailureText.Of(Record.Exception(() => new FileStream(taken, FileMode.Open, FileAccess.ReadWrite, FileShare.None))!));
        Assert.Equal(
            "System.IO.DirectoryNotFoundException: folder not found",
            FailureText.Of(Record.Exception(() => File.ReadAllText(folder.PathOf("no/such")))!));
    }

    private static Exception Nested(int depth) => depth == 0 ? SinkLogTests.FullDisk() : new Exception(Secret, Nested(depth - 1));
}
