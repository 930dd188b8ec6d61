using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Processes;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Meetings;

/// <summary>When a meeting is, as its words and its answers say it. It is Monday, 13:00.</summary>
public sealed class MeetingWordsTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Контрагент…").Clicks("ООО «Ромашка», новый").Says("/lead 1");
    }

    private async Task<(DateTime Begin, DateTime End)> Times()
    {
        var meeting = await Office.Read(db => db.Events.SingleAsync(document => document.Kind == EventKind.Meeting));
        return (Office.Office.Calendar.ToLocal(meeting.BeganAt).DateTime, Office.Office.Calendar.ToLocal(meeting.EndedAt!.Value).DateTime);
    }

    [Fact] // O22, B14: the question kept its buttons, and said that the meeting was completed
    public async Task A_question_about_a_meeting_of_a_closed_lead_says_so_and_asks_no_more()
    {
        await Petrova.Clicks("Встреча").Says("замер завтра в 11").Clicks("Готово");
        await Office.Pass(TimeSpan.FromHours(23.5));
        await Petrova.Sees("Какой итог?");
        var (held, card) = Petrova.Button("Встреча состоялась");
        await Petrova.Says("/lead 1").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Clicks(held, card)
            .IsTold("L-2026-000001 уже закрыто").DoesNotSee("Какой итог?");
    }

    [Theory] // O9: it was counted from now, «на следующий день» was tomorrow at ten
    [InlineData("на следующий день", 27, "11:30")]
    [InlineData("на день позже", 27, "11:30")]
    [InlineData("на час позже", 26, "12:30")]
    [InlineData("на полчаса раньше", 26, "11:00")]
    [InlineData("на 2 дня раньше", 24, "11:30")]
    [InlineData("на неделю позже", 3, "11:30")]
    [InlineData("на пятницу в то же время", 27, "11:30")]
    [InlineData("в 14", 26, "14:00")]
    [InlineData("на 14:15", 26, "14:15")]
    [InlineData("клиент просит в пятницу в 9", 27, "09:00")]
    [InlineData("завтра в 15", 24, "15:00")]
    public async Task A_meeting_is_moved_from_when_it_was_to_be(string said, int day, string clock)
    {
        await Petrova.Clicks("Встреча").Says("замер в четверг в 11:30 на полтора часа").Clicks("Готово");
        await Petrova.Says("/lead 1").Clicks("Перенести").Says(said).Sees("Когда окончание?").Clicks("Пропустить");
        var (begin, end) = await Times();
        Assert.Equal((day, clock, TimeSpan.FromMinutes(90)), (begin.Day, begin.ToString("HH:mm", null), end - begin));
    }

    [Theory] // O9
    [InlineData("11", "завтра 11:00")]
    [InlineData("13", "завтра 13:00")]
    public async Task A_bare_number_where_it_ends_is_an_hour(string said, string end) =>
        await Petrova.Clicks("Встреча").Says("завтра в 10 замер").Clicks("Изменить…").Clicks("Окончание").Says(said)
            .Sees($"Окончание: {end}").Clicks("Готово");

    [Theory] // O9: how long it takes
    [InlineData("полтора часа", "завтра 11:30")]
    [InlineData("на 2 часа", "завтра 12:00")]
    [InlineData("на полчаса", "завтра 10:30")]
    [InlineData("на час", "завтра 11:00")]
    [InlineData("40 минут", "завтра 10:40")]
    [InlineData("for 2 hours", "завтра 12:00")]
    [InlineData("11 часов", "завтра 11:00")]
    public async Task Where_it_ends_may_be_how_long_it_takes(string said, string end) =>
        await Petrova.Clicks("Встреча").Says("завтра в 10 замер").Clicks("Изменить…").Clicks("Окончание").Says(said)
            .Sees($"Окончание: {end}");

    [Fact] // O9, W4, A10: three inputs
    public async Task A_time_in_the_words_is_the_meetings_and_the_summary_shows_it()
    {
        var before = Petrova.Inputs;
        await Petrova.Clicks("Встреча").Says("завтра в 11, у них в офисе, показать образцы")
            .Sees("Проверьте", "Начало: завтра 11:00", "Окончание: завтра 12:00", "У клиента").Clicks("Готово").Sees("завтра 11:00–12:00");
        Assert.Equal(3, Petrova.Inputs - before);
        Assert.Equal((new DateTime(2026, 11, 24, 11, 0, 0), new DateTime(2026, 11, 24, 12, 0, 0)), await Times());
    }

    [Fact] // O9
    public async Task Without_a_time_the_summary_says_that_it_is_now()
    {
        await Petrova.Clicks("Встреча").Says("замер ангара 120 м²")
            .Sees("Проверьте", "Начало: сегодня 13:00", "Окончание: сегодня 14:00", "У клиента").Clicks("Готово")
            .Sees("сегодня 13:00–14:00");
    }

    [Fact] // O9: what is answered counts more than what is said
    public async Task An_answer_takes_the_place_of_the_words()
    {
        await Petrova.Clicks("Встреча").Says("завтра в 11 замер").Clicks("Изменить…").Clicks("Начало").Says("пт 15:00")
            .Sees("Начало: 27.11 15:00", "Окончание: 27.11 16:00").Clicks("Готово");
        Assert.Equal(new DateTime(2026, 11, 27, 15, 0, 0), (await Times()).Begin);
    }

    [Fact] // O9
    public async Task An_end_before_the_begin_is_refused()
    {
        await Petrova.Clicks("Встреча").Says("завтра в 10 замер").Clicks("Изменить…").Clicks("Окончание").Says("завтра в 9")
            .Sees("раньше начала (завтра 10:00)").Says("завтра в 12").Sees("Окончание: завтра 12:00").Clicks("Готово");
        Assert.Equal(new DateTime(2026, 11, 24, 12, 0, 0), (await Times()).End);
    }

    [Fact] // O9
    public async Task A_begin_moved_behind_the_end_takes_the_end_along()
    {
        await Petrova.Clicks("Встреча").Says("завтра в 10 замер").Clicks("Изменить…").Clicks("Окончание").Says("завтра в 12")
            .Clicks("Изменить…").Clicks("Начало").Says("завтра в 14").Sees("Начало: завтра 14:00", "Окончание: завтра 15:00");
    }

    [Theory] // O9: counted from the begin, also a bare clock
    [InlineData("Через час", "15:00")]
    [InlineData("Через 2 часа", "16:00")]
    public async Task An_hour_counts_from_the_begin(string button, string end)
    {
        await Petrova.Clicks("Встреча").Says("замер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says("27.11 14:00")
            .Clicks(button).Sees($"27.11 14:00–{end}");
    }

    [Theory] // O9
    [InlineData("15:30", "15:30")]
    [InlineData("до 16:00", "16:00")]
    [InlineData("через 30 минут", "14:30")]
    public async Task A_bare_clock_is_of_the_begins_day(string typed, string end)
    {
        await Petrova.Clicks("Встреча").Says("замер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says("27.11 14:00")
            .Says(typed).Sees($"27.11 14:00–{end}");
    }

    [Fact] // O9: moved, an end that is too early is asked again and nothing is lost
    public async Task Moving_keeps_its_answers_when_the_end_is_wrong()
    {
        await Petrova.Clicks("Встреча").Says("замер").Clicks("Готово").Says("/lead 1").Clicks("Перенести").Says("27.11 14:00")
            .Says("13:00").Sees("раньше начала").Says("15:00").Sees("27.11 14:00–15:00");
    }

    [Theory]
    [InlineData("завтра в 11, у них в офисе, показать образцы", "24.11 11:00", null)]
    [InlineData("показать образцы в среду в 15:30", "25.11 15:30", null)]
    [InlineData("встреча 27.11 в 14:00 у клиента", "27.11 14:00", null)]
    [InlineData("завтра с 10 до 12 обмер", "24.11 10:00", "24.11 12:00")]
    [InlineData("в пятницу 10:00–11:30, договор", "27.11 10:00", "27.11 11:30")]
    [InlineData("договорились на завтра на 16:00", "24.11 16:00", null)]
    [InlineData("сегодня в 17:00", "23.11 17:00", null)]
    [InlineData("послезавтра 9:30 на складе", "25.11 09:30", null)]
    [InlineData("(завтра в 11)", "24.11 11:00", null)]
    [InlineData("замер ангара 120 м²", null, null)]
    [InlineData("показать 10 образцов", null, null)]
    [InlineData("договор 17/11", null, null)]
    [InlineData("завтра, время уточню", null, null)]
    [InlineData("сегодня в 9:00", null, null)]
    [InlineData("профнастил 10-12 листов", null, null)]
    public void A_time_among_words(string text, string? begin, string? end)
    {
        var now = new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.FromHours(3));
        var said = SaidMoment.In(text, now, at => at.ToOffset(now.Offset));
        Assert.Equal((begin, end), (Text(said?.Begin), Text(said?.End)));
    }

    private static string? Text(DateTime? at) => at?.ToString("dd.MM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
