using Microsoft.EntityFrameworkCore;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Tests.Processes;

namespace SalesBot.Tests.Orders;

/// <summary>VAT goes by the day of shipment (D20, O8, F12, W5).</summary>
public sealed class VatTests : OrderTest
{
    [Theory] // 425-ФЗ of 28.11.2025
    [InlineData(2018, 12, 31, 0)]
    [InlineData(2019, 1, 1, 20)]
    [InlineData(2025, 12, 31, 20)]
    [InlineData(2026, 1, 1, 22)]
    [InlineData(2027, 6, 1, 22)]
    public void The_shipped_file_knows_the_law(int year, int month, int day, int percent) =>
        Assert.Equal(new OrderRules(percent, VatIncluded: true), ShippedProcess.Process.Orders.On(new DateOnly(year, month, day)));

    [Fact]
    public void One_rate_holds_on_every_day()
    {
        var text = ShippedProcess.With("  vat: [{ from: 2019-01-01, rate: 20 }, { from: 2026-01-01, rate: 22 }]", "  vat: 7");
        var process = ProcessFile.Read(text, "one.yaml", Sales.Features.Answers).OrThrow();
        Assert.Equal(7, process.Orders.On(DateOnly.MinValue).VatPercent);
        Assert.Equal(7, process.Orders.On(new DateOnly(2030, 1, 1)).VatPercent);
    }

    [Fact] // D20
    public async Task An_order_is_counted_by_the_rate_of_the_day_it_ships_and_keeps_it()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("профн с21 120").Sees("НДС 22 %: 12 983,61 ₽");
        await Petrova.Clicks("Дальше").Clicks("Кузнецов").Clicks("Сайт").Clicks("Не требуется").Clicks("Готово");
        Assert.Equal(22, await Office.Read(db => db.Set<Order>().Select(order => order.VatPercent).SingleAsync()));
        await Office.Change(async db => (await db.Set<Order>().SingleAsync()).VatPercent = 20);
        await Petrova.Says("/order O-2026-000001").Sees("НДС 20 %: 12 000,00 ₽");
    }
}
