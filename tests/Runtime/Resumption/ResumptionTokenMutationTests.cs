using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public class ResumptionTokenMutationTests
{
    private const int Mutations = 20_000;

    private static readonly Gen<string> Json = Gen.OneOf(
        Gen.Const("""{"runId":"r","configKey":"k","variationKey":"v","version":5,"graphKey":"g"}"""),
        Gen.Const("""{"runId":"é😀","configKey":"k","version":null,"other":[{"a":1}]}"""));

    private static readonly Gen<(int Position, int Removed, string Added)[]> Edits = Gen
        .Select(Gen.Int[0, 200], Gen.Int[0, 3], Gen.OneOf(Gen.String[Gen.Char, 0, 3], Gen.String[Gen.Char["{}[]\",:\\u0Dn.1-"], 0, 3]))
        .Array[1, 4];

    [Fact]
    public void A_token_whose_text_is_changed_is_read_or_refused() =>
        Gen.Select(Json, Edits).Sample((json, edits) => AssertReadOrRefused(Apply(edits, TokenText.Of(json)), signer: null), iter: Mutations);

    [Fact]
    public void A_token_whose_json_is_changed_is_read_or_refused() =>
        Gen.Select(Json, Edits).Sample((json, edits) => AssertReadOrRefused(TokenText.Of(Apply(edits, json)), signer: null), iter: Mutations);

    [Fact]
    public void A_token_whose_bytes_are_changed_is_read_or_refused() =>
        Gen.Select(Json, Gen.Select(Gen.Int[0, 200], Gen.Byte).Array[1, 4]).Sample((json, edits) =>
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(json);
            foreach ((int position, byte value) in edits)
            {
                bytes[position % bytes.Length] = value;
            }

            AssertReadOrRefused(TokenText.Of(bytes), signer: null);
        }, iter: Mutations);

    [Fact]
    public void A_signed_token_that_is_changed_is_refused()
    {
        TokenSigner signer = new(new TokenSigningOptions(new byte[32]), new FakeTimeProvider());
        string token = ResumptionToken.Create(RunId.FromText("r"), new ModelCallDescriptor("k"), signer);

        Edits.Sample(edits =>
        {
            string changed = Apply(edits, token);
            if (changed != token)
            {
                Assert.Throws<ArgumentException>("token", () => ResumptionToken.Read(changed, signer));
            }
        }, iter: Mutations);
    }

    private static string Apply((int Position, int Removed, string Added)[] edits, string text)
    {
        foreach ((int position, int removed, string added) in edits)
        {
            int start = position % (text.Length + 1);
            text = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, added);
        }

        return text;
    }

    private static void AssertReadOrRefused(string token, TokenSigner? signer)
    {
        try
        {
            ResumptionPayload payload = ResumptionToken.Read(token, signer);

            Assert.NotEmpty(payload.RunId.ToString());
            Assert.NotEmpty(payload.Key);
        }
        catch (ArgumentException refusal)
        {
            Assert.StartsWith("The resumption token is refused: ", refusal.Message, StringComparison.Ordinal);
            Assert.Equal("token", refusal.ParamName);
        }
    }
}
