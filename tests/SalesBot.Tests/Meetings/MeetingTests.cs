using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Events;
using SalesBot.Meetings;
using SalesBot.Processes;

namespace SalesBot.Tests.Meetings;

public sealed class MeetingTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Встреча").Clicks("Иванов").Says("замер, договор").Clicks("Изменить").Clicks("Начало").Says("завтра в 10")
            .Clicks("Готово");
    }

    [Fact] // A10, B14
    public async Task The_client_gets_the_ics_by_e_mail_and_a_follow_up_afterwards()
    {
        await Petrova.Clicks("Открыть").Clicks("Письмо клиенту").Sees("На какой e-mail").Says("ivanov@romashka.ru").Sees("Текст письма?")
            .Says("Ждём вас, схема проезда на сайте").Sees("Встреча 24.11 в 10:00").Clicks("Готово");
        var letter = Assert.Single(Office.Letters);
        Assert.Equal(("ivanov@romashka.ru", "Встреча 24.11 в 10:00", "L-2026-000001.ics"),
            (letter.To, letter.Subject, Assert.Single(letter.Files).Name));
        await Office.Pass(TimeSpan.FromHours(23));
        await Petrova.Clicks("Встреча состоялась").Says("Договорились о замере").Clicks("Письмо клиенту").Says("Спасибо за встречу")
            .Clicks("Готово");
        Assert.Equal(("По итогам встречи 24.11", 0), (Office.Letters[1].Subject, Office.Letters[1].Files.Count));
    }

    [Fact] // A10
    public async Task Begin_and_end_are_set_by_the_bot_and_may_be_changed_until_it_is_completed()
    {
        await Petrova.Sees("Встреча: завтра 10:00–11:00");
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00").Says("завтра в 16:30")
            .Sees("встреча завтра 15:00–16:30");
        var meeting = await Meeting();
        Assert.Equal((At(24, 12, 0), At(24, 13, 30), EventState.Open), (meeting.BeganAt, meeting.EndedAt, meeting.State));
    }

    [Fact] // A10
    public async Task Moved_without_an_end_it_stays_as_long_as_it_was()
    {
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00").Clicks("Пропустить").Sees("встреча завтра 15:00–16:00");
    }

    [Fact] // A10
    public async Task An_end_before_the_begin_changes_nothing()
    {
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00").Says("завтра в 14:00")
            .Sees("раньше начала (завтра 15:00)");
        Assert.Equal(At(24, 7, 0), (await Meeting()).BeganAt);
    }

    [Fact] // A10
    public async Task Once_completed_its_time_never_changes()
    {
        await Petrova.Clicks("Открыть");
        var (move, card) = Petrova.Button("Перенести");
        await Petrova.Clicks("Встреча состоялась").Says("договорились о цене").Sees("встреча состоялась");
        var held = await Meeting();
        await Petrova.Clicks(move, card).IsTold("время уже не меняется");
        Assert.Equal((EventState.Completed, held.BeganAt, held.EndedAt),
            ((await Meeting()).State, (await Meeting()).BeganAt, (await Meeting()).EndedAt));
        await Petrova.Says("/lead 1").Sees("договорились о цене", "Заказ");
    }

    [Fact] // A10
    public async Task A_move_that_was_begun_before_the_completion_changes_nothing_after_it()
    {
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00");
        await Boss.Says("/lead 1").Clicks("Встреча состоялась").Says("встретились раньше");
        var held = await Meeting();
        await Petrova.Says("завтра в 16:00").Sees("время уже не меняется");
        Assert.Equal((held.BeganAt, held.EndedAt), ((await Meeting()).BeganAt, (await Meeting()).EndedAt));
    }

    [Fact] // A10, B14
    public async Task The_participants_get_a_calendar_file_when_it_is_written_when_it_is_moved_and_by_button()
    {
        Assert.Contains("DTSTART:20261124T070000Z", Calendar(), StringComparison.Ordinal);
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00").Clicks("Пропустить");
        Assert.Contains("DTSTART:20261124T120000Z", Calendar(), StringComparison.Ordinal);
        await Petrova.Says("/lead 1").Clicks("В календарь");
        Assert.Contains("UID:L-2026-000001-", Calendar(), StringComparison.Ordinal);

        string Calendar() => Encoding.UTF8.GetString(Petrova.Messages.Last(message => message.File is not null).File!.Content);
    }

    [Fact] // B14, U3
    public async Task At_its_end_the_bot_asks_how_it_came_out_and_does_not_forget()
    {
        await Office.Pass(TimeSpan.FromHours(21)); // Tuesday 10:00
        await Petrova.DoesNotSee("Какой итог");
        await Office.Pass(TimeSpan.FromHours(1));
        await Petrova.Sees("L-2026-000001: встреча закончилась. Какой итог?", "Иванов Пётр");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Petrova.Sees("Напоминание · L-2026-000001");
        await Petrova.Clicks("Встреча состоялась").Says("ждут договор").DoesNotSee("Какой итог").Sees("занимается Петрова");
    }

    [Fact] // B14
    public async Task A_moved_meeting_is_asked_about_at_its_new_end()
    {
        await Petrova.Clicks("Открыть").Clicks("Перенести").Says("завтра в 15:00").Clicks("Пропустить");
        await Office.Pass(TimeSpan.FromHours(22));
        await Petrova.DoesNotSee("Какой итог");
        await Office.Pass(TimeSpan.FromHours(5));
        await Petrova.Sees("Какой итог");
    }

    [Fact] // B14: two processes on one database
    public async Task Two_clockworks_at_once_ask_once()
    {
        Office.Clock.Advance(TimeSpan.FromHours(22));
        var second = new DueMeetings(Office.Database, Office.Office, NullLogger<DueMeetings>.Instance, () => { });
        Assert.Equal(1, (await Task.WhenAll(Office.Meetings.Ask(default), second.Ask(default))).Sum());
    }

    private Task<Event> Meeting() => Office.Read(db => db.Events.SingleAsync(document => document.Kind == EventKind.Meeting));

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
}
