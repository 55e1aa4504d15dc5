using System.Text;
using Tracking;

namespace Everything;

internal static class Prices
{
    private const string GenAiPrices = """
        [{"id":"acme","name":"Acme","api_pattern":"acme","models":[{"id":"small","match":{"regex":"^sm.ll"},"prices":{"input_mtok":{"base":3,"tiers":[{"start":200000,"price":6}]},"output_mtok":15,"cache_read_mtok":0.3}}]}]
        """;

    private const string LiteLlm = """
        {"small":{"litellm_provider":"acme","input_cost_per_token":3e-6,"output_cost_per_token":15e-6,"cache_read_input_token_cost":3e-7,"cache_creation_input_token_cost":3.75e-6,"mode":"chat"}}
        """;

    internal static async Task PrintAsync()
    {
        Printed.Section("prices");
        string file = Path.GetTempFileName();
        try
        {
            foreach (string format in (string[])[GenAiPrices, LiteLlm])
            {
                File.WriteAllText(file, format);
                PriceTable prices = PriceTable.Load(file, "prices");
                InMemorySink sink = new();
                using ModelCallTracking tracking = new ModelCallTrackingBuilder()
                    .AddSink(sink)
                    .UsePrices(prices)
                    .UseTimeProvider(new StoppedClock())
                    .Build();
                await foreach (Answer word in new ResultKinds(tracking).WordsAsync("one two three"))
                {
                }

                using ModelRun run = tracking.StartRun("sum");
                await foreach (Answer word in new ResultKinds(tracking).WordsAsync("one two three"))
                {
                }

                Console.WriteLine($"{run.Cost} {run.CostGaps} {sink.Records[0].PriceVersion}");
                Printed.Records(sink.Records);
                Console.WriteLine(prices.Price("acme", "small", TokenUsage.Inclusive(input: 200_001, output: 10, cacheRead: 5, cacheWrite: 7), DateTimeOffset.UnixEpoch));
                Console.WriteLine(prices.Price("acme", "unheard of", TokenUsage.Inclusive(input: 1), DateTimeOffset.UnixEpoch));

                File.WriteAllText(file, format.Replace("15", "30", StringComparison.Ordinal));
                prices.Reload();
                Console.WriteLine(prices.Rate(sink.Records[0]).Amount);
            }

            Console.WriteLine(Refused(() => PriceTable.Parse(Encoding.UTF8.GetBytes("{"), "broken")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Refused(Func<object> action)
    {
        try
        {
            action();
            return "accepted";
        }
        catch (PriceFileException exception)
        {
            return $"{exception.File} {exception.Line}";
        }
    }
}
