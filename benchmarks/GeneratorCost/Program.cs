using System.Globalization;
using Tracking.GeneratorCost;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int runs = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 25;

Console.WriteLine("| files | methods | run | TrackedModelCall | LoggerMessage | ratio | TrackedModelCall | LoggerMessage | ratio |");
Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|---:|---:|");
foreach (int files in new[] { 300, 1000 })
{
    foreach (int methods in new[] { 0, 50, 500 })
    {
        Application application = new(files, methods);
        Write(application, "cold", Comparison.Of(Cold(Subject.TrackedModelCall, application), Cold(Subject.LoggerMessage, application), runs));
        Write(application, "edit elsewhere", Edit(Subject.TrackedModelCall, application, inFileWithMethods: false));
        if (methods > 0)
        {
            Write(application, "edit in a file with methods", Edit(Subject.TrackedModelCall, application, inFileWithMethods: true));
        }
    }
}

Console.WriteLine();
Console.WriteLine("The same for a generator that only counts the files, in the place of TrackedModelCall:");
foreach (int files in new[] { 300, 1000 })
{
    Application application = new(files, 0);
    Write(application, "edit elsewhere", Edit(Subject.FileCount, application, inFileWithMethods: false));
}

(Cost First, Cost Second) Edit(Subject subject, Application application, bool inFileWithMethods) => Comparison.Of(
    Measurement.Edits(subject, application, inFileWithMethods),
    Measurement.Edits(Subject.LoggerMessage, application, inFileWithMethods),
    runs);

static IEnumerable<Cost> Cold(Subject subject, Application application)
{
    while (true)
    {
        yield return Measurement.Cold(subject, application);
    }
}

static void Write(Application application, string run, (Cost First, Cost Second) cost) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"| {application.Files} | {application.Methods} | {run} | {cost.First.Milliseconds:F2} ms | {cost.Second.Milliseconds:F2} ms | {cost.First.Milliseconds / cost.Second.Milliseconds:F2} | {cost.First.Bytes / 1024:N0} KiB | {cost.Second.Bytes / 1024:N0} KiB | {(double)cost.First.Bytes / cost.Second.Bytes:F2} |"));
