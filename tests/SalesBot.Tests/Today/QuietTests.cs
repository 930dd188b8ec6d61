using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Today;

/// <summary>The office of day.md: ten leads and five missed calls that nobody does anything about, from nine to six (D8).</summary>
public sealed class QuietTests : OfficeTest
{
    [Fact] // D8, A18, U3
    public async Task A_day_on_which_nobody_acts_is_told_of_and_not_shouted()
    {
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Белова Анна")).HeadId =
                (await db.People.SingleAsync(person => person.Name == "Орлов Павел")).Id);
        await Until(24, 9, 0);
        for (var minute = 0; minute < 9 * 60; minute++)
        {
            if (minute % 50 == 10 && minute < 510)
            {
                var who = minute % 100 == 10 ? "Петрова" : "Сидоров";
                await Anna.Says($"8916123{minute:0000} Иванов Пётр кровля -> {who}").Clicks("Готово");
            }

            if (minute % 100 == 30 && minute < 510) await Anna.Says($"/missed 8921123{minute:0000} Лис");
            await Office.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((10, 5), (await Office.Read(db => db.Leads.CountAsync()), await Office.Read(db => db.MissedCalls.CountAsync())));
        var (head, secretary) = (await Told("Орлов Павел"), await Told("Белова Анна"));
        Assert.InRange(head, 1, 15);
        Assert.InRange(secretary, 1, 10);
        var page = await File.ReadAllLinesAsync(Path.Combine(House.Root, "docs", "what-it-does.md"));
        Assert.Contains($"| the head | 274 | {head} | 15 |", page);
        Assert.Contains($"| the secretary | 45 | {secretary} | 10 |", page);
        await Petrova.Says("/today").Sees("Просрочено: 5");
        await Until(25, 9, 0);
        await Orlov.Sees("Сегодня, среда 25.11", "В отделе просрочено: 15", "В отделе с 24.11: 10 обращений");
    }

    [Fact] // W9
    public async Task Who_heads_nobody_reads_of_nobody_else()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Anna.Says("/today").Sees("Просроченного у вас нет, и никто вас не ждёт").DoesNotSee("В отделе");
        await Orlov.Says("/today").Sees("В отделе просрочено: 1", "В отделе с 20.11: 1 обращение");
        await Boss.Says("/today").DoesNotSee("Петрова");
    }

    [Fact] // W9, B13: no reminder has spoken yet
    public async Task A_client_who_was_not_answered_in_time_is_on_the_heads_list()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Office.Change(async db => (await db.Leads.SingleAsync()).ReactBy = Office.Clock.GetUtcNow());
        await Orlov.Says("/today").Sees("В отделе просрочено: 1", "L-2026-000001", "· Петрова");
    }

    /// <summary>How many messages nobody asked for went to somebody today, of whatever kind: not answers, nor what changed in
    /// place.</summary>
    private async Task<int> Told(string who) => await Office.Read(db => db.Outbox.CountAsync(message =>
        db.Set<Address>().Any(address => address.Id == message.AddressId
            && db.Set<Person>().Any(person => person.Id == address.PersonId && person.Name == who))
        && message.Placement != Placement.OnlyWhereShown && message.Kind != "reply"
        && message.State != OutboxState.Gathered && message.State != OutboxState.Superseded));

    private async Task Until(int day, int hour, int minute) =>
        await Office.Pass(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(3)) - Office.Clock.GetUtcNow());
}
