using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Orders;
using SalesBot.Processes;

namespace SalesBot.Tests.Orders;

/// <summary>An order is counted as the office counts, without VAT, or each item by its own rate (D20, O8).</summary>
public sealed class OrderVatTests : OrderTest
{
    /// <summary>The catalogue comes again with the rates of its items.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var table = Encoding.UTF8.GetBytes(
            "Название;Единица;Цена;Ставка НДС\nПрофнастил Н60;м²;890;10%\nМонтаж кровли;м²;937,50;без НДС\n");
        await Boss.Send(Boss.Update() with
        {
            Text = "/catalogue",
            Files = [new IncomingFile("каталог.csv", "text/csv", table.Length, table)],
        });
        await Boss.Sees("изменено: 2");
    }

    private async Task ToSummary(string lines = "С21 120")
    {
        await UpToApproval(lines);
        await Petrova.Clicks("Не требуется").Sees("Проверьте");
    }

    private Chat Change() => Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Изменить…").Clicks("НДС");

    [Fact]
    public async Task Nothing_more_is_asked_and_the_rate_is_that_of_the_day()
    {
        await ToSummary();
        await Petrova.Sees("Итого 72 000,00 ₽, в том числе НДС 22 %: 12 983,61 ₽").Clicks("Готово").Sees("Проведён");
    }

    [Fact]
    public async Task An_order_without_vat_says_so_wherever_its_sum_stands()
    {
        await ToSummary();
        await Petrova.Clicks("Изменить…").Clicks("НДС").Sees("Как считать НДС в этом заказе?").Clicks("Без НДС")
            .Sees("Итого 72 000,00 ₽, без НДС").DoesNotSee("в том числе").Clicks("Готово");
        await Kuznetsov.Sees("Итого 72 000,00 ₽, без НДС");
    }

    [Fact]
    public async Task Each_item_is_counted_by_its_own_rate()
    {
        await ToSummary("С21 120\nН60 10\nмонтаж 8");
        await Petrova.Clicks("Изменить…").Clicks("НДС").Says("по ставкам позиций").Sees(
            "1. Профнастил С21 · 120 м² × 600,00 = 72 000,00 · НДС 22 %",
            "2. Профнастил Н60 · 10 м² × 890,00 = 8 900,00 · НДС 10 %",
            "3. Монтаж кровли · 8 м² × 937,50 = 7 500,00 · без НДС",
            "Итого 88 400,00 ₽, в том числе НДС 22 %: 12 983,61 ₽, НДС 10 %: 809,09 ₽, без НДС 7 500,00 ₽");
    }

    [Theory]
    [InlineData("без ндс", "без НДС")]
    [InlineData("Без налога", "без НДС")]
    [InlineData("с НДС", "НДС 22 %: 12 983,61 ₽")]
    [InlineData("22%", "НДС 22 %: 12 983,61 ₽")]
    [InlineData("НДС 22 %", "НДС 22 %: 12 983,61 ₽")]
    [InlineData("0", "без НДС")]
    [InlineData("по позициям", "НДС 22 %: 12 983,61 ₽")]
    [InlineData("10%", "Как считать НДС в этом заказе?", "НДС 10 % у этого заказа не бывает")]
    [InlineData("как обычно", "НДС 22 %: 12 983,61 ₽")]
    [InlineData("потом", "Как считать НДС в этом заказе?")]
    public async Task It_is_typed_as_people_say_it(string typed, params string[] seen)
    {
        await ToSummary();
        await Petrova.Clicks("Изменить…").Clicks("НДС").Says(typed).Sees(seen);
    }

    [Fact]
    public async Task It_is_changed_on_an_order_that_is_open_and_the_record_says_so()
    {
        await ToSummary();
        await Petrova.Clicks("Готово");
        await Change().Clicks("Без НДС").Clicks("Готово").Sees("Заказ O-2026-000001 изменён", "НДС: 22 % → без НДС");
        await Kuznetsov.Sees("НДС: 22 % → без НДС").Sees("Итого 72 000,00 ₽, без НДС");
        await Petrova.Says("/history 1").Sees("Заказ O-2026-000001, НДС: 22 % → без НДС");
        await Change().Clicks("С НДС 22 %").Clicks("Готово").Sees("НДС: без НДС → 22 %");
        await Petrova.Says("/order O-2026-000001").Sees("в том числе НДС 22 %");
    }

    [Fact] // A17
    public async Task What_was_agreed_with_vat_is_asked_about_anew_without_it()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать");
        await Change().Clicks("Без НДС").Clicks("Готово").Sees("снова отправлен на согласование: Орлов");
        await Orlov.Sees("Согласовать заказ O-2026-000001 · 72 000,00", "Изменено: НДС", "без НДС");
    }

    [Fact] // O7
    public async Task Accounting_is_told_of_it()
    {
        var accounting = await Office.Join("Счётова Нина", SalesBot.People.Role.Accountant);
        await ToSummary();
        await Petrova.Clicks("Готово");
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Change().Clicks("Без НДС").Clicks("Готово");
        await Office.Pass(TimeSpan.FromSeconds(31));
        await accounting.Sees("Заказ O-2026-000001 изменён: теперь 72 000,00 ₽");
    }

    [Fact]
    public async Task What_it_comes_to_is_counted_anew_when_the_day_of_shipment_or_vat_changes()
    {
        await ToSummary("Н60 10");
        await Petrova.Clicks("Изменить…").Clicks("НДС").Clicks("По ставкам позиций").Sees("НДС 10 %: 809,09 ₽")
            .Clicks("Изменить…").Clicks("НДС").Clicks("С НДС 22 %").Sees("в том числе НДС 22 %: 1 604,92 ₽").DoesNotSee("НДС 10 %");
    }

    [Fact] // W10
    public async Task The_executor_sees_the_rate_of_a_line_and_who_is_shown_no_money_does_not()
    {
        await ToSummary("Н60 10");
        await Petrova.Clicks("Изменить…").Clicks("НДС").Clicks("По ставкам позиций").Clicks("Готово");
        await Kuznetsov.Sees("· НДС 10 %");
        var line = await Office.Read(db => db.OrderLines.SingleAsync());
        var rules = new OrderRules(22, VatIncluded: true) { By = VatBy.Items };
        Assert.DoesNotContain("НДС",
            string.Concat(OrderWords.Line(line, "", ShownMoney.None, rules, Sales.Features.Texts.For("ru"))), StringComparison.Ordinal);
    }

    [Fact] // W5: an order of last year stays as it was
    public async Task An_order_from_before_there_was_a_choice_keeps_the_rate_it_was_made_with()
    {
        await ToSummary();
        await Petrova.Clicks("Готово");
        await Office.Change(async db =>
        {
            var order = await db.Set<Order>().SingleAsync();
            (order.VatPercent, order.VatBy) = (20, default);
        });
        await Petrova.Says("/order O-2026-000001").Sees("Итого 72 000,00 ₽, в том числе НДС 20 %: 12 000,00 ₽");
    }
}
