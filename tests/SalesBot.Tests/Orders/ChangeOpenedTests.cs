using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

/// <summary>An order that the department has got already can be changed.</summary>
public sealed class ChangeOpenedTests : OrderTest
{
    private Chat Change(string field) =>
        Petrova.Says("/order O-2026-000001").Clicks("Изменить заказ").Clicks("Изменить…").Clicks(field);

    [Fact] // O14
    public async Task The_day_of_shipment_moves_after_posting_and_the_executor_is_told()
    {
        await Posted();
        await Change("Дата отгрузки").Says("10.12").Clicks("Готово").Sees("Заказ O-2026-000001 изменён", "05.12.2026 → 10.12.2026");
        await Kuznetsov.Sees("Заказ O-2026-000001 изменён, пишет Петрова", "05.12.2026 → 10.12.2026").Sees("Отгрузка: 10.12");
        await Petrova.Says("/history 1").Sees("Заказ O-2026-000001, Дата отгрузки: 05.12.2026 → 10.12.2026");
        var (order, lead) = await Office.Read(async db => (await db.Orders.SingleAsync(), await db.Leads.SingleAsync()));
        Assert.Equal((OrderState.Posted, LeadState.Won), (order.State, lead.State));
    }

    [Fact] // O14
    public async Task It_moves_while_it_is_worked_on()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу");
        await Change("Дата отгрузки").Says("10.12").Clicks("Готово");
        await Kuznetsov.Sees("Отгрузка: 10.12", "в работе");
    }

    [Fact] // O14
    public async Task Another_executor_gets_it_and_the_former_is_told()
    {
        var zimin = await Office.Join("Зимин Лев", SalesBot.People.Role.Executor);
        await Posted();
        await Change("Исполнитель").Clicks("Зимин").Clicks("Готово");
        await Kuznetsov.Sees("Заказ O-2026-000001 передан другому исполнителю: Зимин");
        await zimin.Sees("Заказ O-2026-000001", "открыт");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await zimin.Sees("Напоминание · O-2026-000001");
    }

    [Fact] // O14, A17
    public async Task What_was_agreed_is_asked_about_anew()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать");
        await Change("Позиции").Says("скидка 5%").Clicks("Дальше").Clicks("Готово").Sees("снова отправлен на согласование: Орлов");
        await Kuznetsov.Sees("Пока работать по нему не нужно").Says("/orders").Sees("Заказов к исполнению нет");
        await Orlov.Sees("Согласовать заказ O-2026-000001 · 68 400,00", "скидка 5 %").Clicks("Согласовать");
        await Kuznetsov.Says("/orders").Sees("O-2026-000001");
        var (order, tasks, won) = await Office.Read(async db => (
            await db.Orders.SingleAsync(), await db.Set<SalesBot.Assignments.WorkAssignment>().CountAsync(),
            await db.Set<SalesBot.Records.AuditRecord>().CountAsync(record => record.Action == "lead.won")));
        Assert.Equal((OrderState.Approved, 68400m, 1, 1), (order.State, order.Total, tasks, won));
    }

    [Fact] // O14, A17: who has agreed is not left out by the way
    public async Task The_approval_cannot_be_dropped_with_a_change()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать");
        await Change("Согласование").Clicks("Не требуется").Clicks("Изменить…").Clicks("Позиции").Says("скидка 50%").Clicks("Дальше")
            .Clicks("Готово").Sees("снова отправлен на согласование: Орлов");
    }

    [Fact] // O14, A16
    public async Task A_change_that_is_refused_goes_back_to_the_manager()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.Clicks("Согласовать");
        await Change("Позиции").Says("скидка 5%").Clicks("Дальше").Clicks("Готово");
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Change("Позиции").Says("скидка 0%").Clicks("Дальше").Clicks("Готово").Sees("снова отправлен");
        await Orlov.Clicks("Согласовать");
        await Kuznetsov.Says("/orders").Sees("O-2026-000001 · ООО «Ромашка» · 72 000,00");
    }

    [Fact] // O14: line 3 of several goes without typing the others anew
    public async Task Any_line_is_removed_or_changed_by_buttons()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Says("Н60 10").Says("монтаж 7")
            .Clicks("Изменить строку…").Sees("Какую строку изменить?").Clicks("2. Профнастил Н60").Clicks("Убрать строку 2")
            .Sees("1. Профнастил С21 · 120", "2. Монтаж кровли · 7").DoesNotSee("Н60 · 10");
        await Petrova.Clicks("Изменить строку…").Clicks("1. Профнастил С21").Says("100").Sees("1. Профнастил С21 · 100 м² × 600,00");
        await Petrova.Clicks("Изменить строку…").Clicks("1. Профнастил С21").Says("цена 550")
            .Sees("1. Профнастил С21 · 100 м² × 550,00 = 55 000,00 (скидка 8,33 %)");
        await Petrova.Says("2 скидка 10%").Sees("2. Монтаж кровли · 7 м² × 843,75 = 5 906,25 (скидка 10 %)");
        await Petrova.Says("скидка 0").Sees("× 600,00 = 60 000,00", "× 937,50");
    }

    [Fact] // O14
    public async Task An_own_price_above_the_catalogue_says_what_the_catalogue_asks()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Says("цена 700")
            .Sees("× 700,00 = 84 000,00 (по каталогу 600,00)");
    }

    [Theory] // O14: what cannot be is said
    [InlineData("5 цена 700", "Строки 5 нет")]
    [InlineData("цена 700", "Какой строки")]
    [InlineData("скидка 120%", "Скидка бывает от 0 до 99")]
    [InlineData("1 цена 0", "Не похоже на сумму")]
    [InlineData("10%", "если это скидка, напишите, на что она: «скидка 10%»")]
    [InlineData("скидка 500 рублей", "Напишите, например: 120, цена 850, скидка 5%")]
    public async Task What_cannot_be_is_said(string typed, string said)
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Says("Н60 10").Says(typed).Sees(said,
            "1. Профнастил С21 · 120 м² × 600,00");
    }

    [Theory] // O14: it was looked for in the catalogue
    [InlineData("-10 %")]
    [InlineData("минус 10%")]
    [InlineData("10% скидка")]
    [InlineData("со скидкой 10 процентов")]
    [InlineData("discount 10%")]
    [InlineData("10% off")]
    [InlineData("скидка 10% на всё")]
    public async Task A_discount_in_any_words_is_of_all_lines_and_goes_again(string typed)
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(typed).Sees("В заказе ещё нет строк");
        await Petrova.Says("С21 120").Says("Н60 10").Says(typed).Sees("1. Профнастил С21 · 120 м² × 540,00", "× 801,00");
        await Petrova.Says("2 без скидки").Sees("× 540,00", "2. Профнастил Н60 · 10 м² × 890,00");
        await Petrova.Says("убрать скидку").Sees("1. Профнастил С21 · 120 м² × 600,00");
    }

    [Theory] // O14
    [InlineData("С21 120 скидка 10%", "× 540,00 = 64 800,00 (скидка 10 %)")]
    [InlineData("С21 120 -10%", "× 540,00")]
    [InlineData("С21 120, со скидкой 10 %", "× 540,00")]
    [InlineData("С21 120 по 500 скидка 10%", "× 450,00")]
    [InlineData("120 м² профнастил С21 (скидка 10%)", "× 540,00")]
    public async Task A_line_may_be_typed_with_its_discount(string typed, string shown) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(typed).Sees($"1. Профнастил С21 · 120 м² {shown}");

    [Fact] // O14
    public async Task A_discount_holds_for_what_is_chosen_of_several_too() =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("профн 120 скидка 10%").Clicks("Профнастил Н60")
            .Sees("1. Профнастил Н60 · 120 м² × 801,00");

    [Theory]
    [InlineData("скидка 5%", null, null, null, null, "5", false)]
    [InlineData("Скидка: 7,5 процента", null, null, null, null, "7.5", false)]
    [InlineData("3 скидка 10", null, 3, null, null, "10", false)]
    [InlineData("строка 3: скидка 10%", null, 3, null, null, "10", false)]
    [InlineData("скидка 10% на строку 3", null, 3, null, null, "10", false)]
    [InlineData("2 цена 1 200,50 руб.", null, 2, null, "1200.50", null, false)]
    [InlineData("позиция 2 цена 850", null, 2, null, "850", null, false)]
    [InlineData("убрать 3", null, 3, null, null, null, true)]
    [InlineData("удали строку 3", null, 3, null, null, null, true)]
    [InlineData("3 убрать", null, 3, null, null, null, true)]
    [InlineData("2 количество 15 м²", null, 2, "15", null, null, false)]
    [InlineData("100", 2, 2, "100", null, null, false)]
    [InlineData("12,5 м²", 2, 2, "12.5", null, null, false)]
    [InlineData("-5%", 2, 2, null, null, "5", false)]
    [InlineData("850 ₽", 2, 2, null, "850", null, false)]
    [InlineData("цена 850", 2, 2, null, "850", null, false)]
    [InlineData("убрать", 2, 2, null, null, null, true)]
    public void What_is_said_of_a_line(string text, int? chosen, int? line, string? quantity, string? price, string? discount, bool gone) =>
        Assert.Equal(new LineEdit(line, Of(quantity), Of(price), Of(discount), gone),
            LineEdit.Read(text, chosen)!.Value with { Unit = "" });

    [Theory]
    [InlineData("профн 120")]
    [InlineData("100")]
    [InlineData("5%")]
    [InlineData("монтаж 12,5 м²")]
    [InlineData("убрать снег 3")]
    [InlineData("скидка на доставку")]
    public void What_is_a_line_of_its_own(string text) => Assert.Null(LineEdit.Read(text, null));

    private static decimal? Of(string? number) =>
        number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
