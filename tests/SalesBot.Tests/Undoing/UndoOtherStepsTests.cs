using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.MissedCalls;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Reminders;
using SalesBot.Tests.Approvals;

namespace SalesBot.Tests.Undoing;

/// <summary>
/// The steps that had no way back: all approved at once, an answer to a colleague, a caller who asks for their manager (O21).
/// </summary>
public sealed class UndoOtherStepsTests : ApprovalTest
{
    private const string Undo = "Отменить · 30 с";

    [Fact] // O21, B22, B20
    public async Task All_that_was_approved_by_one_press_is_taken_back_by_one()
    {
        await SendBoth();
        await Orlov.Says("/approvals").Clicks("Согласовать все: 2").Sees("✓ L-2026-000001 согласовано", Undo)
            .Clicks(Undo).Sees("L-2026-000001: решение отменено", "L-2026-000002: решение отменено");
        Assert.Equal(2, await Pending());
        await Orlov.Says("/approvals").Sees("Согласовать все: 2");
    }

    [Fact] // O21, B22
    public async Task What_was_acted_upon_since_stays_approved_and_is_named()
    {
        await SendBoth();
        await Orlov.Says("/approvals").Clicks("Согласовать все: 2");
        await Petrova.Says("/lead 2").Clicks("Встреча").Says("замер").Clicks("Готово");
        await Orlov.Clicks(Undo).Sees("L-2026-000001: решение отменено", "L-2026-000002", "Уже не отменить");
        Assert.Equal(1, await Pending());
    }

    [Fact] // O21, A5
    public async Task An_answer_to_a_colleague_is_taken_back_and_who_asked_is_told()
    {
        var nosov = await Office.Join("Носов Глеб", Role.Executor);
        await Anna.Says("89161234568 Сергеев Антон ООО Вектор забор -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 2").Clicks("Консультация").Clicks("Носов").Says("Выдержит ли снег?");
        await nosov.Clicks("Ответить").Says("Не туда").Sees(Undo);
        await Petrova.Sees("Не туда");
        await nosov.Clicks(Undo).Sees("L-2026-000002: ответ отозван");
        Assert.Equal((AssignmentState.Open, null, null), await Office.Read(async db =>
        {
            var one = await db.Assignments.SingleAsync();
            return (one.State, one.Answer, one.AnsweredById);
        }));
        await Petrova.Sees("Консультация · L-2026-000002").DoesNotSee("Не туда");
        await nosov.Says("/today").Sees("Выдержит ли снег?").Says("/assignment 1").Clicks("Ответить").Says("Выдержит");
        await Petrova.Sees("Выдержит");
    }

    [Fact] // O21, B1
    public async Task A_caller_who_did_not_ask_for_the_manager_is_taken_back_before_they_are_called()
    {
        var before = await Standing();
        await Anna.Says("8 916 123 45 67").Clicks("Просит связаться").Sees(Undo);
        Assert.NotEqual(before, await Standing());
        await Anna.Clicks(Undo).Sees("L-2026-000001: просьба связаться снята");
        Assert.Equal(before, await Standing());
        await Petrova.Sees("L-2026-000001: просьба связаться снята · Белова Анна");
    }

    [Fact] // O21, B23
    public async Task A_contact_that_is_done_too_early_waits_again()
    {
        await Anna.Says("89161234567 Иванов Пётр течёт крыша").Clicks("Не обращение").Clicks("Рекламация");
        var id = await Office.Read(db => db.ContactTasks.Select(task => task.Id).SingleAsync());
        await Boss.Says($"/contact {id}").Clicks("Беру").Clicks("Готово").Sees(Undo).Clicks(Undo).Sees("C-2026-000001: снова ждёт")
            .Clicks("Открыть").Sees("Готово");
        Assert.Equal(1, await Office.Read(db => db.ContactTasks.CountAsync(task => task.DoneAt == null && task.PersonId != null)));
    }

    private async Task SendBoth()
    {
        await Send();
        await Anna.Says("89161234568 Сергеев Антон ООО Вектор забор -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 2").Clicks("КП").Clicks("Вектор").Says("Забор, 20 м").Attaches("кп.pdf").Clicks("Дальше")
            .Clicks("Готово");
        await Petrova.Says("/lead 2").Clicks("На согласование").Clicks("Орлов");
    }

    private Task<int> Pending() => Office.Read(db => db.Approvals.CountAsync(approval => approval.State == ApprovalState.Pending));

    private Task<(DateTimeOffset?, int, int)> Standing() => Office.Read(async db => (
        (await db.Leads.SingleAsync()).TouchedAt,
        await db.LeadNotes.CountAsync(),
        await db.Reminders.CountAsync(reminder => reminder.State == ReminderState.Active)));

    [Fact] // B22, B4
    public async Task A_missed_call_that_was_given_up_is_to_be_called_back_again()
    {
        await Anna.Says("/missed 89995556677").Clicks("Закрыть").Clicks("Спам").Sees("Больше не перезваниваем: Спам").Clicks("Отменить")
            .IsTold("+7 999 555-66-77: снова перезваниваем");
        await Anna.Says("/missed").Sees("+7 999 555-66-77", "Белова").Says("/missed 89995556677").Sees("Попытка 1 из 3");
        await Boss.Says("/audit").Sees("Снова перезваниваем");
    }

    [Fact] // B22, B4
    public async Task A_missed_call_of_whom_has_called_again_since_stays_with_that_one()
    {
        await Anna.Says("/missed 89995556677").Clicks("Закрыть").Clicks("Спам");
        var undo = Anna.Button("Отменить");
        await Anna.Says("/missed 89995556677").Clicks(undo.Button, undo.CardId);
        Assert.Equal(1, await Office.Read(async db => (await db.Set<MissedCall>().ToListAsync()).Count(call => call.IsOpen)));
    }
}
