using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Tests.Data;
using SalesBot.Turns;

namespace SalesBot.Tests.Turns;

/// <summary>The database locked, away or full: nothing half-saved, the person is told, the same update succeeds later.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly FullDisk disk = new();
    private TestOffice office = null!;
    private Chat anna = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open(patience: 1, interceptors: disk);
        anna = await office.Join("Белова Анна", Role.Secretary);
        await office.Join("Петрова Ольга", Role.Manager);
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task While_the_database_is_locked_the_person_is_told_once_and_the_same_update_succeeds_later()
    {
        await anna.Says("/call").Says("89123456789");
        var update = anna.Update() with { Text = "Иванов" };
        await using (var holder = office.Database.Open())
        await using (await holder.Database.BeginTransactionAsync())
        {
            await Assert.ThrowsAsync<NotSavedException>(() => office.Receive(update));
            await Assert.ThrowsAsync<NotSavedException>(() => office.Receive(update));
        }

        Assert.Single(anna.Messages, message => message.Shows("Не записалось: база не отвечает"));
        Assert.False(await office.Read(db => db.SeenUpdates.AnyAsync(seen => seen.Id.EndsWith(update.UpdateId))));
        Assert.False((await anna.Send(update)).Duplicate);
        await anna.Sees("О чём?", "Иванов");
    }

    [Fact]
    public async Task After_a_minute_they_are_told_again_in_the_language_of_their_client()
    {
        var john = office.Stranger("77", "John", "en-GB");
        await using var holder = office.Database.Open();
        await using var held = await holder.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<NotSavedException>(() => office.Receive(john.Update() with { Text = "hello" }));
        office.Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<NotSavedException>(() => office.Receive(john.Update() with { Text = "hello" }));
        Assert.Equal(2, john.Messages.Count(message => message.Shows("the database does not answer")));
    }

    [Fact]
    public async Task A_full_disk_saves_nothing_of_the_update_and_all_of_it_later()
    {
        await anna.Says("/call").Says("89123456789");
        var before = await Rows();
        disk.On = true;
        var update = anna.Update() with
        {
            Text = "Иванов",
            Files = [new IncomingFile("план.pdf", "application/pdf", 2_000_000, new byte[2_000_000])],
        };
        await Assert.ThrowsAsync<NotSavedException>(() => office.Receive(update));
        Assert.Equal(before, await Rows());
        Assert.Single(anna.Messages, message => message.Shows("Не записалось"));
        disk.On = false;
        Assert.False((await anna.Send(update)).Duplicate);
        await anna.Sees("О чём?", "Иванов", "план.pdf");
    }

    private Task<(int, int, int, string?)> Rows() => office.Read(async db =>
        (await db.SeenUpdates.CountAsync(), await db.Files.CountAsync(), await db.Outbox.CountAsync(),
            await db.Conversations.Select(conversation => conversation.Dialog).SingleAsync()));
}
