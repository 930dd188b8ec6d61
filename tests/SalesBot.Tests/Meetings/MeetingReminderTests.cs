using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Meetings;

namespace SalesBot.Tests.Meetings;

/// <summary>Two days before a meeting and two days after it its manager hears of it (B14, D32). Monday 23.11, 13:00.</summary>
public sealed class MeetingReminderTests : OfficeTest
{
    private const string Before = "L-2026-000001: встреча 27.11 10:00–11:00";
    private const string Prepare = "Подтвердите время с клиентом";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Встреча").Clicks("Иванов").Says("замер, договор").Clicks("Изменить").Clicks("Начало").Says("пт в 10")
            .Clicks("Готово");
    }

    [Fact] // B14, D32
    public async Task Two_days_before_at_its_hour_the_manager_is_reminded_once()
    {
        await Until(25, 9, 59);
        await Petrova.DoesNotSee(Prepare);
        await Until(25, 10, 0);
        await Petrova.Sees(Before, "Иванов Пётр", Prepare);
        await Until(26, 12, 0);
        Assert.Single(Petrova.Messages, message => message.Shows(Prepare));
        await Boss.Says("/lead 1").Clicks("Ещё…").Clicks("История").Sees("Напоминание о предстоящей встрече: Петрова");
    }

    [Fact] // B14, D32
    public async Task Moved_it_is_spoken_of_two_days_before_the_new_time_and_not_before_the_old()
    {
        await Petrova.Says("/lead 1").Clicks("Перенести").Says("01.12 12:00").Clicks("Пропустить");
        await Until(27, 18, 0);
        await Petrova.DoesNotSee(Prepare);
        // Two days before is a Sunday: said as soon as people work.
        await Until(30, 9, 0);
        await Petrova.Sees("L-2026-000001: встреча завтра 12:00–13:00", Prepare);
    }

    [Theory] // D32: put off from Saturday it would come with the meeting itself, or an hour before
    [InlineData("30.11 09:00", 9, "встреча 30.11 09:00–10:00")]
    [InlineData("30.11 10:00", 10, "встреча 30.11 10:00–11:00")]
    public async Task Of_a_monday_the_manager_is_reminded_on_friday(string moved, int hour, string said)
    {
        await Petrova.Says("/lead 1").Clicks("Перенести").Says(moved).Clicks("Пропустить");
        await Until(27, hour - 1, 59);
        await Petrova.DoesNotSee(Prepare);
        await Until(27, hour, 0);
        await Petrova.Sees(said, Prepare);
        await Until(30, 9, 30);
        Assert.Single(Petrova.Messages, message => message.Shows(Prepare));
    }

    [Fact] // D32
    public async Task Of_a_monday_evening_when_friday_begins()
    {
        await Petrova.Says("/lead 1").Clicks("Перенести").Says("30.11 20:00").Clicks("пн 30.11 20:00").Clicks("Пропустить");
        await Until(27, 9, 0);
        await Petrova.Sees("встреча 30.11 20:00–21:00", Prepare);
    }

    [Fact] // D32
    public async Task Of_the_first_day_after_holidays_the_manager_is_reminded_on_the_last_before()
    {
        await Boss.Says("/settings holidays").Clicks("Изменить").Says("27.11.2026-02.12.2026").Sees("Сохранено");
        await Petrova.Says("/lead 1").Clicks("Перенести").Says("03.12 11:00").Clicks("Пропустить");
        await Until(26, 11, 0);
        await Petrova.Sees("встреча 03.12 11:00–12:00", Prepare);
    }

    [Fact] // B14, D32
    public async Task What_is_arranged_for_these_days_needs_no_reminder()
    {
        await Petrova.Says("/lead 1").Clicks("Перенести").Says("завтра в 15").Clicks("Пропустить");
        await Until(24, 15, 30);
        await Petrova.DoesNotSee(Prepare);
    }

    [Fact] // B14, D32
    public async Task Two_days_after_it_was_held_the_manager_is_asked_what_came_of_it()
    {
        await Until(27, 11, 0);
        await Petrova.Clicks("Встреча состоялась").Says("ждут договор");
        await Until(30, 8, 59);
        await Petrova.DoesNotSee("встреча была");
        await Until(30, 9, 0);
        await Petrova.Sees("L-2026-000001: встреча была 27.11 10:00–11:00", "Узнайте, что решил клиент")
            .Clicks("Письмо клиенту").Sees("На какой e-mail");
    }

    [Fact] // B14, D32
    public async Task A_refused_lead_is_not_spoken_of_again()
    {
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого");
        await Until(30, 12, 0);
        await Petrova.DoesNotSee(Prepare).DoesNotSee("встреча была");
    }

    [Fact] // B14, B12
    public async Task The_deputy_hears_of_it_while_the_manager_is_away()
    {
        await Petrova.Says("/away до 30.11 -> Сидоров");
        await Until(25, 10, 0);
        await Sidorov.Sees(Before, Prepare);
        await Petrova.DoesNotSee(Prepare);
    }

    [Fact] // B14: two processes on one database
    public async Task Two_clockworks_at_once_remind_once()
    {
        Office.Clock.Advance(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
        var second = new DueMeetingReminders(Office.Database, Office.Office, NullLogger<DueMeetingReminders>.Instance, () => { });
        Assert.Equal(1, (await Task.WhenAll(Office.MeetingReminders.Send(default), second.Send(default))).Sum());
        Assert.Empty(await Office.Read(db => db.MeetingReminders.ToListAsync()));
    }

    private Task Until(int day, int hour, int minute) =>
        Office.Pass(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
}
