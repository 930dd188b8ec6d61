using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Tests.Orders;

public sealed class PostOrderTests : OrderTest
{
    [Fact] // A11
    public async Task Of_a_new_client_the_source_is_asked_of_a_known_one_it_is_not()
    {
        await Posted();
        Assert.Equal("recommendation", await Office.Read(db => db.Orders.Select(order => order.Source).SingleAsync()));
        await NewLead();
        await Petrova.Clicks("Заказ").Clicks("17/11").Says("через 2 недели").Says("монтаж 10").Clicks("Дальше").Clicks("Кузнецов")
            .Sees("Нужно согласование?");
        await Petrova.Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000002");
        Assert.Null(await Office.Read(db => db.Orders.OrderBy(order => order.Id).Select(order => order.Source).LastAsync()));
    }

    [Fact] // A11, conversations.md «An order of one line»
    public async Task An_order_of_one_line_takes_eight_inputs()
    {
        await Posted();
        await NewLead();
        var before = Petrova.Inputs;
        await Petrova.Clicks("Заказ").Clicks("17/11").Clicks("Через неделю").Says("профн с21 120").Clicks("Дальше").Clicks("Кузнецов")
            .Clicks("Не требуется").Clicks("Готово");
        await Petrova.Sees("O-2026-000002");
        Assert.Equal(8, Petrova.Inputs - before);
    }

    [Fact] // A11: the source is asked besides; who is not among the clients yet is one tap more
    public async Task An_order_of_one_line_takes_nine_inputs_for_a_client_without_orders_and_ten_for_one_not_known_yet()
    {
        var before = Petrova.Inputs;
        await Petrova.Clicks("Заказ").Says("17/11").Clicks("Через неделю").Says("профн с21 120").Clicks("Дальше").Clicks("Кузнецов")
            .Clicks("Сайт").Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000001");
        Assert.Equal(9, Petrova.Inputs - before);

        await Anna.Says("89161112233 Зайцев Антон ООО Вектор забор -> Петрова").Clicks("Готово").Sees("L-2026-000002");
        before = Petrova.Inputs;
        await Petrova.Clicks("Заказ").Clicks("Вектор").Says("18/11").Clicks("Через неделю").Says("профн с21 120").Clicks("Дальше")
            .Clicks("Кузнецов").Clicks("Сайт").Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000002", "ООО «Вектор»");
        Assert.Equal(10, Petrova.Inputs - before);
    }

    [Fact] // A11
    public async Task Without_lines_there_is_no_going_on()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Sees("Что и сколько?");
        Assert.DoesNotContain(Petrova.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Дальше");
        await Petrova.Says("С21 120").Clicks("Убрать последнюю");
        Assert.DoesNotContain(Petrova.Last.Screen.Rows.SelectMany(row => row), button => button.Label == "Дальше");
    }

