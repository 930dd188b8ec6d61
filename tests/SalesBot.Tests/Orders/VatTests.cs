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

    private Chat Rates(string rates) => Boss.Says("/settings vat").Clicks("Изменить").Says(rates).Sees("Сохранено");

    private Chat OnTop() => Boss.Says("/settings vat-included").Clicks("Изменить").Says("сверху").Sees("НДС сверху");

    private Chat Change(string field) =>
        Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Изменить…").Clicks(field);

    private Task<(int, bool, decimal)> Counted() =>
        Office.Read(async db => await db.Orders.SingleAsync() is var order ? (order.VatPercent, order.VatIncluded, order.Total) : default);

    [Fact] // O8, D20: what is seen is what is posted
    public async Task The_day_of_shipment_that_is_changed_over_the_lines_changes_what_they_come_to()
    {
        await Rates("22; 24 с 01.01.2027");
        await UpToApproval();
        await Petrova.Clicks("Не требуется").Sees("Проверьте", "НДС 22 %: 12 983,61 ₽").Clicks("Изменить…").Clicks("Дата отгрузки")
            .Says("15.01").Sees("Проверьте", "15.01.2027", "НДС 24 %: 13 935,48 ₽").DoesNotSee("НДС 22 %").Clicks("Готово");
        Assert.Equal((24, true, 72000m), await Counted());
    }

    [Fact] // O8, D20
    public async Task An_edited_day_of_shipment_changes_it_too()
    {
        await Rates("22; 24 с 01.01.2027");
        await Petrova.Clicks("Заказ").Says("17/11").Does(() => Petrova.Send(Petrova.Update() with { MessageId = "1", Text = "05.12" }))
            .Says("С21 120").Sees("НДС 22 %: 12 983,61 ₽");
        await Petrova.Does(() => Petrova.Send(Petrova.Update() with { MessageId = "1", Text = "15.01.2027", Edited = true }))
            .Sees("Что и сколько?", "НДС 24 %: 13 935,48 ₽").DoesNotSee("НДС 22 %");
    }

    [Fact] // O8, D20: of the year before, with the rate of that time, whatever is set since
    public async Task A_posted_order_keeps_its_rate_when_something_else_is_changed()
    {
        await Rates("20");
        await Posted();
        await Rates("22");
        await OnTop();
        await Change("Позиции").Sees("НДС 20 %: 12 000,00 ₽").Says("монтаж 10").Sees("НДС 20 %").DoesNotSee("НДС 22 %").Clicks("Дальше")
            .Clicks("Готово").Sees("изменён");
        Assert.Equal((20, true, 81375m), await Counted());
        await Change("Договор").Says("18/11").Clicks("Готово").Sees("изменён");
        await Change("Дата отгрузки").Says("10.12").Clicks("Готово").Sees("изменён");
        Assert.Equal((20, true, 81375m), await Counted());
    }

    [Fact] // O8, D20
    public async Task A_posted_order_that_moves_to_where_the_law_has_another_rate_has_that()
    {
        await Rates("22; 24 с 01.01.2027");
        await Posted();
        await Change("Дата отгрузки").Says("15.01").Sees("НДС 24 %: 13 935,48 ₽").Clicks("Готово").Sees("изменён");
        Assert.Equal((24, true, 72000m), await Counted());
    }

    [Theory] // O8, O14: half a kopeck goes up, once for the whole
    [InlineData("скидка 5%", "83 448,00", "НДС 22 %: 15 048,00")]
    [InlineData("1 цена 0,01", "1,46", "НДС 22 %: 0,26")]
    [InlineData("1 скидка 33,33%", "58 562,93", "НДС 22 %: 10 560,53")]
    [InlineData("1 цена 850,55", "124 520,52", "НДС 22 %: 22 454,52")]
    public async Task On_top_of_a_discount(string edit, string total, string vat)
    {
        await OnTop();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Says(edit).Sees(total, vat);
    }

    [Fact] // O8: it was posted with another VAT than the one that was read, without a word
    public async Task Who_posts_learns_that_the_rate_was_changed_meanwhile()
    {
        await UpToApproval();
        await Petrova.Clicks("Не требуется").Sees("НДС 22 %: 12 983,61 ₽");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Rates("10");
        await Petrova.Clicks("Готово").Sees("Пока вы оформляли заказ, НДС изменили: Админова", "72 000,00 ₽, НДС 10 %", "Отменить");
        Assert.Equal((10, true, 72000m), await Counted());
    }

    [Fact] // O8
    public async Task Nothing_is_said_where_it_was_changed_before()
    {
        await Rates("10");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Posted();
        await Petrova.DoesNotSee("НДС изменили");
    }

    [Fact] // O8
    public async Task Without_vat_nothing_is_said_of_it()
    {
        await Rates("без НДС");
        await Posted();
        await Petrova.DoesNotSee("НДС").Says("/order O-2026-000001").Sees("Итого 72 000,00 ₽").DoesNotSee("НДС");
        Assert.Equal((0, true, 72000m), await Counted());
    }

    [Theory] // O8: the rate is the order's
    [InlineData("С21 120 с НДС")]
    [InlineData("С21 120 с НДС 22%")]
    [InlineData("С21 120, в т.ч. НДС 22 %")]
    [InlineData("С21 120 (включая НДС)")]
    [InlineData("С21 120 по 600 с учётом НДС")]
    [InlineData("С21 120 incl. VAT")]
    [InlineData("С21 120 НДС 22%")]
    [InlineData("С21 120 с НДС 22,0 %")]
    [InlineData("С21 120 VAT included")]
    [InlineData("С21 120 22% НДС")]
    [InlineData("С21 120 в том числе 22 % НДС")]
    [InlineData("С21 120 В Т.Ч. НДС")]
    [InlineData("С21 120 НДС 22/122")]
    [InlineData("С21 120, НДС 22")]
    [InlineData("С21 120 с НДС по 600")]
    [InlineData("С21 120 НДС включён")]
    [InlineData("с НДС: С21 120")]
    [InlineData("С21 120 по 600 р.с ндс")]
    public async Task What_is_said_of_it_as_it_is(string line) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(line).Sees("1. Профнастил С21 · 120 м²", "72 000,00");

    [Theory] // O8: else the price would be another than was meant
    [InlineData("С21 120 без НДС", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 с НДС 20%", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 по 600 без НДС", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 + НДС", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 плюс НДС 22%", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 руб. excluding VAT", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600р+НДС", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 net of VAT", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 w/o VAT", "Напишите цену так: 732,00")]
    [InlineData("С21 120 по 600 ex. VAT", "Напишите цену так: 732,00")]
    [InlineData("С21 120 без НДС по 600", "Напишите цену так: 732,00")]
    [InlineData("без НДС С21 120 по 600", "Напишите цену так: 732,00")]
    [InlineData("С21 120 НДС не облагается", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120, не облагается НДС", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 VAT excluded", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 без налога (НДС)", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 НДС не включён", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 НДС 20/120", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    [InlineData("С21 120 НДС 22,5%", "уже есть НДС 22 %. Напишите строку без слов об НДС")]
    public async Task What_is_said_of_it_otherwise(string line, string answer) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(line).Sees(answer).DoesNotSee("1. Профнастил")
            .DoesNotSee("в каталоге нет");

    [Theory] // O8
    [InlineData("С21 120 по 600 без НДС", "1. Профнастил С21 · 120 м² × 600,00")]
    [InlineData("С21 120 по 600 + НДС 22%", "1. Профнастил С21 · 120 м² × 600,00")]
    [InlineData("С21 120 по 732 с НДС", "Напишите цену так: 600,00")]
    public async Task Where_it_comes_on_top(string line, string shown)
    {
        await OnTop();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(line).Sees(shown);
    }

    [Theory] // O8, A17: alone on a line it is said of the order
    [InlineData("без НДС")]
    [InlineData("НДС нет")]
    [InlineData("Не облагается НДС")]
    [InlineData("НДС не облагается.")]
    [InlineData("весь заказ без ндс")]
    [InlineData("Всё без НДС!")]
    [InlineData("Без налога (НДС)")]
    [InlineData("НДС 0%")]
    [InlineData("no VAT")]
    [InlineData("VAT exempt")]
    public async Task Alone_on_a_line_it_takes_VAT_out_of_the_order(string said)
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(said).Sees("без НДС", "Что и сколько?").DoesNotSee("в каталоге нет");
        await Petrova.Says("С21 120").Sees("1. Профнастил С21", "без НДС").DoesNotSee("НДС 22 %").Says(said).Sees("Этот заказ без НДС");
        await Petrova.Says("с НДС").Sees("НДС 22 %: 12 983,61 ₽").Says(said).DoesNotSee("НДС 22 %");
        await Petrova.Clicks("Дальше").Clicks("Кузнецов").Clicks("По рекомендации").Clicks("Не требуется").Clicks("Готово");
        Assert.Equal((0, true, 72000m), await Counted());
    }

    [Theory] // O8
    [InlineData("НДС 20%", "НДС 20 % у этого заказа не бывает, на день отгрузки: НДС 22 %")]
    [InlineData("с НДС 10 %", "НДС 10 % у этого заказа не бывает")]
    [InlineData("20/120", "НДС 20 % у этого заказа не бывает")]
    [InlineData("НДС 20/120", "НДС 20 % у этого заказа не бывает")]
    [InlineData("НДС 22/122", "В ценах заказа уже есть НДС 22 %. НДС всего заказа меняется перед отправкой")]
    [InlineData("22/122", "В ценах заказа уже есть НДС 22 %. НДС всего заказа меняется перед отправкой")]
    [InlineData("НДС 22%", "В ценах заказа уже есть НДС 22 %. НДС всего заказа меняется перед отправкой")]
    [InlineData("НДС", "В ценах заказа уже есть НДС 22 %. НДС всего заказа меняется перед отправкой")]
    [InlineData("в том числе НДС", "В ценах заказа уже есть НДС 22 %")]
    [InlineData("цены с НДС", "В ценах заказа уже есть НДС 22 %")]
    [InlineData("+НДС", "В ценах заказа уже есть НДС 22 %")]
    [InlineData("НДС сверху", "В ценах заказа уже есть НДС 22 %")]
    [InlineData("prices net of VAT", "без НДС")]
    public async Task Alone_on_a_line_it_is_answered(string said, string answer) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(said).Sees(answer, "Что и сколько?");

    [Theory] // A17: it may be a discount
    [InlineData("10%")]
    [InlineData("5 %")]
    public async Task A_percentage_alone_is_not_taken_for_it(string said) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(said).Sees(said).DoesNotSee("у этого заказа не бывает");

    [Theory] // O8: the words may mean the prices or the whole order
    [InlineData("без НДС", "Цены заказа без НДС, сверху начислится 22 %. НДС всего заказа меняется")]
    [InlineData("+ НДС", "Цены заказа без НДС, сверху начислится 22 %")]
    [InlineData("с НДС", "Цены заказа без НДС, сверху начислится 22 %")]
    public async Task Alone_on_a_line_where_it_comes_on_top(string said, string answer)
    {
        await OnTop();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(said).Sees(answer);
    }

    [Fact] // O8
    public async Task By_its_items_the_order_is_told_so()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("НДС по ставкам позиций").Sees("по ставкам позиций")
            .Says("С21 120").Says("НДС 22%").Sees("НДС уже в ценах заказа, у каждой позиции своя ставка").Says("с НДС").Sees("своя ставка");
        await Petrova.Says("Н60 10 по 800 без НДС").Sees("своя ставка", "без слов об НДС").DoesNotSee("Напишите цену так");
    }

    [Fact] // O8: what is asked of the item stays asked
    public async Task Between_an_item_and_its_quantity_it_takes_nothing_away() =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21").Says("без НДС").Sees("В ценах заказа уже есть НДС 22 %")
            .Says("120").Sees("1. Профнастил С21 · 120 м²");

    [Theory] // O8, D20: a day is read as everywhere else
    [InlineData("20; 22 с 01.01.27", "20 %, 22 % с 01.01.2027")]
    [InlineData("20, 22 % с 1.1.27", "20 %, 22 % с 01.01.2027")]
    [InlineData("20; с 01.01.27 НДС 22%", "20 %, 22 % с 01.01.2027")]
    [InlineData("20; 22 с 1 января 2027 года", "20 %, 22 % с 01.01.2027")]
    [InlineData("20; 22 с 01/01/27", "20 %, 22 % с 01.01.2027")]
    [InlineData("20; 22 С 01.01.2027 Г.", "20 %, 22 % с 01.01.2027")]
    [InlineData("20; 22 from 2027-01-01", "20 %, 22 % с 01.01.2027")]
    [InlineData("с 01.01.19 20; с 01.01.26 22", "20 % с 01.01.2019, 22 % с 01.01.2026")]
    [InlineData("20; 22 с 31.02.27", "Не получилось прочитать «22 с 31.02.27»")]
    [InlineData("20; 22 с 01.01.27 утром", "Не получилось прочитать")]
    public async Task The_day_a_rate_holds_from(string rates, string shown) =>
        await Boss.Says("/settings vat").Clicks("Изменить").Says(rates).Sees(shown);
}
