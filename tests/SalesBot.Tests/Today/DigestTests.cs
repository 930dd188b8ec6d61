using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.People;
using SalesBot.Today;

namespace SalesBot.Tests.Today;

public sealed class DigestTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89217776655 Зайцев Семён ООО Вектор забор -> Сидоров").Clicks("Готово");
    }

    [Fact] // B9
    public async Task At_nine_everybody_has_the_list_of_the_day_once()
    {
        await Until(24, 8, 59);
        await Sidorov.DoesNotSee("Сегодня, вторник");
        await Until(24, 9, 0);
        await Sidorov.Sees("Сегодня, вторник 24.11", "L-2026-000001");
        await Until(24, 9, 5);
        Assert.Equal(1, Sidorov.Messages.Count(message => message.Shows("Сегодня, вторник")));
    }

    [Fact] // B9: the job is made when somebody's list is due, and two processes that do it at once send it once
    public async Task Two_processes_send_it_once()
    {
        await Until(24, 8, 59);
        Assert.False(await Office.Digests.Wait(default));
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await Office.Digests.Wait(default));
        var others = Enumerable.Range(0, 2)
            .Select(_ => new DueDigests(Office.Database, Office.Office, NullLogger<DueDigests>.Instance, () => { })).ToList();
        for (var again = 0; again < 3; again++) await Task.WhenAll(others.Select(digests => digests.Send(default)));
        Assert.False(await Office.Digests.Wait(default));
        await Sidorov.Sees("Сегодня, вторник 24.11");
        Assert.Equal(1, Sidorov.Messages.Count(message => message.Shows("Сегодня, вторник")));
    }

    [Fact] // B9
    public async Task Who_has_nothing_to_do_or_is_away_is_left_in_peace()
    {
        await Sidorov.Says("/away до пятницы -> Петрова");
        await Until(24, 9, 0);
        await Sidorov.DoesNotSee("Сегодня, вторник");
        await Boss.DoesNotSee("Сегодня, вторник");
        await Petrova.Sees("Сегодня, вторник 24.11", "L-2026-000001");
    }

    [Fact] // B9
    public async Task At_the_weekend_there_is_none_and_on_Monday_there_is()
    {
        await Until(28, 12, 0);
        await Sidorov.DoesNotSee("Сегодня, суббота");
        await Until(30, 9, 1);
        await Sidorov.Sees("Сегодня, понедельник 30.11");
    }

    [Fact] // B9
    public async Task Nine_is_nine_where_the_person_is()
    {
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Часовой пояс").Clicks("Екатеринбург").Sees("Часовой пояс: Екатеринбург");
        await Until(24, 6, 59);
        await Sidorov.DoesNotSee("Сегодня, вторник");
        await Until(24, 7, 0);
        await Sidorov.Sees("Сегодня, вторник 24.11");
    }

    [Fact] // B9
    public async Task A_person_moved_back_to_the_office_has_its_time_again()
    {
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Часовой пояс").Clicks("Владивосток").Clicks("Часовой пояс").Clicks("Москва")
            .Sees("Часовой пояс: как в офисе");
        Assert.Null(await Office.Read(db =>
            db.People.Where(person => person.Name == "Сидоров Игорь").Select(person => person.Zone).SingleAsync()));
        await Boss.Says("/person 4 zone Mars/Phobos").Sees("Часовой пояс: как в офисе");
    }

    /// <summary>Moves the clock to a moment of November in Moscow.</summary>
    private async Task Until(int day, int hour, int minute) =>
        await Office.Pass(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
}
