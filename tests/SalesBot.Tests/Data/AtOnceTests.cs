using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Calls;
using SalesBot.Clients;
using SalesBot.Colleagues;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Api;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Turns;
using SalesBot.Values;

namespace SalesBot.Tests.Data;

/// <summary>
/// Several look before one of them has written: on every engine there is one of what there is to be one of, and nobody fails.
/// </summary>
[Trait("Storage", "Every")]
public sealed class AtOnceTests : OfficeTest
{
    private const int Together = 4;

    [Fact] // T4
    public async Task A_client_whose_calls_are_reported_at_once_stays_one_row_and_every_report_is_answered()
    {
        const int phones = 5;
        for (var phone = 0; phone < phones; phone++)
        {
            var answers = await AtOnce(i => Reports($"{phone}-{i}", $"+7916123450{phone}"));
            Assert.All(answers, answer => Assert.IsType<JsonHttpResult<CallReport>>(answer));
        }

        Assert.Equal(
            Enumerable.Repeat(Together, phones),
            await Office.Read(db => db.MissedCalls.OrderBy(call => call.Id).Select(call => call.Calls).ToListAsync()));
    }

    [Fact] // T4
    public async Task One_report_that_is_sent_by_two_legs_of_the_line_at_once_is_one_call_and_answered_alike()
    {
        var answers = await AtOnce(_ => Reports("one", "+79161234567"));
        Assert.Single(answers.Select(answer => Assert.IsType<JsonHttpResult<CallReport>>(answer).Value).Distinct());
        Assert.Equal([1], await Office.Read(db => db.MissedCalls.Select(one => one.Calls).ToListAsync()));
    }

    [Fact] // T6
    public async Task Keys_that_differ_in_case_alone_are_two()
    {
        var once = new AnswerOnce(new SaveForCaller(Office.Database, Office.Office, Office.Sender));
        foreach (var key in new[] { "AbCd", "aBcD" })
            Assert.IsType<ContentHttpResult>(await once.Do(
                new Microsoft.AspNetCore.Http.DefaultHttpContext(), "calls", key, [(byte)key[^1]], _ => Task.FromResult<object>(key)));
        Assert.Equal(2, await Office.Read(db => db.ApiReceipts.CountAsync()));
    }

    [Fact] // T4
    public async Task Whoever_presses_for_access_in_several_windows_has_asked_once()
    {
        var stranger = Office.Stranger("77", "Иванов Олег");
        await AtOnce(_ => Saved(work => AskForAccess.Ask(work.Db, Office.Office, stranger.Update())));
        Assert.Equal(1, await Office.Read(db => db.AccessRequests.CountAsync()));
        await Office.Settle();
        Assert.Single(Boss.Messages);
    }

