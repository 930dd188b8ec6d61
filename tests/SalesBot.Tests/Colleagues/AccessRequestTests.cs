using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Colleagues;

/// <summary>A crowd of strangers is one card with a count for an admin, and a hundred rows (X13); a stranger who was not answered
/// may be answered (X23).</summary>
public sealed class AccessRequestTests : OfficeTest
{
    [Fact] // X13
    public async Task Three_hundred_who_ask_are_one_card_and_a_hundred_rows()
    {
        for (var i = 0; i < 300; i++) await Ask(1 + i);
        Assert.Single(Boss.Messages);
        await Boss.Sees("Просят доступ: 100", "Гость 201 просит доступ");
        Assert.Equal(100, await Office.Read(db => db.AccessRequests.CountAsync()));
    }

    [Fact] // X13
    public async Task They_are_gone_through_one_by_one_and_the_others_see_what_was_decided()
    {
        var second = await Office.Join("Главный Иван", Role.Admin);
        foreach (var guest in new[] { 1, 2, 3 }) await Ask(guest);
        await Boss.Sees("Просят доступ: 3", "Гость 1 просит доступ").Clicks("Следующий").Sees("Гость 2 просит доступ");
        await Boss.Clicks("менеджер").Sees("Гость 2: решение принято, Админова", "Просят доступ: 2", "Гость 1 просит доступ");
        await second.Sees("Гость 2: решение принято, Админова", "Гость 1 просит доступ");
        await second.Clicks("Не впускать").Sees("Гость 3 просит доступ").DoesNotSee("Просят доступ:");
        await Boss.Clicks("Не впускать").Sees("Гость 3: решение принято").DoesNotSee("просит доступ");
        Assert.Equal(
            ["Гость 2"], await Office.Read(db => db.People.Where(x => x.Name.StartsWith("Гость")).Select(x => x.Name).ToListAsync()));
    }

    [Fact] // X13: whoever comes after the card was drawn is not refused with them
    public async Task All_who_were_on_the_card_are_refused_at_once()
    {
        await Ask(1);
        await Ask(2);
        var (all, card) = Boss.Button("Отказать всем");
        await Ask(3);
        await Boss.Clicks(all, card).Sees("Гость 3 просит доступ").DoesNotSee("Просят доступ:");
        Assert.Equal(2, await Office.Read(db => db.AccessRequests.CountAsync(x => x.DecidedAt != null)));
    }

    [Fact] // X13
    public async Task After_all_were_decided_the_next_one_rings_again()
    {
        await Ask(1);
        await Boss.Clicks("Не впускать").Sees("решение принято");
        var before = Boss.Last.Id;
        await Ask(2);
        await Boss.Sees("Гость 2 просит доступ");
        Assert.NotEqual(before, Boss.Last.Id);
    }

    [Fact] // X13: a button of a request that was forgotten
    public async Task What_is_forgotten_cannot_be_decided()
    {
        await Ask(1);
        await Office.Change(async db => db.AccessRequests.RemoveRange(await db.AccessRequests.ToListAsync()));
        await Boss.Clicks("менеджер").IsTold("больше не действует");
    }

    [Fact] // X13
    public async Task An_account_has_one_row_and_old_ones_are_cleared_away()
    {
        await Ask(1);
        await Boss.Clicks("Не впускать").Sees("решение принято");
        Office.Clock.Advance(TimeSpan.FromDays(2));
        await Ask(1);
        await Ask(2);
        Assert.Equal(2, await Office.Read(db => db.AccessRequests.CountAsync()));
        await Boss.Clicks("Не впускать").Sees("Гость 2 просит");
        await TidyUp.Run(Office.Database, Sales.Features, Office.Clock.GetUtcNow().AddDays(8), CancellationToken.None);
        Assert.Equal("Гость 2", await Office.Read(db => db.AccessRequests.Select(x => x.Name).SingleAsync()));
        await TidyUp.Run(Office.Database, Sales.Features, Office.Clock.GetUtcNow().AddDays(31), CancellationToken.None);
        Assert.Equal(0, await Office.Read(db => db.AccessRequests.CountAsync()));
    }

    [Fact] // X23
    public async Task A_greeting_that_the_channel_had_no_room_for_is_not_one()
    {
        var stranger = Office.Stranger("666", "Новенький");
        Office.Channel.Answer = _ => new SendResult.Later("429", TimeSpan.FromSeconds(1));
        await stranger.Says("Здравствуйте");
        Office.Channel.Answer = _ => null;
        await stranger.Says("Есть кто?").Sees("Это рабочий бот");
        await stranger.Says("Ау");
        Assert.Single(stranger.Messages);
    }

    private async Task Ask(int guest)
    {
        var stranger = Office.Stranger($"{9000 + guest}", $"Гость {guest}");
        await stranger.Clicks(new("?", Strangers.RequestAccess), "m1");
    }
}
