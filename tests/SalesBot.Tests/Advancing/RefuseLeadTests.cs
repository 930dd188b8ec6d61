using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Advancing;

/// <summary>What it takes to write down that a client has said no.</summary>
public sealed class RefuseLeadTests : OrderTest
{
    [Fact] // A6, «How it talks»
    public async Task A_refusal_takes_three_inputs()
    {
        var before = Petrova.Inputs;
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Sees("L-2026-000001", "Отказ", "Дорого");
        Assert.Equal(3, Petrova.Inputs - before);
    }
}
