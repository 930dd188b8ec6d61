using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Processes;

namespace SalesBot.Tests.Meetings;

/// <summary>A meeting's begin and end said at once, ends before begins, and moments that are over. It is Monday, 13:00.</summary>
public sealed class MeetingRangeTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Ромашка», новый").Says("/lead 1");
    }

    [Theory] // O9: of what it is about
    [InlineData("завтра с 10 до 12, обмер", "завтра 10:00", "завтра 12:00")]
    [InlineData("завтра в 15 на час, обмер", "завтра 15:00", "завтра 16:00")]
    [InlineData("Завтра в 15:00 на 2 часа, договор", "завтра 15:00", "завтра 17:00")]
    [InlineData("обмер завтра в 10 на полтора часа", "завтра 10:00", "завтра 11:30")]
    [InlineData("в среду в 15:30 на 30 минут, показать образцы", "25.11 15:30", "25.11 16:00")]
    [InlineData("завтра с 22 до 1, приёмка", "завтра 22:00", "25.11 01:00")]
    [InlineData("завтра с 3 до 4, обмер", "завтра 15:00", "завтра 16:00")]
    [InlineData("завтра с 11 до 2, обмер", "завтра 11:00", "завтра 14:00")]
    [InlineData("завтра в 3, обмер", "завтра 15:00", "завтра 16:00")]
    [InlineData("tomorrow from 10 to 11, measuring", "завтра 10:00", "завтра 11:00")]
    [InlineData("tomorrow at 15:00 for 2 hours, measuring", "завтра 15:00", "завтра 17:00")]
    [InlineData("вчера в 15 звонил, встречаемся завтра в 11", "завтра 11:00", "завтра 12:00")]
    public async Task The_words_say_both(string said, string begin, string end) =>
        await Petrova.Clicks("Встреча").Says(said).Sees("Проверьте", $"Начало: {begin}", $"Окончание: {end}");

    [Theory] // O9: typed where the begin is asked
    [InlineData("завтра с 15 до 16", "завтра 15:00", "завтра 16:00")]
    [InlineData("ЗАВТРА С 15 ДО 16", "завтра 15:00", "завтра 16:00")]
    [InlineData("с 15 до 16 завтра", "завтра 15:00", "завтра 16:00")]
    [InlineData("завтра 15:00-16:30", "завтра 15:00", "завтра 16:30")]
    [InlineData("завтра с трёх до четырёх", "завтра 15:00", "завтра 16:00")]
    [InlineData("завтра с 10 утра до 6 вечера", "завтра 10:00", "завтра 18:00")]
    [InlineData("завтра в 15 на час", "завтра 15:00", "завтра 16:00")]
    [InlineData("завтра в 15 на полчаса", "завтра 15:00", "завтра 15:30")]
    [InlineData("завтра в 15:00, полтора часа", "завтра 15:00", "завтра 16:30")]
    [InlineData("tomorrow from 3 to 4 pm", "завтра 15:00", "завтра 16:00")]
    [InlineData("tomorrow at 15 for an hour", "завтра 15:00", "завтра 16:00")]
    public async Task So_does_the_answer(string said, string begin, string end) =>
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Изменить…").Clicks("Начало").Says(said)
            .Sees("Проверьте", $"Начало: {begin}", $"Окончание: {end}");

    [Theory] // O9, A10
    [InlineData("завтра с 15 до 16", "завтра 15:00–16:00")]
    [InlineData("завтра 15-16", "завтра 15:00–16:00")]
    [InlineData("завтра в 15 на полчаса", "завтра 15:00–15:30")]
    public async Task A_meeting_is_moved_by_both_at_once(string said, string when)
    {
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says(said)
            .Sees($"встреча {when}");
        Assert.Equal(0, await Office.Read(db => db.Events.CountAsync(one => one.Kind == EventKind.Meeting && one.EndedAt <= one.BeganAt)));
    }

    [Theory] // O9: outside working hours the two that are asked keep the length
    [InlineData("завтра с 6:00 до 7:00", "вт 24.11 06:00", "завтра 06:00–07:00")]
    [InlineData("пт с 22 до 1", "пт 27.11 22:00", "27.11 22:00 — 28.11 01:00")]
    [InlineData("пт с 22 до 1", "пн 30.11 09:00", "30.11 09:00–12:00")]
    [InlineData("завтра вечером с 7 до 8", "вт 24.11 19:00", "завтра 19:00–20:00")]
    public async Task Which_of_two_is_asked_once(string said, string which, string when) =>
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says(said)
            .Sees("Когда именно?").Clicks(which).Sees($"встреча {when}");

    [Theory] // O9: the dialog stays, and what was said
    [InlineData("завтра с 10 до 9")]
    [InlineData("завтра с 10:00 до 09:30")]
    [InlineData("с 10 до 9 завтра")]
    [InlineData("завтра с 15 до 12")]
    [InlineData("Tomorrow from 10 to 9")]
    public async Task An_end_before_its_begin_is_refused(string said)
    {
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Изменить…").Clicks("Начало").Says(said).Sees("раньше начала (завтра 1")
            .Says("завтра с 10 до 11").Sees("Проверьте", "Начало: завтра 10:00", "Окончание: завтра 11:00");
        await Petrova.Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says(said).Sees("раньше начала (завтра 1")
            .Says("завтра с 14 до 15").Sees("встреча завтра 14:00–15:00");
    }

    [Theory] // O9
    [InlineData("завтра с 10 до 9, обмер", "раньше начала (завтра 10:00)", "вт 24.11 10:00", "завтра 10:00")]
    [InlineData("обмер, завтра 10:00–09:00", "раньше начала (завтра 10:00)", "вт 24.11 10:00", "завтра 10:00")]
    [InlineData("вчера в 15, обмер", "вчера 15:00 уже прошло", "сегодня 15:00", "сегодня 15:00")]
    [InlineData("сегодня в 12 обмер", "сегодня 12:00 уже прошло", "вт 24.11 12:00", "завтра 12:00")]
    [InlineData("в 12, обмер", "сегодня 12:00 уже прошло", "вт 24.11 12:00", "завтра 12:00")]
    [InlineData("Вчера в 12:30 были у клиента", "вчера 12:30 уже прошло", "вт 24.11 12:30", "завтра 12:30")]
    [InlineData("yesterday at 12:30, measuring", "вчера 12:30 уже прошло", "вт 24.11 12:30", "завтра 12:30")]
    public async Task What_cannot_be_is_said_and_asked(string said, string why, string offer, string begin)
    {
        await Petrova.Clicks("Встреча").Says(said).Sees(why, "Когда начало?").Clicks(offer)
            .Sees("Проверьте", $"Начало: {begin}", said);
        await Petrova.Clicks("Готово").Sees($"{begin}–");
    }

    [Fact] // O9, K12: corrected, it is read anew
    public async Task A_corrected_answer_brings_its_end_too()
    {
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Изменить…").Clicks("Начало");
        await Says("завтра в 10", edited: false);
        await Petrova.Sees("Окончание: завтра 11:00");
        await Says("завтра с 15 до 17", edited: true);
        await Petrova.Sees("Начало: завтра 15:00", "Окончание: завтра 17:00");
        await Says("завтра с 15 до 12", edited: true);
        await Petrova.Sees("раньше начала (завтра 15:00)", "Окончание: завтра 17:00");

        Task Says(string text, bool edited) => Petrova.Send(Petrova.Update() with { MessageId = "77", Text = text, Edited = edited });
    }

    [Fact] // O9: or it is now
    public async Task Left_out_it_is_now() =>
        await Petrova.Clicks("Встреча").Says("вчера в 15 звонил, приедет").Sees("вчера 15:00 уже прошло").Clicks("Пропустить")
            .Sees("Проверьте", "Начало: сегодня 13:00", "вчера в 15 звонил, приедет");

    [Theory] // O9: a time that is over, where a time is asked for
    [InlineData("вчера в 15", "вчера 15:00 уже прошло", "сегодня 15:00", "сегодня 15:00")]
    [InlineData("сегодня в 12", "сегодня 12:00 уже прошло", "вт 24.11 12:00", "завтра 12:00")]
    public async Task The_next_such_time_is_offered(string said, string why, string offer, string begin)
    {
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says(said).Sees(why)
            .Clicks(offer).Clicks("Через час").Sees($"встреча {begin}–");
        await Petrova.Says("/lead 1").Clicks("Когда связаться…").Clicks("Другое время…").Says(said).Sees(why).Clicks(offer)
            .Sees("Следующий контакт");
    }

    [Fact] // O9: a day that is over has no next such time
    public async Task A_day_alone_is_asked_again() =>
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says("вчера")
            .Sees("вчера уже прошло. Например: завтра в 10");

    [Theory] // O9: beyond midnight, where the end is asked
    [InlineData("в 1")]
    [InlineData("до 01:00")]
    [InlineData("1")]
    public async Task An_evening_may_end_after_midnight(string said) =>
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says("27.11 22:00")
            .Clicks("пт 27.11 22:00").Says(said)
            .Sees("встреча 27.11 22:00 — 28.11 01:00");

    [Fact] // O9: what was held is held, whenever that was
    public async Task The_outcome_of_a_meeting_may_be_of_yesterday() =>
        await Petrova.Clicks("Встреча").Says("обмер").Clicks("Готово").Says("/lead 1").Clicks("Встреча состоялась")
            .Says("вчера в 15 встретились, ждут смету").Sees("встреча состоялась").DoesNotSee("уже прошло");
}
