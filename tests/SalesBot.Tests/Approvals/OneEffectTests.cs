using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Approvals;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Reminders;
using SalesBot.Turns;

namespace SalesBot.Tests.Approvals;

/// <summary>
/// Approving against rejecting, and handing a lead on against handing it to somebody else, each pair at once through two processes: on
/// every engine one of each pair has its effect. Few by default; 2,000 with SALESBOT_TEST_RACES=2000.
/// </summary>
[Trait("Storage", "Every")]
public sealed class OneEffectTests : ApprovalTest
{
    private const int RacesOfRound = 2;

    private static readonly int races =
        int.Parse(Environment.GetEnvironmentVariable("SALESBOT_TEST_RACES") ?? "20", CultureInfo.InvariantCulture);

    private readonly List<object> before = [];
    private Inbox other = null!;
    private Chat lebedev = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        lebedev = await Office.Join("Лебедев Денис", Role.Manager);
        await Office.Change(async db =>
        {
            var orlov = await db.People.SingleAsync(person => person.Name == "Орлов Павел");
            (orlov.DeputyId, orlov.AwayUntil) = ((await db.People.SingleAsync(person => person.Name == "Громова Елена")).Id,
                Office.Clock.GetUtcNow().AddDays(2));
        });
        await Send();
        await Office.Read(async db =>
        {
            before.AddRange(await db.Set<Lead>().AsNoTracking().ToListAsync());
            before.AddRange(await db.Set<Event>().AsNoTracking().ToListAsync());
            before.AddRange(await db.Set<Approval>().AsNoTracking().ToListAsync());
            before.AddRange(await db.Set<Reminder>().AsNoTracking().ToListAsync());
            return true;
        });
    }

    [Fact]
    public async Task Of_approving_and_rejecting_and_of_two_ways_to_hand_a_lead_on_one_each_is_done()
    {
        using var stop = new CancellationTokenSource();
        other = new Inbox(Office.Database, new TurnRunner(Office.Office, new Strangers()), new NotSavedNotice(Office.Office),
            NullLogger<Inbox>.Instance, _ => { });
        var running = other.Run(stop.Token);
        for (var round = 1; round <= races / RacesOfRound; round++)
        {
            await Office.Change(AsBefore);
            await Race();
            Assert.Equal((round, round, 0), await Office.Read(Done));
        }

        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal(AuditFlaw.None, (await Office.Read(db => AuditChain.Verify(db, 0, int.MaxValue))).Flaw);
    }

    private async Task Race()
    {
        await Press(Office.Inbox, Gromova, "/approval 1 no");
        await Press(Office.Inbox, Petrova, "/lead 1 hand");
        await Press(Office.Inbox, Sidorov, "/lead 1 hand");
        await Office.Sender.SendDue(default);
        await Task.WhenAll(
            Press(Office.Inbox, Orlov, "/approval 1 yes"),
            Press(other, Gromova, Gromova.Button("Цена").Button.Value),
            Press(Office.Inbox, Petrova, Petrova.Button("Сидоров").Button.Value),
            Press(other, Sidorov, Sidorov.Button("Лебедев").Button.Value));
    }

    private static async Task<(int Decided, int HandedOn, int Failed)> Done(SalesBotDb db) => (
        await db.Audit.CountAsync(record => record.Action == "approval.approved" || record.Action == "approval.rejected"),
        await db.Audit.CountAsync(record => record.Action == "lead.handed-on"),
        await db.Set<OutboxMessage>().CountAsync(message => message.Kind == "error"));

    /// <summary>Everything is asked once more; what was to be sent is forgotten, and nobody has a card or a dialog.</summary>
    private async Task AsBefore(SalesBotDb db)
    {
        await db.Set<OutboxMessage>().ExecuteDeleteAsync();
        await db.Set<Card>().ExecuteDeleteAsync();
        await db.Set<Conversation>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Dialog, (string?)null));
        var known = before.OfType<Reminder>().Select(reminder => reminder.Id).ToList();
        await db.Set<Reminder>().Where(reminder => !known.Contains(reminder.Id)).ExecuteDeleteAsync();
        foreach (var row in before)
        {
            var entry = db.Entry((await db.FindAsync(row.GetType(), ((dynamic)row).Id))!);
            var revision = entry.CurrentValues.GetValue<int>("Revision");
            entry.CurrentValues.SetValues(row);
            entry.CurrentValues["Revision"] = revision;
        }
    }

    private static Task<Receipt> Press(Inbox inbox, Chat chat, string value) =>
        Task.Run(() => inbox.Receive(chat.Update() with { Tap = new Tap(value, null) }, default));
}
