using Microsoft.EntityFrameworkCore;
using SalesBot.Campaigns;

namespace SalesBot.Tests.Campaigns;

/// <summary>
/// A campaign around a day: its list is called two days before the event, and once more two days after it (B14, B17, D32). Monday 23.11,
/// 13:00.
/// </summary>
public sealed class CampaignDaysTests : CampaignTest
{
    [Fact] // D32
    public async Task Its_calls_are_given_out_two_days_before_and_nobody_hears_of_it_sooner()
    {
        await Dated(2, "27.11");
        await Boss.Sees("Событие: 27.11", "Звонки до события начнутся 25.11", "Ещё раз по тому же списку: 30.11").Clicks("Начать")
            .Sees("«Осень»: обзвон идёт", "Событие: 27.11", "Звонки до события начнутся 25.11");
        await Anna.DoesNotSee("Обзвон «Осень»");
        await Until(25, 8, 59);
        await Anna.DoesNotSee("Обзвон «Осень»").Says("/today").DoesNotSee("Осень");
        await Until(25, 9, 0);
        await Anna.Sees("Обзвон «Осень»: для вас 2 звонка", "Расскажите о новом профнастиле");
        await Petrova.Sees("Обзвон «Осень»: для вас 2 звонка");
        await Boss.Sees("Событие: 27.11", "Ещё раз по тому же списку: 30.11");
    }

    [Fact] // D32
    public async Task Two_days_after_all_but_the_unwilling_are_called_once_more_with_another_brief()
    {
        await Dated(4, "27.11", "Как вам выставка?");
        await Boss.Clicks("Начать");
        await Until(25, 9, 0);
        await Anna.Clicks("Следующий звонок").Clicks("Больше не звонить").Clicks("Следующий звонок").Clicks("Не интересно")
            .Clicks("Следующий звонок").Clicks("Нет ответа");
        await Until(30, 9, 0);
        await Anna.Sees("Обзвон «Осень · после»: для вас 2 звонка", "Как вам выставка?");
        await Boss.Says("/campaign").Sees("Осень · после: обзвон идёт, осталось 2 из 2", "Осень: обзвон остановлен");
        Assert.Equal(["+79161234502", "+79161234503"],
            await Office.Read(db => db.CampaignCalls.Where(call => call.CampaignId == 2).OrderBy(call => call.Row)
                .Select(call => call.Phone).ToListAsync()));
        await Until(30, 12, 0);
        Assert.Equal(2, await Office.Read(db => db.Campaigns.CountAsync()));
    }

    [Fact] // D32
    public async Task Of_an_event_that_is_near_the_calls_begin_at_once()
    {
        await Dated(1, "завтра");
        await Boss.Sees("Звонки до события начнутся сразу", "Ещё раз по тому же списку: 26.11").Clicks("Начать");
        await Anna.Sees("Обзвон «Осень»: для вас 1 звонок");
        await Until(26, 9, 0);
        await Anna.Sees("Обзвон «Осень · после»: для вас 1 звонок", "Расскажите о новом профнастиле");
    }

    [Fact] // D32
    public async Task One_that_was_stopped_begins_when_it_goes_on()
    {
        await Dated(1, "27.11");
        await Boss.Clicks("Начать").Clicks("Остановить");
        await Until(25, 12, 0);
        await Anna.DoesNotSee("Обзвон «Осень»");
        await Boss.Clicks("Продолжить");
        await Anna.Sees("Обзвон «Осень»: для вас 1 звонок");
    }

    [Fact] // D32: two days before a Monday is a Saturday
    public async Task Before_a_monday_its_calls_begin_on_friday()
    {
        await Dated(1, "30.11");
        await Boss.Sees("Событие: 30.11", "Звонки до события начнутся 27.11").Clicks("Начать");
        await Until(27, 8, 59);
        await Anna.DoesNotSee("Обзвон «Осень»");
        await Until(27, 9, 0);
        await Anna.Sees("Обзвон «Осень»: для вас 1 звонок");
    }

    [Fact] // D32: it called twice, about the event and after it
    public async Task One_that_was_stopped_over_its_event_calls_once_after_it()
    {
        await Dated(2, "27.11", "Как вам выставка?");
        await Boss.Clicks("Начать").Clicks("Остановить");
        await Until(30, 12, 0);
        await Boss.Clicks("Продолжить");
        await Office.Pass(TimeSpan.FromMinutes(1));
        await Anna.Sees("Обзвон «Осень · после»: для вас 2 звонка", "Как вам выставка?").DoesNotSee("Обзвон «Осень»:");
        await Petrova.DoesNotSee("Обзвон «Осень»:");
        Assert.Equal(2, await Office.Read(db => db.Campaigns.CountAsync()));
    }

    [Fact] // D32
    public async Task One_that_goes_on_between_its_event_and_the_calls_after_it_waits_for_them()
    {
        await Dated(1, "27.11", "Как вам выставка?");
        await Boss.Clicks("Начать").Clicks("Остановить");
        await Until(28, 12, 0);
        await Boss.Clicks("Продолжить");
        await Until(30, 8, 59);
        await Anna.DoesNotSee("Обзвон «Осень»:");
        await Until(30, 9, 0);
        await Anna.Sees("Обзвон «Осень · после»: для вас 1 звонок").DoesNotSee("Обзвон «Осень»:");
    }

    [Fact] // D32
    public async Task One_that_was_stopped_in_the_middle_of_it_gives_out_no_calls_about_what_is_over()
    {
        await Dated(2, "27.11", "Как вам выставка?");
        await Boss.Clicks("Начать");
        await Until(25, 9, 0);
        await Anna.Clicks("Следующий звонок").Clicks("Нет ответа");
        await Boss.Says("/campaign 1").Clicks("Остановить");
        await Until(28, 12, 0);
        await Boss.Clicks("Продолжить");
        await Anna.Says("/campaign 1 next").DoesNotSee("+7 916 123-45-01");
        await Until(30, 9, 0);
        await Anna.Sees("Обзвон «Осень · после»: для вас 2 звонка");
    }

    [Fact] // D32
    public async Task A_day_that_is_past_is_refused_and_the_draft_stays()
    {
        await Write(Many(1));
        await Boss.Clicks("Дата события…").Says("20.11.2026").Sees("20.11 уже прошло").Says("27.11").Clicks("Пропустить")
            .Sees("✓ Дата события записана").Sees("Событие: 27.11");
    }

    private async Task Dated(int calls, string day, string? after = null)
    {
        await Write(Many(calls));
        await Boss.Clicks("Дата события…").Says(day);
        await (after is null ? Boss.Clicks("Пропустить") : Boss.Says(after));
    }
}
