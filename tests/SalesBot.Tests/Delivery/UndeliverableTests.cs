using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Tests.Delivery;

[Trait("Storage", "Every")]
public sealed class UndeliverableTests : DeliveryTest
{
    private static readonly SendResult Gone = new SendResult.Gone("blocked");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task When_nobody_is_there_any_more_all_that_waits_is_undelivered()
    {
        var anna = await Join("Анна");
        var one = await Put(anna, "one");
        var two = await Put(anna, "two", Notice);
        Telegram.AnswerOnce(Gone);
        await SendDue();
        Assert.Equal("blocked", (await Row(anna)).DeadReason);
        Assert.Equal((OutboxState.Undelivered, OutboxState.Undelivered), ((await Row(one)).State, (await Row(two)).State));
        var late = await Put(anna, "three");
        await SendDue();
        Assert.Equal((OutboxState.Undelivered, "blocked"), ((await Row(late)).State, (await Row(late)).Error));
        Assert.Single(Telegram.Tried);
    }

    [Fact] // K3
    public async Task Who_comes_back_just_when_their_messages_are_looked_at_gets_them()
    {
        var anna = await Join("Анна");
        await Do(db => db.Addresses.ExecuteUpdateAsync(set => set.SetProperty(address => address.DeadReason, "blocked")));
        var notice = await Put(anna, "reminder", Notice);
        var comesBack = new BetweenReadAndWrite(Database);
        await NewSender(new Database(Sales.Features, Database.Provider, Database.ConnectionString, comesBack)).SendDue(default);
        Assert.True(comesBack.Came);
        Assert.Equal(["reminder"], Telegram.Texts);
        Assert.Equal(OutboxState.Sent, (await Row(notice)).State);
    }

    [Fact]
    public async Task A_notice_goes_to_the_persons_other_live_address_instead()
    {
        var anna = await Join("Анна");
        var work = await JoinAlso(anna, "teams");
        var reply = await Put(anna, "answer");
        var notice = await Put(anna, "reminder", Notice);
        Telegram.AnswerOnce(Gone);
        await SendDue();
        Assert.Equal(["reminder"], Teams.Texts);
        Assert.Equal(work.Id, (await Row(notice)).AddressId);
        Assert.Equal(OutboxState.Undelivered, (await Row(reply)).State);
    }

    [Fact]
    public async Task A_notice_that_came_over_shows_the_newest_state_and_still_rings()
    {
        var anna = await Join("Анна");
        var work = await JoinAlso(anna, "teams");
        OutboxEntry Lead(OutboxEntry e) => Notice(e) with { CardKey = "lead:17" };
        await Put(anna, "old", e => Lead(e) with { Placement = Placement.Fresh });
        var overtaken = await Put(anna, "old edit", e => Notice(e) with { CardKey = "lead:18" });
        await Put(work, "new", Lead);
        await Put(work, "new 18", e => Notice(e) with { CardKey = "lead:18" });
        Telegram.AnswerOnce(new SendResult.Later("busy"));
        await SendDue();
        Telegram.AnswerOnce(Gone);
        await SendDueAfter(Minute);
        Assert.Equal(["new", "new 18", "new"], Teams.Texts);
        Assert.Equal(OutboxState.Superseded, (await Row(overtaken)).State);
    }

    [Fact]
    public async Task A_conversation_that_moved_is_followed()
    {
        var anna = await Join("Анна");
        await Put(anna, "one");
        Telegram.AnswerOnce(new SendResult.Moved("new route"));
        await SendDue();
        Assert.Equal("new route", Assert.Single(Telegram.Delivered).Route);
        Assert.Equal("new route", (await Row(anna)).Route);
    }

    [Fact]
    public async Task Two_routes_that_name_each_other_do_not_keep_the_sender_busy()
    {
        await Put(await Join("Анна"), "one");
        Telegram.Answer = o => Task.FromResult<SendResult?>(new SendResult.Moved(o.Route == "a" ? "b" : "a"));
        await SendDue();
        Assert.Equal(2, Telegram.Tried.Count);
    }