    [Fact] // A11
    public async Task Only_the_execution_department_can_be_the_executor_and_the_deputy_of_its_absent_head()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше").Sees(
            "Кто исполняет заказ?", "Кузнецов", "Громова");
        Assert.DoesNotContain(Petrova.Last.Screen.Rows.SelectMany(row => row),
            button => button.Label.Contains("Белова", StringComparison.Ordinal));
        await Petrova.Says("Белова").Sees("Белова Анна: у этого коллеги другая роль");
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Громова Елена")).AwayUntil = Office.Clock.GetUtcNow().AddDays(3));
        await Petrova.Says("Белова").Sees("Откуда клиент о нас узнал?");
    }

    [Fact] // A10, A11
    public async Task Nothing_is_offered_that_the_process_does_not_offer()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").Sees("Отправлен на согласование: Орлов");
        await Petrova.Says("/lead L-2026-000001");
        var labels = Petrova.Last.Screen.Rows.SelectMany(row => row).Select(button => button.Label).ToList();
        Assert.DoesNotContain(labels, label => label is "Отказ" or "КП" or "Встреча" or "Заказ");
    }

    [Fact] // A12
    public async Task A_line_copies_everything_from_the_catalogue_and_shows_it()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("монтаж 12,5 м²").Sees(
            "Монтаж кровли · 12,5 м² × 937,50 = 11 718,75", "себестоимость 7 625,00", "2 часа 55 минут", "Услуга");
        await Petrova.Says("профн с21 120").Sees("Итого 83 718,75 ₽, в том числе НДС 22 %: 15 096,82 ₽");
        await Petrova.Clicks("Дальше").Clicks("Кузнецов").Clicks("Сайт").Clicks("Не требуется").Clicks("Готово");
        await Office.Change(async db => (await db.Items.SingleAsync(item => item.Name == "Профнастил С21")).Price = 1);
        var lines = await Office.Read(db => db.OrderLines.OrderBy(line => line.Position).ToListAsync());
        Assert.Equal(["Монтаж кровли", "Профнастил С21"], lines.Select(line => line.Name));
        Assert.Equal(
            (12.5m, 937.5m, 11718.75m, 7625m, 175m, "Монтаж", "Услуга"),
            (lines[0].Quantity, lines[0].Price, lines[0].Sum, lines[0].PlannedCost, lines[0].PlannedMinutes, lines[0].Department,
                lines[0].AccountingClass));
        Assert.Equal((600m, 72000m), (lines[1].Price, lines[1].Sum));
        Assert.NotNull(lines[1].ResponsibleId);
        Assert.Equal(83718.75m, await Office.Read(db => db.Orders.Select(order => order.Total).SingleAsync()));
    }

    [Fact] // O12
    public async Task Planned_time_is_said_in_working_hours_and_days()
    {
        await Posted("С21 1800");
        await Kuznetsov.Says("/order 1").Sees("60 часов (7,5 рабочего дня)");
    }

    [Fact] // A12
    public async Task Of_several_items_the_person_chooses_and_a_second_tap_adds_nothing()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("профн 120").Sees("Профнастил С21", "Профнастил Н60");
        await Petrova.ClicksAtOnce("Профнастил Н60",
            3).Sees("1. Профнастил Н60 · 120 м² × 890,00 = 106 800,00").DoesNotSee("2. Профнастил Н60");
    }

    [Fact] // K12, O15: what was asked stays asked, or the next line would be taken for a surname
    public async Task Lines_are_gathered_on_after_an_earlier_answer_was_corrected()
    {
        await Petrova.Clicks("Заказ").Does(() => Petrova.Send(Petrova.Update() with { MessageId = "1", Text = "17/11" }))
            .Says("05.12").Says("С21 120").Sees("72 000,00");
        await Petrova.Does(() => Petrova.Send(Petrova.Update() with { MessageId = "1", Text = "18/11", Edited = true }))
            .Sees("18/11", "Что и сколько?").DoesNotSee("Кто исполняет").Says("монтаж 10").Sees("2. Монтаж кровли");
    }

    [Theory] // O23, O14
    [InlineData("С21 120 at 650")]
    [InlineData("С21 120 m2 @ 650")]
    [InlineData("C21 120 @650 rub")]
    [InlineData("С21 120 м² по 650 за м²")]
    [InlineData("С21 120 at 650 each")]
    [InlineData("С21 120 at a price of 650")]
    public async Task A_price_may_be_said_in_english(string line) =>
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says(line).Sees("120 м² × 650,00 = 78 000,00");

    [Fact] // A17, O14: what was said with an item that has to be chosen is not forgotten
    public async Task A_price_stays_with_an_item_that_has_to_be_chosen()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("профн 120 по 850,50").Clicks("Профнастил Н60")
            .Sees("1. Профнастил Н60 · 120 м² × 850,50 = 102 060,00");
        await Petrova.Says("профн по 580 руб").Clicks("Профнастил С21").Sees("Сколько").Says("10")
            .Sees("2. Профнастил С21 · 10 м² × 580,00 = 5 800,00");
        await Petrova.Says("С21 по 590 руб").Says("3 м2").Sees("3. Профнастил С21 · 3 м² × 590,00 = 1 770,00");
    }

    [Fact] // A18: what is still asked is still reminded of
    public async Task Who_was_asked_about_the_proposal_is_reminded_though_the_lead_is_won()
    {
        await Petrova.Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово").Clicks("Открыть")
            .Clicks("На согласование").Clicks("Орлов").Says("/lead 1");
        await Posted();
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Напоминание · L-2026-000001").Clicks("Показать").Clicks("Согласовать");
        await Office.Pass(TimeSpan.FromHours(1));
        await Orlov.DoesNotSee("Повторно");
    }

    [Fact] // A12
    public async Task Without_a_quantity_it_is_asked_for()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("монтаж").Sees("Монтаж кровли: сколько, м²?");
        await Petrova.Says("много").Sees("в каталоге нет");
        await Petrova.Says("1 200").Sees("1. Монтаж кровли · 1 200 м²");
        await Petrova.Says("7").Sees("Чего столько?");
    }

    [Fact] // A12, «How it talks»
    public async Task Going_back_keeps_the_lines()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше").Clicks("Назад").Sees("1. Профнастил С21",
            "Что и сколько?");
        await Petrova.Says("монтаж 1").Sees("2. Монтаж кровли");
    }

    [Fact] // A13
    public async Task An_order_that_needs_approval_waits_for_it()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        var order = await Office.Read(db => db.Orders.SingleAsync());
        Assert.Equal((OrderState.AwaitingApproval, null), (order.State, order.OpenedAt));
        Assert.Equal(LeadState.Open, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
        await Kuznetsov.Says("/orders").Sees("Заказов к исполнению нет");
        await Kuznetsov.Says($"/order {order.Number}").Sees("нет, или он не ваш");
        var asked = await Office.Read(db => db.Events.SingleAsync(document => document.Subject == "order-approval"));
        Assert.Equal((order.ClientId, "Иванов Пётр, ООО «Ромашка»", "+79123456789"),
            (asked.ClientId!.Value, asked.ContactWho, asked.ContactPhone));
        await Orlov.Sees("O-2026-000001", "72 000,00", "17/11", "Профнастил С21");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Напоминание");
    }

    [Fact] // A14, A15
    public async Task Approved_it_goes_to_the_department_once_and_the_lead_is_won()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово");
        await Orlov.ClicksAtOnce("Согласовать", 5);
        await Kuznetsov.Sees("Заказ O-2026-000001", "согласовано");
        await Petrova.Sees("Счёт по заказу O-2026-000001");
        var (orders, reminders) = await Office.Read(async db =>
            (await db.Orders.SingleAsync(), await db.Reminders.CountAsync(reminder => reminder.OrderId != null)));
        Assert.Equal((OrderState.Approved, 1), (orders.State, reminders));
        Assert.Equal(LeadState.Won, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Sees("Напоминание · O-2026-000001");
    }

    [Fact] // A15
    public async Task On_posting_executor_and_head_have_it_in_their_lists_the_executor_a_reminder_and_the_lead_is_won()
    {
        await Posted();
        Assert.Equal(LeadState.Won, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
        await Kuznetsov.Sees("Заказ O-2026-000001", "72 000,00 ₽", "открыт", "ООО «Ромашка»", "договор 17/11", "Отгрузка: 05.12");
        await Gromova.Says("/orders").Sees("Заказы: 1, новых 1", "O-2026-000001");
        foreach (var other in new[] { Petrova, Sidorov, Orlov, Boss, Anna }) await other.Says("/orders").Sees("Заказов к исполнению нет");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Sees("Напоминание · O-2026-000001 ждёт 5 минут");
    }

    [Fact] // A15, B12
    public async Task While_the_head_is_away_the_deputy_has_the_list()
    {
        await Posted();
        await Anna.Says("/orders").Sees("Заказов к исполнению нет");
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Громова Елена")).AwayUntil = Office.Clock.GetUtcNow().AddDays(3));
        await Anna.Says("/orders").Sees("O-2026-000001");
    }

    [Fact] // A15, A18
    public async Task The_reminder_of_a_won_lead_climbs_until_the_order_is_taken_into_work()
    {
        await Posted();
        for (var i = 0; i < 4; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        await Gromova.Sees("Кузнецов и заместитель не отвечают 20 минут", "O-2026-000001");
        await Petrova.Says("/lead L-2026-000001");
        await Gromova.Clicks("В работу");
        await Kuznetsov.Sees("O-2026-000001: занимается Громова");
        Assert.All(await Office.Read(db => db.Reminders.Where(reminder => reminder.OrderId != null).ToListAsync()),
            reminder => Assert.Equal(ReminderState.Stopped, reminder.State));
        await Office.Pass(TimeSpan.FromHours(1));
        await Kuznetsov.DoesNotSee("Повторно");
    }

    [Fact] // A15, A18
    public async Task The_reminder_of_an_order_can_be_put_off()
    {
        await Posted();
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Kuznetsov.Clicks("Через 15 мин").Sees("O-2026-000001: Кузнецов вернётся к этому");
        await Office.Pass(TimeSpan.FromMinutes(15));
        await Kuznetsov.Sees("Напоминание · O-2026-000001");
    }

    [Fact] // A15
    public async Task Fifty_taps_post_one_order()
    {
        await UpToApproval();
        await Petrova.Clicks("Не требуется").ClicksAtOnce("Готово", 50);
        Assert.Equal(
            (1, 1, 1),
            await Office.Read(async db => (
                await db.Orders.CountAsync(),
                await db.OrderLines.CountAsync(),
                await db.Reminders.CountAsync(reminder => reminder.OrderId != null))));
    }

    [Fact] // A15
    public async Task The_manager_gets_the_invoice_and_can_have_it_again()
    {
        await Posted();
        await Petrova.Sees("Счёт по заказу O-2026-000001 · 72 000,00 ₽");
        Assert.Contains(Petrova.Messages, message => message.File?.Name == "Счёт O-2026-000001.pdf");
        await Petrova.Says("/order O-2026-000001").Clicks("Счёт");
        Assert.Equal(1, await Office.Read(db => db.Files.CountAsync(file => file.MediaType == "application/pdf")));
    }

    [Fact] // F13
    public async Task Several_lines_pasted_at_once_are_several_lines_and_units_are_written_as_people_write_them()
    {
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("профн с21 120 кв.м\n10 м² монтаж кровли\nпрофнастил н60 - 3 кв. м")
            .Sees("Профнастил С21 · 120 м²", "Монтаж кровли · 10 м²", "Профнастил Н60 · 3 м²");
        await Petrova.Says("10 конёк\nпрофн с21 1").Sees("«конёк» в каталоге нет").Sees("Остальные строки не взяты", "профн с21 1");
    }
}
