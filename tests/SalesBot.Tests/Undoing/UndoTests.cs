using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Records;
using SalesBot.Reminders;

namespace SalesBot.Tests.Undoing;

public sealed class UndoTests : OfficeTest
{
    private const string Undo = "Отменить · 30 с";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // B22
    public async Task A_registration_is_taken_back_and_its_number_stays_used()
    {
        await Anna.Clicks(Undo).Sees("L-2026-000001", "регистрация отменена").DoesNotSee(Undo);
        await Petrova.Sees("L-2026-000001", "отменено: Белова").DoesNotSee("Занимаюсь");
        await Office.Pass(TimeSpan.FromMinutes(6));
        await Petrova.DoesNotSee("Напоминание");
        Assert.Equal(LeadState.Cancelled, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
        await Anna.Says("89165550000 Лис Олег кровля -> Петрова").Clicks("Готово").Sees("L-2026-000002");
    }

    [Fact] // B22
    public async Task After_thirty_seconds_the_button_is_gone()
    {
        await Anna.Sees(Undo);
        await Office.Pass(TimeSpan.FromSeconds(31));
        await Anna.Sees("L-2026-000001 зарегистрирован", "Открыть").DoesNotSee(Undo);
    }

    [Fact] // B22
    public async Task Pressed_too_late_it_says_so_and_changes_nothing()
    {
        var (button, card) = Anna.Button(Undo);
        Office.Clock.Advance(TimeSpan.FromSeconds(31));
        await Anna.Clicks(button, card).IsTold("Поздно");
        Assert.Equal(LeadState.Open, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
    }

    [Fact] // B22
    public async Task What_a_colleague_has_worked_on_since_cannot_be_taken_back()
    {
        await Petrova.Clicks("Занимаюсь");
        await Anna.Clicks(Undo).IsTold("Уже не отменить");
        Assert.Contains("Петрова", Anna.Toast, StringComparison.Ordinal);
        Assert.Equal(LeadState.Open, await Office.Read(db => db.Leads.Select(lead => lead.State).SingleAsync()));
    }

    [Fact] // B22
    public async Task Only_who_made_the_step_can_take_it_back()
    {
        var (button, card) = Anna.Button(Undo);
        await Petrova.Clicks(button, card).IsTold("не действует");
    }

    [Fact] // B22
    public async Task Pressed_fifty_times_it_is_taken_back_once()
    {
        await Anna.ClicksAtOnce(Undo, 50);
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "lead.undone.registration")));
    }

    [Fact] // B22, A18
    public async Task Taken_is_taken_back_on_the_same_card_and_the_reminder_goes_on()
    {
        await Petrova.Clicks("Занимаюсь").Sees("в работе", Undo);
        await Petrova.Clicks(Undo).Sees("новое", "Занимаюсь").DoesNotSee(Undo);
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание");
    }

    [Fact] // B22, A18
    public async Task Taken_on_a_reminder_is_taken_back_there()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Занимаюсь").Sees("занимается Петрова", Undo);
        await Petrova.Clicks(Undo).Sees("напоминания снова действуют");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Повторно");
    }

    [Fact] // B22, A18
    public async Task Taken_back_the_card_of_a_reminder_asks_again_as_it_did()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание · L-2026-000001").Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить")
            .DoesNotSee("Напоминание · L-2026-000001");
        await Petrova.Clicks(Undo).Sees("Напоминание · L-2026-000001 ждёт 5 минут", "Занимаюсь", "Через 15 мин");
        await Petrova.Clicks("Через 15 мин").DoesNotSee("не действует");
    }

    [Fact] // B22, A6
    public async Task A_refusal_is_taken_back_with_everything_as_it_was()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Says("нашли дешевле").Sees("закрыто: отказ", Undo);
        await Petrova.Clicks(Undo).Sees("обращение снова в работе");
        var (lead, open, notes, reminder) = await Office.Read(async db => (
            await db.Leads.SingleAsync(),
            await db.Events.SingleAsync(document => document.State == EventState.Open),
            await db.LeadNotes.CountAsync(),
            await db.Reminders.SingleAsync()));
        Assert.Equal((LeadState.Open, "first-contact", null, null), (lead.State, lead.Stage, lead.ClosedAt, lead.RefusalReason));
        Assert.Equal(("first-contact", null, 0, ReminderState.Active), (open.Subject, open.EndedAt, notes, reminder.State));
        await Petrova.Clicks("КП").Sees("Коммерческое предложение");
    }

    [Fact] // B22
    public async Task A_stage_written_is_taken_back_with_its_document()
    {
        await Petrova.Clicks("Встреча").Clicks("Иванов").Says("замер").Clicks("Готово").Sees("Встреча", Undo);
        await Petrova.Clicks(Undo).Sees("этап снова «Первый контакт»");
        Assert.Equal(["registration", "first-contact"],
            await Office.Read(db => db.Events.OrderBy(document => document.Id).Select(document => document.Stage).ToListAsync()));
    }

    [Fact] // B22, B11
    public async Task A_hand_on_is_taken_back_with_its_reminder()
    {
        await Petrova.Clicks("Ещё…").Clicks("Передать").Clicks("Сидоров").Sees("передано", Undo);
        await Petrova.Clicks(Undo).Sees("ответственный снова Петрова");
        await Sidorov.Sees("Ответственный: Петрова");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание");
        await Sidorov.DoesNotSee("Напоминание");
    }

    [Fact] // B22, U7
    public async Task The_record_keeps_both_the_step_and_its_undoing()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Clicks(Undo);
        var actions = await Office.Read(db => db.Audit.OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync());
        Assert.Equal(["lead.registered", "reminder.stopped", "lead.refused", "lead.undone.refusal"], actions);
    }
}