    [Fact]
    public async Task A_message_the_channel_refuses_does_not_hold_up_the_next()
    {
        var anna = await Join("Анна");
        var poison = await Put(anna, "poison");
        await Put(anna, "good");
        Telegram.AnswerOnce(new SendResult.Refused("bad tag"));
        await SendDue();
        Assert.Equal((OutboxState.Undelivered, "bad tag"), ((await Row(poison)).State, (await Row(poison)).Error));
        Assert.Equal(["good"], Telegram.Texts);
    }

    [Fact]
    public async Task A_card_that_cannot_be_read_or_misses_its_file_does_not_hold_up_the_next()
    {
        var anna = await Join("Анна");
        var unreadable = await Put(anna, "");
        await Do(db => db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.Screen, "{\"Lines\": 5")));
        var fileless = await Put(anna, "", e => e with { Screen = e.Screen with { FileId = 999 } });
        await Put(anna, "good");
        await SendDue();
        Assert.Equal(UndeliveredReason.Unreadable, (await Row(unreadable)).Error);
        Assert.Equal(UndeliveredReason.FileMissing, (await Row(fileless)).Error);
        Assert.Equal(["good"], Telegram.Texts);
    }

    [Fact]
    public async Task A_dismissed_person_gets_answers_but_no_more_notices()
    {
        var anna = await Join("Анна");
        await Do(db => db.People.ExecuteUpdateAsync(s => s.SetProperty(p => p.Active, false)));
        var notice = await Put(anna, "lead of a client", Notice);
        await Put(anna, "no access");
        await SendDue();
        Assert.Equal(["no access"], Telegram.Texts);
        Assert.Equal((OutboxState.Undelivered, UndeliveredReason.Dismissed), ((await Row(notice)).State, (await Row(notice)).Error));
    }

    [Fact] // B19
    public async Task Admins_hear_within_a_minute_of_all_that_was_not_delivered_in_one_card()
    {
        await Join("Админ", "teams", Role.Admin);
        foreach (var name in new[] { "Анна", "Борис", "Вера" })
        {
            await Put(await Join(name), "notice", Notice);
        }
        Telegram.AnswerOnce(Gone, Gone, Gone);
        await SendDue();
        Assert.Empty(Teams.Texts);
        await SendDueAfter(Minute);
        Assert.StartsWith("Не доставлено: 3\n", Assert.Single(Teams.Texts), StringComparison.Ordinal);
        Assert.Equal("/delivery", Teams.Delivered[0].Screen.Rows[0][0].Value);
    }

    [Fact]
    public async Task That_an_admin_cannot_be_told_is_told_to_nobody()
    {
        var admin = await Join("Админ", "telegram", Role.Admin);
        await Put(await Join("Анна", "teams"), "notice", Notice);
        Teams.AnswerOnce(Gone);
        Telegram.AnswerOnce(new SendResult.Refused("no"), new SendResult.Refused("no"));
        await SendDue();
        await SendDueAfter(Minute);
        await SendDueAfter(Minute);
        Assert.Single(Telegram.Tried);
        Assert.Null((await Row(admin)).DeadReason);
    }

    private static OutboxEntry Notice(OutboxEntry entry) => entry with { Priority = Priority.Notice };

    /// <summary>Whoever was gone is back once the sender has read its address, before it writes anything.</summary>
    private sealed class BetweenReadAndWrite(Database database) : DbCommandInterceptor
    {
        public bool Came { get; private set; }

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
            DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            // SQL Server puts names in brackets.
            if (!Came && (command.CommandText.Contains("\"DeadReason\"", StringComparison.Ordinal)
                || command.CommandText.Contains("[DeadReason]", StringComparison.Ordinal)))
            {
                Came = true;
                await using var db = database.Open();
                await db.Addresses.ExecuteUpdateAsync(set => set.SetProperty(address => address.DeadReason, (string?)null));
            }
            return result;
        }
    }
}