    [Fact] // T4
    public async Task Letters_of_one_new_client_that_come_at_once_are_one_contacts()
    {
        const string sender = "ivan@romashka.ru";
        await Office.Change(db =>
        {
            db.LetterRules.Add(new LetterRule { Sender = sender, Category = "spam", AuthorId = 1, CreatedAt = Office.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        var letter = new ArrivedLetter("Иванов Пётр", EmailAddress.TryParse(sender), null, "Кровля", "120 м²", Office.Clock.GetUtcNow());
        await AtOnce(_ => Saved(async work => await ReceiveLetter.Do(work, letter)));
        Assert.Equal(
            (1, Together),
            await Office.Read(async db => (await db.Contacts.CountAsync(), await db.Letters.CountAsync())));
    }

    [Fact] // T4, D18: a manager names a new client as a colleague does
    public async Task A_client_that_several_write_down_at_once_is_one()
    {
        await AtOnce(i => Saved(async work => await AddClient.Do(work, i % 2 == 0 ? "ООО Лютик" : "ООО «ЛЮТИК», ИНН 7707083893")));
        var client = await Office.Read(db => db.Clients.SingleAsync());
        Assert.Equal("7707083893", client.Inn);
    }

    [Fact] // T4
    public async Task Of_two_rules_about_one_sender_that_are_made_at_once_one_is_on()
    {
        await AtOnce(async i =>
        {
            try
            {
                await Office.Change(db =>
                {
                    db.LetterRules.Add(new LetterRule { Domain = "romashka.ru", Category = $"spam{i}", AuthorId = 1 });
                    return Task.CompletedTask;
                });
                return true;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        });
        Assert.Equal(1, await Office.Read(db => db.LetterRules.CountAsync()));
    }

    [Fact] // T3
    public async Task Whoever_writes_the_record_or_takes_a_number_waits_for_the_others_and_is_never_overtaken()
    {
        const int each = 5;
        var numbers = (await AtOnce(async who =>
        {
            var own = new List<string>();
            for (var i = 0; i < each; i++) own.Add(await Once(who));
            return own;
        })).SelectMany(own => own).ToList();
        Assert.Equal(Enumerable.Range(1, Together * each).Select(n => $"X-2026-{n:000000}"), numbers.Order(StringComparer.Ordinal));
        var check = await Office.Read(db => AuditChain.Verify(db, 0, 1000));
        Assert.Equal((Together * each, AuditFlaw.None), (check.UpTo, check.Flaw));

        async Task<string> Once(int who)
        {
            await using var db = Office.Database.Open();
            await using var write = await Office.Database.BeginWrite(db);
            var work = new Work(db, Office.Office);
            var number = await work.NextNumber("X");
            work.Record("number.taken", details: new { who, number });
            await work.Save();
            await write.Commit();
            return number;
        }
    }

    [Fact] // T2: as two hosts do whose commits hold several turns
    public async Task Who_writes_the_record_before_taking_a_number_and_who_does_after_never_cross()
    {
        const int each = 10;
        await AtOnce(async who =>
        {
            for (var i = 0; i < each; i++)
            {
                await using var db = Office.Database.Open();
                await using var write = await Office.Database.BeginWrite(db);
                var work = new Work(db, Office.Office);
                if (who % 2 == 0) await work.NextNumber("X");
                work.Record("number.taken", details: new { who, i });
                await work.Save();
                if (who % 2 != 0) await work.NextNumber("X");
                await write.Commit();
            }

            return true;
        });
        Assert.Equal(Together * each, await Office.Read(db => db.NumberSeries.Select(series => series.Last).SingleAsync()));
    }

    [Fact] // T4
    public async Task Two_processes_that_start_together_on_an_empty_database_print_one_invitation()
    {
        await Office.Change(async db =>
        {
            await db.Addresses.ExecuteDeleteAsync();
            await db.People.ExecuteDeleteAsync();
        });
        await AtOnce(async _ =>
        {
            using var first = new FirstInvitation(
                Office.Database, Office.Clock, new TelegramOptions(), new TelegramIdentity());
            await first.StartAsync(default);
            await first.ExecuteTask!;
            return true;
        });
        Assert.Equal(1, await Office.Read(db => db.Invitations.CountAsync()));
    }

    [Fact] // T2: the row of an address is the couriers' too
    public async Task The_address_is_written_once_a_minute_and_when_the_person_comes_from_another_channel()
    {
        await Anna.Says("/today");
        var first = await Seen();
        Office.Clock.Advance(TimeSpan.FromSeconds(30));
        await Anna.Says("/today");
        Assert.Equal(first, await Seen());
        await Office.Change(async db => db.Addresses.Add(new Address
        {
            PersonId = (await db.Addresses.SingleAsync(x => x.Account == Anna.Account)).PersonId,
            Channel = "teams",
            Account = "anna",
            Route = "anna",
            LastSeenAt = Office.Clock.GetUtcNow(),
        }));
        Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await Anna.Says("/today");
        var second = await Seen();
        Assert.Equal(TimeSpan.FromSeconds(31), second - first);
        Office.Clock.Advance(TimeSpan.FromSeconds(61));
        await Anna.Says("/today");
        Assert.Equal(TimeSpan.FromSeconds(61), await Seen() - second);

        Task<DateTimeOffset> Seen() =>
            Office.Read(db => db.Addresses.Where(x => x.Account == Anna.Account).Select(x => x.LastSeenAt).SingleAsync());
    }

    [Fact] // T2, T3
    public async Task Two_processes_whose_people_press_without_waiting_lose_no_action_and_leave_no_gap()
    {
        const int people = 24;
        var secretaries = new List<Chat>();
        for (var i = 0; i < people; i++) secretaries.Add(await Office.Join($"Секретарь {i}", Role.Secretary));
        using var stop = new CancellationTokenSource();
        var other = new Inbox(Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { });
        var running = other.Run(stop.Token);
        var done = await Done();

        await Task.WhenAll(secretaries.Select((secretary, who) => Task.Run(async () =>
        {
            var (one, two) = who % 2 == 0 ? (Office.Inbox, other) : (other, Office.Inbox);
            await one.Receive(secretary.Update() with { Text = $"8916000{who:0000} Иванов Пётр кровля -> Петрова" }, default);
            await two.Receive(secretary.Update() with { Tap = new Tap(done, null) }, default);
        })));

        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        var numbers = await Office.Read(db => db.Set<SalesBot.Leads.Lead>().Select(lead => lead.Number).OrderBy(x => x).ToListAsync());
        Assert.Equal(Enumerable.Range(1, people + 1).Select(n => $"L-2026-{n:000000}"), numbers);
        Assert.False(await Office.Read(db => db.Set<SalesBot.Delivery.OutboxMessage>().AnyAsync(message => message.Kind == "error")));
        Assert.Equal(AuditFlaw.None, (await Office.Read(db => AuditChain.Verify(db, 0, 10_000))).Flaw);
    }

    /// <summary>What the button that registers sends: the same in everybody's first draft.</summary>
    private Task<IResult> Reports(string key, string phone) =>
        new SaveForCaller(Office.Database, Office.Office, Office.Sender).Do(null, async work => Results.Json(await AnnounceCall.Do(
            work, new CallNews(key, CallStage.Ended) { Client = CallParty.Read(phone), Seconds = 20 }, CallTasks.Missed)), default);

    private async Task<string> Done()
    {
        await Anna.Says("89150000000 Иванов Пётр кровля -> Петрова");
        var value = Anna.Button("Готово").Button.Value;
        await Anna.Clicks("Готово");
        return value;
    }

    private Task<bool> Saved(Func<Work, Task> act) => Database.Again(async () =>
    {
        await using var db = Office.Database.Open();
        await using var write = await Office.Database.BeginWrite(db);
        var work = new Work(db, Office.Office);
        await act(work);
        await work.Save();
        await write.Commit();
        return true;
    });

    private static Task<T[]> AtOnce<T>(Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, Together).Select(i => Task.Run(() => act(i))));
}
