namespace Tracking.Runtime.Tests;

public class RunIdTests
{
    [Fact]
    public void A_thousand_ids_are_distinct_version_4_uuids()
    {
        HashSet<string> ids = [];

        for (int i = 0; i < 1000; i++)
        {
            string id = RunId.New().ToString();
            Guid uuid = Guid.ParseExact(id, "D");
            Assert.Equal('4', id[14]);
            Assert.Contains(id[19], "89ab");
            Assert.Equal(id, uuid.ToString("D"));
            ids.Add(id);
        }

        Assert.Equal(1000, ids.Count);
    }

    [Theory]
    [InlineData("9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b")]
    [InlineData("9B2F0F3E-4D0C-4E5A-9A57-0D2F6F3C1A2B")]
    [InlineData("{9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b}")]
    [InlineData("test-run-id")]
    public void An_id_from_text_keeps_the_text_and_equals_itself(string text)
    {
        RunId id = RunId.FromText(text);
        char[] buffer = new char[64];

        Assert.Equal(text, id.ToString());
        Assert.True(id.TryFormat(buffer, out int written));
        Assert.Equal(text, new string(buffer, 0, written));
        Assert.Equal(id, RunId.FromText(text));
        Assert.Equal(id.GetHashCode(), RunId.FromText(text).GetHashCode());
    }

    [Fact]
    public void An_id_that_went_through_text_equals_the_original()
    {
        RunId original = RunId.New();

        Assert.Equal(original, RunId.FromText(original.ToString()));
    }

    [Fact]
    public void A_destination_that_is_too_short_is_left_alone()
    {
        Assert.False(RunId.New().TryFormat(new char[35], out int written));
        Assert.Equal(0, written);
    }
}
