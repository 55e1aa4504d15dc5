using System.Globalization;
using Tracking.AnalyzerRun;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CommandLine? command = CommandLine.Parse(args);
if (command is null)
{
    Console.Error.WriteLine(CommandLine.Help);
    return 2;
}

References references = References.Of(command.ReferenceFolders);
if (command.IsOfEach)
{
    CorpusCostReport.Write(Directory.GetDirectories(command.Folder), references);
    return 0;
}

Corpus corpus = Corpus.In(command.Folder, references);
if (command.Runs is { } runs)
{
    CostReport.Write(corpus, Corpus.In(command.Folder, references.WithoutTracking()), runs);
    return 0;
}

return await QuietReport.WriteAsync(corpus, command.Folder) ? 0 : 1;
