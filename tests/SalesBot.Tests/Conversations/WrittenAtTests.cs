using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Tests.Conversations;

/// <summary>An update may wait a day: what was said counts from when it was written, what must be true goes by now (K8).</summary>
public sealed class WrittenAtTests : OfficeTest
{
    private const string Line = "89161234567 Иванов Пётр кровля -> Петрова";

    private DateTimeOffset Now => Office.Clock.GetUtcNow();

    [Fact] // K8
    public async Task A_call_noted_eighteen_hours_ago_began_then_and_the_draft_says_so()
    {
        await Says(Anna, Line, TimeSpan.FromHours(18)).Sees("Проверьте", "вчера 19:00", "Написано вчера в 19:00").Clicks("Готово");
        Assert.Equal(Now.AddHours(-18), await Office.Read(db => db.Events.OrderBy(x => x.Id).Select(x => x.BeganAt).FirstAsync()));
        await Petrova.Sees("L-2026-000001", "вчера 19:00");
    }

    [Fact] // K8
    public async Task The_reminder_of_a_late_line_is_due_from_now()
    {
        await Says(Anna, Line, TimeSpan.FromHours(18)).Clicks("Готово").Sees("Напоминание: сегодня 13:05");
        Assert.Equal(
            Now.AddMinutes(5), await Office.Read(db => db.Reminders.Where(x => x.ContactAt == null).Select(x => x.DueAt).SingleAsync()));
        Assert.Equal(Now, await Office.Read(db => db.Leads.Select(lead => lead.CreatedAt).SingleAsync()));
    }

    [Theory] // K8: another day, or over an hour
    [InlineData(3, false)]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public async Task Only_a_noticeable_delay_is_mentioned(int minutes, bool mentioned)
    {
        await Says(Anna, Line, TimeSpan.FromMinutes(minutes)).Sees("Проверьте", "сегодня");
        Assert.Equal(mentioned, Anna.Last.Shows("Написано сегодня в 11:59"));
    }

    [Fact] // K8
    public async Task Two_minutes_over_midnight_are_another_day()
    {
        Office.Clock.Advance(new DateTimeOffset(2026, 11, 23, 21, 1, 0, TimeSpan.Zero) - Now);
        await Says(Anna, Line, TimeSpan.FromMinutes(2)).Sees("Написано вчера в 23:59");
    }

    [Fact] // K8
    public async Task What_claims_to_come_from_the_future_is_said_now()
    {
        await Says(Anna, Line, TimeSpan.FromHours(-3)).Sees("сегодня 13:00").DoesNotSee("Написано").Clicks("Готово");
        Assert.Equal(Now, await Office.Read(db => db.Events.OrderBy(x => x.Id).Select(x => x.BeganAt).FirstAsync()));
    }

    [Fact] // K8
    public async Task Tomorrow_is_the_day_after_it_was_written()
    {
        await Says(Petrova, "/away завтра в 18 -> Сидоров", TimeSpan.FromHours(20)).Sees("Написано вчера в 17:00", "сегодня 18:00");
        Assert.Equal(Now.AddHours(5), await PetrovaIsAwayUntil());
    }

    [Fact] // K8
    public async Task A_time_that_has_passed_meanwhile_is_asked_again()
    {
        await Says(Petrova, "/away завтра в 10 -> Сидоров", TimeSpan.FromHours(20)).Sees("сегодня 10:00 уже прошло", "завтра 10:00?");
        await Says(Petrova, "завтра в 10", TimeSpan.FromHours(20)).Sees("сегодня 10:00", "прош");
        Assert.Null(await PetrovaIsAwayUntil());
    }

    [Fact] // K8
    public async Task Two_hours_count_from_when_they_were_said()
    {
        await Petrova.Says("/away");
        await Says(Petrova, "через 2 часа", TimeSpan.FromMinutes(90)).Clicks("Сидоров");
        Assert.Equal(Now.AddMinutes(30), await PetrovaIsAwayUntil());
    }

    [Fact] // K8
    public async Task A_forwarded_letter_was_received_when_it_was_forwarded()
    {
        var letter = Anna.Update() with { Text = "Нужна кровля", ForwardedFrom = "Лис Олег", WrittenAt = Now.AddHours(-18) };
        await Anna.Does(() => Anna.Send(letter))
            .Sees("Письмо M-2026-000001 · вчера 19:00", "Написано вчера в 19:00");
        await Anna.Clicks("Новое обращение").Sees("Входящее письмо");
        Assert.Equal(Now.AddHours(-18), await Office.Read(db => db.Letters.Select(letter => letter.ReceivedAt).SingleAsync()));
    }

    [Fact] // K8
    public async Task A_search_for_yesterday_means_the_day_before_it_was_written()
    {
        Office.Clock.Advance(TimeSpan.FromDays(-1));
        await Anna.Says(Line).Clicks("Готово");
        Office.Clock.Advance(TimeSpan.FromDays(2));
        await Says(Anna, "/find вчера", TimeSpan.FromHours(20)).Sees("Найдено", "L-2026-000001");
    }

    [Fact] // K8, A5
    public async Task A_comment_stands_in_the_history_when_it_was_written()
    {
        await Anna.Says(Line).Clicks("Готово");
        await Petrova.Clicks("Ещё…").Clicks("Комментарий");
        await Says(Petrova, "перезвонить в среду", TimeSpan.FromHours(2));
        Assert.Equal(Now.AddHours(-2), await Office.Read(db => db.LeadNotes.Select(note => note.At).SingleAsync()));
    }

    private static Chat Says(Chat chat, string text, TimeSpan ago, DateTimeOffset now) =>
        chat.Does(() => chat.Send(chat.Update() with { Text = text, WrittenAt = now - ago }));

    private Chat Says(Chat chat, string text, TimeSpan ago) => Says(chat, text, ago, Now);

    private Task<DateTimeOffset?> PetrovaIsAwayUntil() =>
        Office.Read(db => db.People.Where(x => x.Name == "Петрова Ольга").Select(x => x.AwayUntil).SingleAsync());
}
