using System.Globalization;

namespace Tracking.Soak.Tests;

/// <summary>What other processes do to a file of JSON lines.</summary>
internal static class Writers
{
    internal const string UntilKilled = "until killed";
    internal const string ThenReturn = "then return";
    internal const string OnFullDisk = "on full disk";

    /// <summary>How many lines are written where it is not until the process is killed.</summary>
    internal const int Lines = 100;

    internal static int Execute(string what, string path)
    {
        try
        {
            switch (what)
            {
                case UntilKilled:
                    WriteUntilKilled(path);
                    break;
                case ThenReturn:
                    // Neither flushed nor disposed.
                    Write(new ModelCallTrackingBuilder().AddJsonLines(path).Build(), 0, Lines);
                    break;
                case OnFullDisk:
                    WriteOnFullDisk(path);
                    break;
            }

            return 0;
        }
        catch (IOException exception)
        {
            Console.WriteLine(exception.Message);
            return 1;
        }
    }

    /// <summary>Makes calls whose keys are their numbers.</summary>
    internal static void Write(ModelCallTracking tracking, int from, int count)
    {
        for (int number = from; number < from + count; number++)
        {
            tracking.CreateTracker(new ModelCallDescriptor(number.ToString(CultureInfo.InvariantCulture))).Complete();
        }
    }

    private static void WriteUntilKilled(string path)
    {
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddJsonLines(path).Build();
        for (int written = 0; ; written += Lines)
        {
            Write(tracking, written, Lines);
            tracking.Flush();

            // What comes after this is not promised to be anywhere.
            Console.WriteLine(written + Lines);
            Write(tracking, written + Lines, Lines / 2);
            written += Lines / 2;
        }
    }

    private static void WriteOnFullDisk(string path)
    {
        using (FileSizeLimit.Of(10_000))
        {
            CapturedReasons log = new();
            ModelCallTracking tracking = new ModelCallTrackingBuilder().AddJsonLines(path).UseLogger(log).Build();
            Write(tracking, 0, Lines);
            tracking.Flush();
            tracking.Flush();
            Console.WriteLine(tracking.SinkFailures > 0);
            Console.WriteLine(log.First);
            FileSizeLimit.Lift();
            tracking.Dispose();
        }
    }
}
