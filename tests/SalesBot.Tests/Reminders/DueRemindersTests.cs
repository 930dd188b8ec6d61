using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Reminders;

namespace SalesBot.Tests.Reminders;

[Trait("Storage", "Every")]
public sealed class DueRemindersTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
    }

    [Fact] // A18
    public async Task Over_an_hour_is_said_in_hours()
    {
        await Office.Pass(TimeSpan.FromMinutes(70));
        await Petrova.Sees("L-2026-000001 ждёт 1 ч 10 мин");
    }

    [Fact] // two processes on one file, each with a loop of its own
    public async Task However_many_look_for_it_at_once_it_speaks_once()
    {
        for (var lead = 0; lead < 9; lead++) await Anna.Says($"8916100000{lead} Лис Олег фасад -> Петрова").Clicks("Готово");
        await Office.Change(db => db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.Step,
            reminder => reminder.Id % 2 == 0 ? 1 : 0)));
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Office.Clock.GetUtcNow(), await Office.Reminders.Next(default));
        var processes = Enumerable.Range(0, 3).Select(_ => new DueReminders(
            new Database(Sales.Features, Office.Database.Provider, Office.Database.ConnectionString),
            Office.Office,
            NullLogger<DueReminders>.Instance,
            () => { })).ToList();
        // Who is overtaken by the record of who did what comes again.
        var spoken = 0;
        for (var round = 0; round < 10; round++) spoken += (await Task.WhenAll(processes.Select(process => process.Send(default)))).Sum();
        Assert.Equal((2, 2), (spoken, await Office.Read(db => db.Outbox.CountAsync(message => message.Kind == "reminder"))));
        Assert.Equal(10, await Office.Read(db => db.Set<AuditRecord>().CountAsync(entry => entry.Action == "reminder.sent")));
    }

    [Fact] // X1: what is stored of one cannot be read any more
    public async Task One_that_cannot_speak_holds_up_none_behind_it()
    {
        await Anna.Says("89161000000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Office.Change(db => db.Leads.Where(lead => lead.Number == "L-2026-000001")
            .ExecuteUpdateAsync(set => set.SetProperty(lead => lead.ProcessVersion, 99)));
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Office.Reminders.Send(default));
        Assert.Equal(2L, (await Office.Read(db => db.Outbox.SingleAsync(message => message.Kind == "reminder"))).LeadId);
    }

    [Fact] // A18, U3
    public async Task An_ignored_reminder_climbs_to_the_deputy_and_then_to_the_head()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание · L-2026-000001 ждёт 5 минут");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Повторно", "10 минут").DoesNotSee("ждёт 5 минут");
        await Sidorov.DoesNotSee("не отвечает");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Петрова не отвечает 15 минут", "вы заместитель");
        await Orlov.DoesNotSee("не отвечают");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Orlov.Sees("Петрова и заместитель не отвечают 20 минут");
    }

    [Fact] // A18
    public async Task The_first_to_act_stops_it_and_the_others_see_who()
    {
        for (var i = 0; i < 4; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Clicks("Занимаюсь");
        await Petrova.Sees("занимается Сидоров");
        await Orlov.Sees("занимается Сидоров");
        await Office.Pass(TimeSpan.FromHours(3));
        await Petrova.DoesNotSee("Повторно");
        Assert.Equal(
            ReminderState.Stopped,
            await Office.Read(db =>
                db.Reminders.Where(reminder => reminder.ContactAt == null).Select(reminder => reminder.State).SingleAsync()));
    }

    [Fact] // B11, A18: whose it was has handed it on, and only stands in for who has it now
    public async Task An_old_button_does_not_take_what_was_handed_on_meanwhile()
    {
        var (take, card) = Petrova.Button("Занимаюсь");
        await Petrova.Clicks("Ещё…").Clicks("Передать").Clicks("Сидоров");
        await Petrova.Clicks(take, card).IsTold("Сидоров");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание · L-2026-000001");
        await Petrova.Says("/lead 1").Clicks("Занимаюсь");
        await Sidorov.Sees("занимается Петрова");
    }

    [Fact] // A18, D8
    public async Task Past_the_head_it_is_a_line_of_the_morning_and_no_message_again_and_again()
    {
        for (var i = 0; i < 4; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        var told = Orlov.Messages.Count;
        for (var i = 0; i < 20; i++) await Office.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal(told, Orlov.Messages.Count);
        Assert.Null(await Office.Reminders.Next(default));
        await Orlov.Says("/today").Sees("В отделе просрочено: 1", "L-2026-000001 · Иванов Пётр · ждёт ответа", "· Петрова");
        await Petrova.Says("/today").Sees("Просрочено: 1").DoesNotSee("В отделе");
        await Petrova.Says("/leads").Sees("Просрочены · 1");
    }

    [Fact] // A18
    public async Task Where_the_head_could_not_be_told_it_is_tried_again()
    {
        for (var i = 0; i < 3; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        await Office.Change(db => db.People.Where(person => person.Name == "Орлов Павел" || person.Name == "Админова Вера")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Active, false)));
        await Office.Pass(TimeSpan.FromMinutes(5));
        Assert.NotNull(await Office.Reminders.Next(default));
    }

    [Fact] // D8
    public async Task What_comes_due_for_one_person_at_once_is_one_message()
    {
        await Anna.Says("89161000000 Лис Олег фасад -> Петрова").Clicks("Готово");
        await Anna.Says("89161000001 Волк Яна забор -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание: ждут 3", "L-2026-000002 · Лис Олег · Первый контакт · ждёт 5 минут");
        await Petrova.Clicks("L-2026-000003").Sees("Волк Яна");
        await Petrova.Clicks("Занимаюсь");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание: ждут 2");
    }

    [Fact] // D8
    public async Task The_head_hears_of_what_would_come_within_ten_minutes_in_the_same_message()
    {
        await Office.Pass(TimeSpan.FromMinutes(2));
        await Anna.Says("89161000000 Лис Олег фасад -> Петрова").Clicks("Готово");
        for (var i = 0; i < 24; i++) await Office.Pass(TimeSpan.FromMinutes(1));
        await Orlov.Sees("Петрова и заместитель не отвечают. Ждут 2:", "L-2026-000002 · Лис Олег");
        Assert.Equal(1, Orlov.Messages.Count(message => message.Shows("не отвечают")));
    }

    [Fact] // A18
    public async Task Where_nobody_is_the_head_the_admins_are_told()
    {
        await Office.Change(db =>
        {
            foreach (var person in db.People) person.HeadId = null;
            return Task.CompletedTask;
        });
        for (var i = 0; i < 4; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        await Boss.Sees("Петрова и заместитель не отвечают 20 минут");
    }

    [Fact] // A18
    public async Task Snoozed_it_comes_back_to_the_same_person_first()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Через 15 мин").Sees("вернётся");
        await Office.Pass(TimeSpan.FromMinutes(14));
        await Petrova.DoesNotSee("Напоминание ·");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Petrova.Sees("Напоминание · L-2026-000001");
        await Sidorov.DoesNotSee("не отвечает");
    }

    [Fact] // A18
    public async Task Tomorrow_at_ten_is_the_next_working_day_at_ten()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Завтра в 10");
        var due = await Office.Read(db => db.Reminders.Select(reminder => reminder.DueAt).SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero), due);
    }

    [Fact] // A18, M2
    public async Task One_that_comes_due_outside_working_hours_waits_for_the_morning()
    {
        // Hours, holidays or a person's own word may move the time there: 19:00, an hour after the office has closed.
        var evening = new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);
        await Office.Change(async db => (await db.Reminders.SingleAsync()).DueAt = evening);
        await Office.Pass(TimeSpan.FromHours(6.5));
        await Petrova.DoesNotSee("Напоминание");
        var due = await Office.Read(db => db.Reminders.Select(reminder => reminder.DueAt).SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero), due);
        await Office.Pass(TimeSpan.FromHours(13.5));
        await Petrova.Sees("Напоминание · L-2026-000001");
    }

    [Fact] // rule 7
    public async Task Pressed_after_somebody_else_took_it_the_button_says_so_and_changes_nothing()
    {
        for (var i = 0; i < 3; i++) await Office.Pass(TimeSpan.FromMinutes(5));
        var (late, card) = Sidorov.Button("Через 15 мин");
        await Petrova.Clicks("Занимаюсь");
        await Sidorov.Clicks(late, card).IsTold("не действует");
    }

    [Fact] // A18
    public async Task Handed_on_it_reminds_the_new_responsible()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Clicks("Передать").Clicks("Сидоров").Sees("передано");
        await Sidorov.Sees("Первый контакт", "Иванов Пётр");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание");
        await Petrova.DoesNotSee("Повторно");
    }

    [Fact] // two processes on one database
    public async Task Two_clockworks_at_once_speak_once()
    {
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = new DueReminders(Office.Database, Office.Office,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DueReminders>.Instance, () => { });
        var spoke = await Task.WhenAll(Office.Reminders.Send(default), second.Send(default));
        Assert.Equal(1, spoke.Sum());
    }
}
