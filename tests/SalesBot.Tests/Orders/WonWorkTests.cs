using Microsoft.EntityFrameworkCore;
using SalesBot.Assignments;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Reminders;

namespace SalesBot.Tests.Orders;

public sealed class WonWorkTests : OrderTest
{
    [Fact] // B15, A15
    public async Task A_won_lead_brings_the_responsible_a_task_with_its_time_and_accounting_a_notice()
    {
        var accounting = await Office.Join("Счётова Нина", Role.Accountant);
        await Posted();
        await Petrova.Sees("Собрать подписанные документы · L-2026-000001", "Срок: 25.11 11:00", "Иванов Пётр");
        await Office.Pass(TimeSpan.FromSeconds(31));
        await accounting.Sees(
            "Новый заказ O-2026-000001 на 72 000,00 ₽: ООО «Ромашка», договор 17/11. Менеджер: Петрова. Обращение L-2026-000001 выиграно");
        await Boss.DoesNotSee("Новый заказ O-2026-000001");
        await Petrova.Says("/lead 1").Sees("выиграно", "Собрать подписанные документы: Петрова, срок 25.11 11:00");
        await Petrova.Says("/history 1").Sees("Задание «Собрать подписанные документы»: Петрова Ольга, срок 25.11 11:00");
    }

    [Fact] // B15
    public async Task Done_it_is_done_once_and_nobody_is_reminded()
    {
        await Posted();
        await Petrova.ClicksAtOnce("Сделано", 5);
        await Petrova.Sees("Собрать подписанные документы · L-2026-000001", "✓ Сделано: Петрова, 13:00");
        await Office.Pass(TimeSpan.FromDays(3));
        await Petrova.DoesNotSee("Напоминание");
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "task.done")));
        await Petrova.Says("/lead 1").Sees("✓ Собрать подписанные документы: Петрова, 23.11 13:00");
    }

    [Fact] // B15, A18
    public async Task Not_done_in_time_the_reminder_climbs_as_any_other()
    {
        await Posted();
        await Kuznetsov.Clicks("В работу");
        await Office.Pass(new TimeSpan(45, 59, 0));
        await Petrova.DoesNotSee("Напоминание");
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.Sees("Напоминание · L-2026-000001 ждёт 5 минут", "Собрать подписанные документы");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Петрова не отвечает 15 минут по L-2026-000001, вы заместитель");
        await Petrova.Clicks("Через 15 мин").IsTold("Напомню сегодня 11:30");
        await Office.Pass(TimeSpan.FromMinutes(15));
        await Petrova.Sees("Напоминание · L-2026-000001").Clicks("Показать").Clicks("Сделано").IsTold("сделано");
        Assert.All(await Office.Read(db => db.Reminders.ToListAsync()), reminder => Assert.Equal(ReminderState.Stopped, reminder.State));
    }

    [Fact] // B15
    public async Task The_task_is_its_owners()
    {
        await Posted();
        var (done, card) = Petrova.Button("Сделано");
        await Sidorov.Clicks(done, card).IsTold("Эта кнопка не ваша: отвечает Петрова");
        Assert.Equal(AssignmentState.Open, await Office.Read(db => db.Assignments.Select(x => x.State).SingleAsync()));
    }

    [Fact] // B15
    public async Task Without_an_accountant_the_admins_are_told()
    {
        await Posted();
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Boss.Sees("Новый заказ O-2026-000001");
    }

    [Fact] // B15, A14
    public async Task An_order_that_must_be_approved_brings_them_when_it_is()
    {
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").DoesNotSee("Собрать");
        await Orlov.ClicksAtOnce("Согласовать", 3);
        await Petrova.Sees("Собрать подписанные документы · L-2026-000001");
        Assert.Equal(1, await Office.Read(db => db.Assignments.CountAsync()));
    }

    [Fact] // B15, A19
    public async Task A_cancelled_order_takes_its_task_back()
    {
        await Posted();
        var (done, card) = Petrova.Button("Сделано");
        await Petrova.Says("/order O-2026-000001").Clicks("Отменить заказ").Says("передумали").Sees("Делать уже не нужно: заказ отозван");
        await Petrova.Clicks(done, card).IsTold("Делать уже не нужно");
        await Office.Pass(TimeSpan.FromDays(3));
        await Petrova.DoesNotSee("Напоминание · L-2026-000001 ждёт");
    }

    [Fact] // B15, B22
    public async Task A_posting_taken_back_takes_the_task_back_too()
    {
        await Posted();
        await Petrova.Clicks("Отменить · 30").Sees("Собрать подписанные документы · L-2026-000001", "Делать уже не нужно: заказ отозван");
        await Office.Pass(TimeSpan.FromDays(3));
        await Petrova.DoesNotSee("Собрать подписанные документы: Петрова");
    }

    [Fact] // B9, B15
    public async Task It_is_on_the_list_from_its_day_on_as_what_it_is()
    {
        await Petrova.Clicks("Встреча").Says("замер").Clicks("Готово").Says("/lead 1").Clicks("Встреча состоялась").Says("договорились")
            .Says("/lead 1");
        await Posted();
        await Petrova.Says("/today").Sees("Просроченного у вас нет").Says("/waiting").DoesNotSee("консультация");
        await Office.Pass(TimeSpan.FromHours(44));
        await Petrova.Says("/today").Sees("На сегодня: 1",
            "L-2026-000001 · Иванов Пётр, ООО «Ромашка» · Собрать подписанные документы, срок сегодня 11:00");
        await Office.Pass(TimeSpan.FromHours(3));
        await Petrova.Says("/today").Sees("Просрочено: 1",
            "Собрать подписанные документы").Clicks("L-2026-000001").Clicks("Сделано").Says("/today").Sees("Просроченного у вас нет");
    }

    [Fact] // B15: when lost, none
    public async Task A_refused_lead_brings_nothing()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").DoesNotSee("Собрать");
        Assert.Equal(0, await Office.Read(db => db.Assignments.CountAsync()));
    }
}
