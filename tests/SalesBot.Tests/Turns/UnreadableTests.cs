using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Tests.Data;
using SalesBot.Turns;

namespace SalesBot.Tests.Turns;

/// <summary>What could not be read is answered politely, and is not brought again; who came back is alive and told nothing (K1,
/// K3).</summary>
public sealed class UnreadableTests : OfficeTest
{
    private readonly Overtaken overtaken = new();

    private protected override Task<TestOffice> OpenOffice() => TestOffice.Open(interceptors: [overtaken, overtaken.Committing]);

    [Fact] // K1
    public async Task What_could_not_be_read_is_answered_once_a_minute_and_taken()
    {
        var update = Anna.Update() with { Unreadable = true };
        await Anna.Does(() => Anna.Send(update)).Sees("прочитать не удалось", "текстом, файлом");
        Assert.True((await Office.Receive(update)).Duplicate);
        await Anna.Send(Anna.Update() with { Unreadable = true });
        Assert.Single(Anna.Messages);
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Anna.Send(Anna.Update() with { Unreadable = true });
        Assert.Equal(2, Anna.Messages.Count);
    }

    [Theory] // K5
    [InlineData(3)]
    [InlineData(-3)]
    public async Task A_clock_that_is_set_does_not_make_the_bot_silent(int hours)
    {
        await Anna.Send(Anna.Update() with { Unreadable = true });
        Office.Clock.Advance(TimeSpan.FromHours(hours));
        await Anna.Send(Anna.Update() with { Unreadable = true });
        Assert.Equal(2, Anna.Messages.Count);
    }

    [Fact] // K1
    public async Task Of_what_is_taken_again_because_somebody_was_faster_they_are_told_all_the_same()
    {
        overtaken.Times = 1;
        await Anna.Does(() => Anna.Send(Anna.Update() with { Unreadable = true })).Sees("прочитать не удалось");
        Assert.Single(Anna.Messages);
    }

    [Fact] // K1
    public async Task What_could_not_be_saved_is_answered_when_it_is_brought_again()
    {
        var stranger = Office.Stranger("666", "Чужой");
        var (unreadable, strange) = (Anna.Update() with { Unreadable = true }, stranger.Update() with { Text = "привет" });
        overtaken.Commits = 2;
        await Assert.ThrowsAsync<NotSavedException>(() => Office.Receive(unreadable));
        await Assert.ThrowsAsync<NotSavedException>(() => Office.Receive(strange));
        await Anna.Does(() => Anna.Send(unreadable)).Sees("прочитать не удалось");
        await stranger.Does(() => stranger.Send(strange)).Sees("Это рабочий бот");
    }

    [Fact] // K1
    public async Task The_dialog_goes_on()
    {
        await Anna.Says("/call").Does(() => Anna.Send(Anna.Update() with { Unreadable = true })).Sees("прочитать не удалось");
        await Anna.Says("89161234567").Sees("Кто звонит?");
    }

    [Fact] // K1
    public async Task A_stranger_is_met_as_always()
    {
        var stranger = Office.Stranger("666", "Чужой");
        await stranger.Does(() => stranger.Send(stranger.Update() with { Unreadable = true })).Sees("Это рабочий бот");
        Assert.Equal(0, await Office.Read(db => db.SeenUpdates.CountAsync()));
    }

    [Fact] // K3
    public async Task Who_came_back_is_alive_and_is_answered_nothing()
    {
        await Anna.Says("/call");
        var dialog = await Office.Read(db => db.Conversations.Select(x => x.Dialog).SingleAsync());
        var seen = await Office.Read(db => db.Addresses.Where(x => x.Account == Anna.Account).Select(x => x.LastSeenAt).SingleAsync());
        await Office.Change(async db => (await db.Addresses.SingleAsync(x => x.Account == Anna.Account)).DeadReason = "bot was blocked");
        await Anna.Send(Anna.Update() with { CameBack = true });
        Assert.Single(Anna.Messages);
        var address = await Office.Read(db => db.Addresses.SingleAsync(x => x.Account == Anna.Account));
        Assert.Equal((null, seen), (address.DeadReason, address.LastSeenAt));
        Assert.Equal(dialog, await Office.Read(db => db.Conversations.Select(x => x.Dialog).SingleAsync()));
    }

    [Fact] // K3
    public async Task Of_a_stranger_who_came_back_nothing_is_kept_or_told()
    {
        var stranger = Office.Stranger("666", "Чужой");
        await stranger.Send(stranger.Update() with { CameBack = true });
        Assert.Empty(stranger.Messages);
        Assert.Equal(0, await Office.Read(db => db.SeenUpdates.CountAsync()));
    }
}
