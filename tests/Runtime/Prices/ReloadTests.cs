using System.Security.Cryptography;

namespace Tracking.Runtime.Tests.Prices;

public sealed class ReloadTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private static readonly TokenUsage Million = TokenUsage.Inclusive(1_000_000, 1_000_000);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_version_is_the_label_and_the_hash_of_the_file()
    {
        Write("1");
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_path)));

        Assert.Equal($"{Path.GetFileName(_path)}@sha256:{hash}", PriceTable.Load(_path).Version);
        Assert.Equal($"prices of May@sha256:{hash}", PriceTable.Load(_path, "prices of May").Version);
    }

    [Fact]
    public void Prices_that_are_reloaded_hold_from_then_on()
    {
        Write("1");
        PriceTable table = PriceTable.Load(_path, "label");
        string before = table.Version;
        Assert.Equal(2m, table.Price(Million).Amount);

        Write("2");
        table.Reload();

        Assert.Equal(4m, table.Price(Million).Amount);
        Assert.NotEqual(before, table.Version);
        Assert.StartsWith("label@", table.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_can_take_the_place_of_the_first_and_is_then_the_one_that_is_reloaded()
    {
        PriceTable table = PriceTable.Load(PriceFiles.GenAiPath);
        Write("1");
        table.Reload(_path);
        Write("2");
        table.Reload();

        Assert.Equal(4m, table.Price(Million).Amount);
    }

    [Fact]
    public void A_broken_file_leaves_the_prices_that_were_loaded_before()
    {
        Write("1");
        PriceTable table = PriceTable.Load(_path);
        string before = table.Version;
        Write("\"much\"");

        PriceFileException exception = Assert.Throws<PriceFileException>(table.Reload);

        Assert.StartsWith($"{_path}(1): model 'm': ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((2m, before), (table.Price(Million).Amount, table.Version));
    }

    [Fact]
    public void Prices_that_came_from_no_file_cannot_be_reloaded_without_one() =>
        Assert.Throws<InvalidOperationException>(PriceFiles.Parse(PriceFiles.Text("""{"input_mtok":1}""")).Reload);

    [Fact]
    public async Task While_prices_are_reloaded_each_cost_and_its_version_belong_together()
    {
        string other = Path.GetTempFileName();
        try
        {
            Write("1");
            await File.WriteAllTextAsync(other, PriceFiles.Text("""{"input_mtok":7,"output_mtok":7}"""));
            PriceTable table = PriceTable.Load(_path, "label");
            CallCost one = table.Price(Million);
            CallCost seven = PriceTable.Load(other, "label").Price(Million);
            int raters = 4;

            CallCost[][] seen = await Race.RunAsync(5, index =>
            {
                if (index == 0)
                {
                    ReloadWhile(() => Volatile.Read(ref raters) > 0, table, other);
                    return [];
                }

                CallCost[] costs = RateUntilChanged(table, times: 50);
                Interlocked.Decrement(ref raters);
                return costs;
            });

            CallCost[] all = [.. seen.SelectMany(static costs => costs).Distinct()];
            Assert.Equal([2m, 14m], all.Select(static cost => cost.Amount).Order());
            Assert.All(all, cost => Assert.Contains(cost, new[] { one, seven }));
        }
        finally
        {
            File.Delete(other);
        }
    }

    private void ReloadWhile(Func<bool> goOn, PriceTable table, string other)
    {
        for (int reload = 0; goOn(); reload++)
        {
            table.Reload(reload % 2 == 0 ? other : _path);
        }
    }

    private static CallCost[] RateUntilChanged(PriceTable table, int times)
    {
        HashSet<CallCost> seen = [];
        CallCost last = default;
        for (int changes = 0; changes < times;)
        {
            CallCost cost = table.Price(Million);
            changes += cost == last ? 0 : 1;
            seen.Add(cost);
            last = cost;
        }

        return [.. seen];
    }

    private void Write(string price) =>
        File.WriteAllText(_path, PriceFiles.Text($$"""{"input_mtok":{{price}},"output_mtok":{{price}}}"""));
}
