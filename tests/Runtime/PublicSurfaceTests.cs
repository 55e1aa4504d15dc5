using Tracking.Harness;

namespace Tracking.Runtime.Tests;

public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_as_it_was_agreed() =>
        Snapshot.Match(PublicSurface.Of(typeof(ModelCallTracking).Assembly), "PublicSurface");
}
