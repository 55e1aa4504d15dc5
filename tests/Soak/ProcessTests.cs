using System.Globalization;
using System.Text.Json;

namespace Tracking.Soak.Tests;

/// <summary>What is in a file of JSON lines when its process ends, in whatever way.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly LineFolder _folder = new();

    private string Lines => _folder.PathOf("calls.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_flushed_survives_that_the_process_is_killed_and_the_next_one_continues_on_a_line_of_its_own()
    {
        // given
        int flushed = 0;
        using (ChildProcess child = new(Writers.UntilKilled, Lines))
        {
            for (int read = 0; read < 50; read++)
            {
                flushed = int.Parse((await child.ReadLineAsync())!, CultureInfo.InvariantCulture);
            }

            await child.KillAsync();
        }

        // when
        int atLeast = flushed - 1;
        using (ModelCallTracking next = new ModelCallTrackingBuilder().AddJsonLines(Lines).Build())
        {
            next.CreateTracker(new ModelCallDescriptor("next")).Complete();
        }

        // then
        string[] lines = LineFolder.LinesOf(Lines);
        Assert.Equal("next", LineFolder.FieldOf(lines[^1], "key"));
        Assert.InRange(lines.Count(static line => !IsWhole(line)), 0, 1);
        string[] keys = [.. lines[..^1].Where(IsWhole).Select(static line => LineFolder.FieldOf(line, "key"))];
        Assert.Equal(Enumerable.Range(0, keys.Length).Select(static number => number.ToString(CultureInfo.InvariantCulture)), keys);
        Assert.InRange(keys.Length, atLeast + 1, int.MaxValue);
    }

    [Fact]
    public async Task A_process_that_ends_in_order_loses_nothing_though_nobody_has_flushed()
    {
        using ChildProcess child = new(Writers.ThenReturn, Lines);

        Assert.Equal(0, await child.ExitAsync());

        Assert.Equal(Writers.Lines, LineFolder.LinesOf(Lines).Length);
    }

    [Fact]
    public async Task Two_processes_do_not_write_one_file()
    {
        using ModelCallTracking first = new ModelCallTrackingBuilder().AddJsonLines(Lines).Build();
        Writers.Write(first, 0, 10);

        using ChildProcess second = new(Writers.ThenReturn, Lines);

        Assert.StartsWith($"The file '{Lines}' is being written by another process", await second.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await second.ExitAsync());
        first.Flush();
        Assert.Equal(10, LineFolder.LinesOf(Lines).Length);
    }

    [Fact]
    public async Task A_disk_that_is_full_for_a_while_loses_no_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk is made full with a limit of Linux.");
        using ChildProcess child = new(Writers.OnFullDisk, Lines);

        Assert.Equal("True", await child.ReadLineAsync());
        Assert.StartsWith("The sink Tracking.JsonLinesFileSink threw System.", await child.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await child.ExitAsync());

        Assert.Equal(
            Enumerable.Range(0, Writers.Lines).Select(static number => number.ToString(CultureInfo.InvariantCulture)),
            LineFolder.LinesOf(Lines).Select(static line => LineFolder.FieldOf(line, "key")));
    }

    private static bool IsWhole(string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
