using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>A global type that takes the place of the namespace of the attributes.</summary>
public class HidingTypeTests
{
    private const string Bot = """
        partial class Bot
        {
            [Tracking.TrackedModelCall]
            public partial int Ask();
        }
        """;

    [Theory]
    [InlineData("class Tracking;")]
    [InlineData("struct Tracking;")]
    [InlineData("record Tracking(int X);")]
    [InlineData("interface Tracking;")]
    [InlineData("enum Tracking { None }")]
    [InlineData("delegate void Tracking();")]
    public void It_is_reported_whatever_kind_it_is_of(string type) =>
        Assert.Equal(["TRK000"], Reports(type));

    [Theory]
    [InlineData("class Tracking<T>;")]
    [InlineData("delegate T Tracking<T>();")]
    [InlineData("class Outer { class Tracking; }")]
    [InlineData("namespace Inner { class Tracking; }")]
    [InlineData("class Track;")]
    public void What_hides_nothing_is_not_reported(string type) =>
        Assert.Empty(Reports(type));

    [Fact]
    public void It_is_not_reported_where_nothing_is_marked() =>
        Assert.Empty(GeneratorRun.Start(HermeticCompilation.Of("class Tracking;"), new TrackedModelCallGenerator()).GeneratorDiagnostics);

    private static IEnumerable<string> Reports(string type) =>
        GeneratorRun.Start(
                HermeticCompilation.Of(Bot).WithSource("Type.cs", type).WithPackagesOf(typeof(ModelCallTracking)),
                new TrackedModelCallGenerator())
            .GeneratorDiagnostics.Select(static diagnostic => diagnostic.Id);
}
