namespace Tracking.Runtime.Tests;

public class SystemRandomTests
{
    [Fact]
    public void It_fills_all_of_a_block()
    {
        byte[] block = new byte[4096];

        SystemRandom.Fill(block);

        AssertRandom(block);
    }

    [Fact]
    public void In_a_native_program_it_fills_all_of_a_block_too()
    {
        byte[] block = new byte[4096];

        SystemRandom.FillFromKernel(block);

        AssertRandom(block);
    }

    [Fact]
    public void Where_the_kernel_cannot_be_asked_it_fills_all_of_a_block_too()
    {
        byte[] block = new byte[4096];

        SystemRandom.FillWithUuids(block);

        AssertRandom(block);
    }

    // Random blocks of eight bytes neither repeat nor are zero, in any run that anybody will see.
    private static void AssertRandom(byte[] block)
    {
        ulong[] numbers = [.. block.Chunk(8).Select(static bytes => BitConverter.ToUInt64(bytes))];
        Assert.Distinct(numbers);
        Assert.DoesNotContain(0ul, numbers);
    }
}
