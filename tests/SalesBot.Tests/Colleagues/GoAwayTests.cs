using Microsoft.EntityFrameworkCore;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Colleagues;

public sealed class GoAwayTests : OfficeTest
{
    [Fact] // B12
    public async Task One_line_says_until_when_and_who_stands_in()
    {
        await Sidorov.Says("/away до пятницы -> Петрова").Sees("Вы отсутствуете, вернётесь 27.11 10:00", "Петрова Ольга", "Я вернулся");
        await Petrova.Sees("Вы замещаете Сидорова: вернётся 27.11 10:00");
        var person = await Office.Read(db => db.People.SingleAsync(x => x.Name == "Сидоров Игорь"));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 7, 0, 0, TimeSpan.Zero), person.AwayUntil);
    }

    [Fact] // B12
    public async Task What_is_missing_is_asked_with_buttons()
    {
        await Sidorov.Says("/away").Sees("До какого времени").Clicks("Завтра в 10").Sees("Кто замещает?");
        Assert.DoesNotContain(Sidorov.Last.Screen.Rows.SelectMany(row => row),
            button => button.Label.Contains("Сидоров", StringComparison.Ordinal));
        await Sidorov.Clicks("Петрова").Sees("вернётесь завтра 10:00");
        await Petrova.Sees("Вы замещаете Сидорова");
    }

    [Fact] // B12
    public async Task A_date_that_is_none_is_asked_again()
    {
        await Sidorov.Says("/away до 31.02 -> Петрова").Sees("До какого времени");
    }

    [Theory] // B12, D34: today is Monday, 13:00
    [InlineData("/away 1 час -> Сидоров", "вернётесь сегодня 14:00")]
    [InlineData("/away на обед -> Сидоров", "вернётесь сегодня 14:00")]
    [InlineData("/away 3 дня -> Сидоров", "вернётесь 26.11")]
    [InlineData("/away до нового года -> Сидоров", "вернётесь 01.01")]
    [InlineData("/away с пятницы по вторник -> Сидоров", "Отметьте его 27.11")]
    [InlineData("/away на больничном", "До какого времени вас не будет?")]
    public async Task It_is_said_in_other_words_too(string said, string seen) => await Petrova.Says(said).Sees(seen);

    [Theory] // B12
    [InlineData("/away вернулась")]
    [InlineData("/away я здесь")]
    [InlineData("/away I'm back")]
    public async Task Who_says_that_they_are_back_is(string said)
    {
        await Petrova.Says("/away до пятницы -> Сидоров").Says(said).DoesNotSee("До какого времени");
        Assert.Null(await Office.Read(db => Task.FromResult(db.People.First(one => one.Name == "Петрова Ольга").AwayUntil)));
    }

    [Theory] // D34
    [InlineData("/away до 31.02", "31.02")]
    [InlineData("/away до вчера", "прошл")]
    public async Task A_day_that_cannot_be_is_asked_again_with_the_reason(string said, string why) =>
        await Petrova.Says(said).Sees("До какого времени вас не будет?", why);

    [Theory] // D34: two days are said as they are written in a leave request
    [InlineData("с 23 по 27 ноября", "28.11 10:00")]
    [InlineData("23.11-27.11", "28.11 10:00")]
    [InlineData("с 20.11 до 27.11", "27.11 10:00")]
    [InlineData("на 3 дня", "26.11 10:00")]
    [InlineData("в отпуск до 10.12", "10.12 10:00")]
    public async Task An_absence_ends_with_its_last_day(string said, string back) =>
        await Sidorov.Says($"/away {said} -> Петрова").Sees($"вернётесь {back}", "Петрова Ольга");

    [Theory] // D34: it began at once, with an hour read out of a day
    [InlineData("с 1 по 5 декабря", "01.12")]
    [InlineData("01.12-05.12", "01.12")]
    [InlineData("1–5 декабря", "01.12")]
    [InlineData("со среды по пятницу", "25.11")]
    public async Task Work_is_not_handed_over_before_somebody_goes(string said, string first)
    {
        await Sidorov.Says($"/away {said} -> Петрова").Sees($"Отметьте его {first}", "работа остаётся у вас");
        await Petrova.DoesNotSee("Вы замещаете");
    }

    [Fact] // O23: the usual deputy stands on one button
    public async Task The_usual_deputy_is_offered_once()
    {
        await Petrova.Says("/away").Says("завтра в 10");
        Assert.Single(Petrova.Last.Screen.Rows.SelectMany(row => row),
            button => button.Label.StartsWith("Сидоров", StringComparison.Ordinal));
    }

    [Fact] // O20, B12
    public async Task Who_is_replaced_as_deputy_is_told()
    {
        await Petrova.Says("/away до пятницы -> Сидоров").Says("/away до пятницы -> Белова");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Sidorov.Sees("Петрову теперь замещает Белова: вам больше не нужно");
        await Anna.Sees("Вы замещаете Петрову");
    }

    [Fact] // B12
    public async Task New_work_reaches_the_deputy_too_and_stays_whose_it_is()
    {
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Says("/call 89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Sees("L-2026-000001", "Иванов Пётр");
        await Sidorov.Sees("L-2026-000001", "Ответственный: Петрова", "Петрова вернётся 27.11 10:00, замещает Сидоров");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание · L-2026-000001").Clicks("Занимаюсь").Sees("занимается Сидоров за Петрову");
        await Petrova.Sees("занимается Сидоров за Петрову");
        var record = await Office.Read(db => db.Audit.SingleAsync(x => x.Action == "lead.taken"));
        Assert.Equal(await Office.Read(db => db.People.Where(x => x.Name == "Петрова Ольга").Select(x => (int?)x.Id).SingleAsync()),
            record.OnBehalfOfId);
    }

    [Fact] // B12
    public async Task Back_again_work_comes_to_the_person_alone()
    {
        await Petrova.Says("/away до пятницы -> Сидоров").Clicks("Я вернулась").Sees("С возвращением");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Sidorov.Sees("Петрова вернулась");
        await Anna.Says("/call 89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Sidorov.DoesNotSee("L-2026-000001");
        await Petrova.Says("/away").Sees("До какого времени");
    }

    [Fact] // B12
    public async Task When_the_time_is_over_both_are_told_once_and_within_working_hours()
    {
        await Petrova.Says("/away до 25.11 07:00 -> Сидоров").Sees("вернётесь 25.11 07:00");
        await Office.Pass(new TimeSpan(1, 18, 30, 0));
        await Petrova.DoesNotSee("Время отсутствия вышло");
        await Office.Pass(TimeSpan.FromHours(2));
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("Время отсутствия вышло, работа снова идёт к вам");
        await Sidorov.Sees("Петрова вернулась, замещать больше не нужно");
        await Office.Pass(TimeSpan.FromDays(2));
        Assert.Single(Sidorov.Messages, message => message.Shows("Петрова вернулась"));
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "person.back")));
    }

    [Fact] // B12
    public async Task When_the_time_is_over_nobody_stands_in()
    {
        await Petrova.Says("/away до завтра -> Сидоров").Says("/away").Sees("вернётесь завтра 10:00");
        Office.Clock.Advance(TimeSpan.FromHours(21));
        await Anna.Says("/call 89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Sidorov.DoesNotSee("L-2026-000001");
    }
}
