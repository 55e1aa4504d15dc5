namespace Tracking.Runtime.Tests;

/// <summary>Links to the file, and folders that somebody deletes while it is written.</summary>
public sealed class FilePlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathOf("data/calls.jsonl");

    private string Link => _folder.PathOf("calls.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_has_one_owner_whatever_link_leads_to_it(bool isThere)
    {
        MakeLink(isThere);
        using JsonLinesFileSink first = JsonLinesFileSink.Open(Link);

        IOException refusal = Assert.Throws<IOException>(() => JsonLinesFileSink.Open(Target));
        Assert.Contains(Target, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_the_new_file_when_the_old_one_is_renamed()
    {
        MakeLink(isThere: false);
        using (JsonLinesFileSink sink = JsonLinesFileSink.Open(Link, new JsonLinesOptions { MaxFileBytes = 1 }))
        {
            await WriteAsync(sink);
            await WriteAsync(sink);
        }

        Assert.Equal(Target, new FileInfo(Link).LinkTarget);
        Assert.Single(File.ReadAllLines(Link));
        Assert.Single(Directory.GetFiles(_folder.PathOf("data"), "calls.*.001.jsonl"));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_is_made_again()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(Target);
        await WriteAsync(sink);
        Directory.Delete(_folder.PathOf("data"), recursive: true);

        await WriteAsync(sink);

        Assert.Single(File.ReadAllLines(Target));
        Assert.Equal(0, sink.DroppedRecords);
        Assert.Throws<IOException>(() => JsonLinesFileSink.Open(Target));
    }

    [Fact]
    public async Task A_file_that_is_deleted_with_all_beside_it_still_has_one_owner()
    {
        using JsonLinesFileSink sink = JsonLinesFileSink.Open(Target);
        File.Delete(Target);
        File.Delete(Target + ".lock");
        await WriteAsync(sink);

        Assert.Single(File.ReadAllLines(Target));
        Assert.Throws<IOException>(() => JsonLinesFileSink.Open(Target));
    }

    private void MakeLink(bool isThere)
    {
        Directory.CreateDirectory(_folder.PathOf("data"));
        if (isThere)
        {
            File.WriteAllText(Target, "");
        }

        File.CreateSymbolicLink(Link, Target);
    }

    private static async Task WriteAsync(JsonLinesFileSink sink)
    {
        sink.OnCompleted(GenerationRecords.Least);
        await sink.FlushAsync();
    }
}
