namespace Tracking.Runtime.Tests.Prices;

public sealed class BrokenPriceFileTests
{
    [Theory]
    [InlineData("", 1, "this is not JSON")]
    [InlineData("not json", 1, "this is not JSON")]
    [InlineData("7", 1, "neither")]
    [InlineData("[]", 1, "no model")]
    [InlineData("{}", 1, "no model")]
    [InlineData("[\n{\"id\":\"p\",\"models\":[]},", 2, "this is not JSON")]
    [InlineData("[\n{\"models\":[]}]", 2, "a provider has no id")]
    [InlineData("{\"m\":{}}\n7", 2, "this is not JSON")]
    [InlineData("[\n\n7]", 3, "a provider is a number")]
    public void Outside_any_model_the_line_is_named(string json, long line, string problem)
    {
        PriceFileException exception = Assert.Throws<PriceFileException>(() => PriceFiles.Parse(json));

        Assert.Equal(("test", line, null), (exception.File, exception.Line, exception.Model));
        Assert.StartsWith($"test({line}): ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"input_mtok":"much"}""", "input_mtok is not a number")]
    [InlineData("""{"input_mtok":true}""", "input_mtok is true or false")]
    [InlineData("""{"input_mtok":[]}""", "input_mtok is an array")]
    [InlineData("""{"input_mtok":1e300}""", "input_mtok is not a number")]
    [InlineData("""{"input_mtok":1e9}""", "input_mtok is too great to be a price")]
    [InlineData("""{"input_audio_mtok":"much"}""", "input_audio_mtok is not a number")]
    [InlineData("""{"input_mtok":{"base":1,"tiers":[{"price":2}]}}""", "a tier of input_mtok has no start")]
    [InlineData("""{"input_mtok":{"base":1,"tiers":[{"start":-1,"price":2}]}}""", "is not a count")]
    [InlineData("""{"input_mtok":{"base":1,"tiers":{}}}""", "tiers of input_mtok is an object")]
    [InlineData("7", "prices is a number")]
    [InlineData("[7]", "a price is a number")]
    [InlineData("""[{"constraint":{},"prices":{"input_mtok":1}}]""", "a constraint has neither")]
    [InlineData("""[{"constraint":{"start_date":"soon"},"prices":{"input_mtok":1}}]""", "start_date 'soon' is not a date")]
    [InlineData("""[{"constraint":{"start_time":"1","end_time":"25:00:00Z"},"prices":{"input_mtok":1}}]""", "is not a time")]
    public void In_a_model_of_genai_prices_the_model_is_named(string prices, string problem) =>
        AssertBroken($"[{{\"id\":\"p\",\n\"models\":[{{\"id\":\"m\",\"match\":{{\"equals\":\"m\"}},\n\"prices\":{prices}}}]}}]", 3, problem);

    [Theory]
    [InlineData("""{"like":"m"}""", "'like' is not a match clause")]
    [InlineData("{}", "a match clause is empty")]
    [InlineData("\"m\"", "a match clause is text")]
    [InlineData("""{"equals":7}""", "equals is a number")]
    [InlineData("""{"equals":"m","contains":"m"}""", "has 'contains' beside 'equals'")]
    [InlineData("""{"or":{}}""", "or is an object")]
    [InlineData("""{"regex":"("}""", "'(' is not a regular expression")]
    public void A_match_clause_that_means_nothing_is_named(string clause, string problem) =>
        AssertBroken($"[{{\"id\":\"p\",\n\"models\":[{{\"id\":\"m\",\n\"match\":{clause},\"prices\":{{}}}}]}}]", 3, problem);

    [Theory]
    [InlineData("7", "the entry is a number")]
    [InlineData("""{"input_cost_per_token":"much"}""", "input_cost_per_token is not a number")]
    [InlineData("""{"input_cost_per_token":{}}""", "input_cost_per_token is an object")]
    [InlineData("""{"input_cost_per_token":1000}""", "input_cost_per_token is too great to be a price")]
    [InlineData("""{"output_cost_per_token_above_200k_tokens":false}""", "is true or false")]
    [InlineData("""{"tiered_pricing":7}""", "tiered_pricing is a number")]
    [InlineData("""{"tiered_pricing":[{"range":[],"input_cost_per_token":1e-6}]}""", "a range is empty")]
    [InlineData("""{"off_peak_pricing":{"hours_utc":"25:00-01:00"}}""", "hours_utc '25:00-01:00' is not of the form")]
    [InlineData("""{"off_peak_pricing":{"windows":[{"hours_utc":"1:00-2:00","weekdays":[8]}]}}""", "8 is not a weekday")]
    [InlineData("""{"off_peak_pricing":{"windows":[{"hours_utc":"1:00-2:00","weekdays":["so"]}]}}""", "'so' is not a weekday")]
    [InlineData("""{"provider_specific_entry":{"fast":1000}}""", "fast is too great to be a factor")]
    [InlineData("""{"input_cost_per_token" 1}""", "this is not JSON")]
    public void In_an_entry_of_LiteLLM_the_model_is_named(string entry, string problem) =>
        AssertBroken($"{{\n\"m\":\n{entry}}}", 3, problem);

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_and_nothing_else_happens()
    {
        byte[] whole = File.ReadAllBytes(PriceFiles.LiteLlmPath);
        for (int length = 0; length < whole.Length - 2; length += 7)
        {
            byte[] part = whole[..length];
            Assert.Throws<PriceFileException>(() => PriceTable.Parse(part, "part"));
        }
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_refused()
    {
        byte[] json = [.. "{\"m\":{\"litellm_provider\":\""u8, 0xC3, 0x28, .. "\"}}"u8];

        Assert.Throws<PriceFileException>(() => PriceTable.Parse(json, "test"));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. "{\"m\":{\"input_cost_per_token\":1e-6}}"u8];

        Assert.NotNull(PriceTable.Parse(json, "test").Price(null, "m", TokenUsage.Inclusive(1), PriceFiles.Noon).Amount);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing() =>
        Assert.Throws<FileNotFoundException>(() => PriceTable.Load(Path.Combine(AppContext.BaseDirectory, "no-such-file.json")));

    private static void AssertBroken(string json, long line, string problem)
    {
        PriceFileException exception = Assert.Throws<PriceFileException>(() => PriceFiles.Parse(json));

        Assert.StartsWith($"test({line}): model 'm': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }
}
