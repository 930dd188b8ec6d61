using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Tests.Delivery;

[Trait("Storage", "Every")]
public sealed class OutboxTests : DeliveryTest
{
    private static readonly DateTimeOffset now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_screen_is_kept_with_words_for_what_is_set_and_nothing_for_what_is_not()
    {
        var screen = new Screen { Lines = ["Готово"], Rows = [[new Button("Ещё", "/call", ButtonStyle.Primary)]] };
        Assert.Equal(
            """{"Lines":[{"Spans":[{"Text":"Готово"}]}],"Rows":[[{"Value":"/call","Style":"Primary","Label":"Ещё"}]]}""",
            ScreenJson.Write(screen));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public async Task A_message_is_held_back_for_a_minute_at_most(int seconds)
    {
        await using var db = Database.Open();
        var entry = new OutboxEntry(1, new Screen(), "reply") { Delay = TimeSpan.FromSeconds(seconds) };
        Assert.Throws<ArgumentOutOfRangeException>(() => Outbox.Put(db, entry, now));
    }

    [Fact]
    public void A_more_urgent_message_is_not_superseded_by_a_notice()
    {
        OutboxMessage[] waiting = [Message(1, Priority.Interactive), Message(2, Priority.Notice)];
        Assert.False(Supersession.Apply(waiting, now));
        Assert.All(waiting, m => Assert.Equal(OutboxState.Pending, m.State));
    }

    [Fact]
    public void What_is_held_back_supersedes_nothing_but_is_superseded()
    {
        var later = Message(2, Priority.Notice);
        later.DueAt = now.AddSeconds(30);
        Assert.False(Supersession.Apply([Message(1, Priority.Notice), later], now));
        Assert.True(Supersession.Apply([later, Message(3, Priority.Notice)], now));
        Assert.Equal((OutboxState.Superseded, now), (later.State, later.FinishedAt));
    }

    [Fact]
    public void The_newest_inherits_what_must_not_get_lost()
    {
        var (first, second, newest) = (Message(1, Priority.Notice), Message(2, Priority.Notice), Message(3, Priority.Interactive));
        (first.Placement, second.OnMessageId, newest.Placement) = (Placement.Fresh, "pressed", Placement.OnlyWhereShown);
        Assert.True(Supersession.Apply([newest, first, second], now));
        Assert.Equal((Placement.Fresh, "pressed"), (newest.Placement, newest.OnMessageId));
        Assert.Equal(OutboxState.Pending, newest.State);
    }

    [Fact]
    public async Task A_notice_goes_where_the_person_was_last_active()
    {
        var old = await Join("Анна");
        Clock.Advance(TimeSpan.FromHours(1));
        var recent = await JoinAlso(old, "teams");
        Assert.Equal(recent.Id, (await Do(db => Notices.AddressFor(db, old.PersonId)))?.Id);
        await Kill(recent);
        Assert.Equal(old.Id, (await Do(db => Notices.AddressFor(db, old.PersonId)))?.Id);
    }

    [Fact]
    public async Task A_notice_to_a_person_with_dead_addresses_only_ends_on_the_admins_list()
    {
        var anna = await Join("Анна");
        await Kill(anna);
        Assert.Equal(anna.Id, (await Do(db => Notices.AddressFor(db, anna.PersonId)))?.Id);
        var notice = await Put(anna, "reminder");
        await SendDue();
        Assert.Empty(Telegram.Tried);
        Assert.Equal(OutboxState.Undelivered, (await Row(notice)).State);
        Assert.Null(await Do(db => Notices.AddressFor(db, personId: 999)));
    }

    private static OutboxMessage Message(long id, Priority priority) => new()
    {
        Id = id,
        Screen = "{}",
        Kind = "reply",
        Priority = priority,
        CreatedAt = now,
        DueAt = now,
    };

    private Task<int> Kill(Address address) =>
        Do(db => db.Addresses.Where(a => a.Id == address.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DeadReason, "blocked")));
}
