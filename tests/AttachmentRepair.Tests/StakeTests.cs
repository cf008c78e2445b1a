namespace AttachmentRepair.Tests;

public class StakeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.0001)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_stake_is_more_than_0_and_at_most_1(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Stake.Of(value));

    [Fact]
    public void A_stake_is_its_value()
    {
        Assert.Equal(0.25, Stake.Default.Value);
        Assert.Equal(Stake.Default, Stake.Of(0.25));
        Assert.NotEqual(Stake.Default, Stake.Of(1));
        Assert.Equal(1, Stake.Of(1).Value);
        Assert.Equal("Stake", Stake.Of(0.5).ToString());
    }
}
