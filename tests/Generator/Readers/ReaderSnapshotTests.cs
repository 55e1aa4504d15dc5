using Tracking.Harness;

namespace Tracking.Generator.Tests.Readers;

public sealed class ReaderSnapshotTests
{
    [Fact]
    public void Readers_of_the_SDKs_that_are_referenced() => Snapshot.MatchSource(Sdk.Bot.Readers, "SdkReaders");

    [Fact]
    public void Readers_of_SDKs_of_an_older_version_name_only_what_it_has() => Snapshot.MatchSource(StandIns.Bot.Readers, "StandInReaders");
}
