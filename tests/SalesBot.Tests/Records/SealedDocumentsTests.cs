using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SalesBot.Approvals;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Records;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Records;

/// <summary>A lead, an order or an approval that was changed behind the bot's back is found by number (D31, 12.7).</summary>
public sealed class SealedDocumentsTests : StorageTest
{
    private const int Documents = 8;

    // Each looks through all documents: a thousand of each kind take minutes.
    private static readonly int tampered =
        int.Parse(Environment.GetEnvironmentVariable("SALESBOT_TEST_TAMPERED") ?? "50", CultureInfo.InvariantCulture);

    private readonly Random random = new(20261126);

    [Fact] // D31
    public async Task What_nobody_touched_agrees()
    {
        var database = await Filled();
        await using var db = database.Open();
        Assert.Empty(await SealRows.Broken(db, 10));
    }

    [Theory] // D31
    [InlineData("state of a lead")]
    [InlineData("responsible of a lead")]
    [InlineData("stage of a lead")]
    [InlineData("state of an order")]
    [InlineData("total of an order")]
    [InlineData("decision of an approval")]
    [InlineData("approver of an approval")]
    [InlineData("seal of a lead")]
    [InlineData("seal counted without the key")]
    public async Task Every_change_is_found(string how)
    {
        var database = await Filled();
        var found = 0;
        for (var i = 0; i < tampered; i++)
        {
            await using var db = database.Open();
            await using var undone = await db.Database.BeginTransactionAsync();
            var number = random.Next(1, Documents + 1);
            await Tamper(db, how, number);
            if (await SealRows.Broken(db, 10) is [var one] && Names(one, number)) found++;
        }

        Assert.Equal(tampered, found);
    }

    [Fact] // D31: it is said what was there
    public async Task The_fact_that_was_changed_is_named_with_what_it_was()
    {
        var database = await Filled();
        await using var db = database.Open();
        await db.Orders.Where(order => order.Id == 3).ExecuteUpdateAsync(set => set.SetProperty(order => order.Total, 1m));
        var broken = Assert.Single(await SealRows.Broken(db, 10));
        Assert.Equal(("Order", "O-2026-000003", new ChangedFact("total", "300.00", "1.00")),
            (broken.Table, broken.Identity, Assert.Single(broken.Changed)));
    }

    [Theory] // D31
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(Documents)]
    public async Task A_document_that_was_taken_out_is_named(int number)
    {
        var database = await Filled();
        await using var db = database.Open();
        db.Add(new NumberSeries { Key = "O-2026", Last = Documents });
        await db.SaveChangesAsync();
        Assert.Empty(await SealRows.Broken(db, 10));
        await db.Orders.Where(order => order.Id == number).ExecuteDeleteAsync();
        var gone = Assert.Single(await SealRows.Broken(db, 10));
        Assert.Equal(("Order", $"O-2026-00000{number}", true), (gone.Table, gone.Identity, gone.Gone));
    }

    [Fact] // D31
    public async Task Documents_of_a_version_without_seals_are_sealed_at_the_start_once()
    {
        var database = await Filled();
        await using var db = database.Open();
        await db.Leads.ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Seal, (string?)null));
        Assert.True(await AuditChain.Begin(db, default));
        Assert.Empty(await SealRows.Broken(db, 10));
        await db.Leads.ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Seal, (string?)null));
        await using var later = database.Open();
        Assert.True(await AuditChain.Begin(later, default));
        Assert.Equal(Documents, (await SealRows.Broken(later, 10)).Count);
    }

    private Task<int> Tamper(SalesBotDb db, string how, int number) => how switch
    {
        "state of a lead" => Lead(db, number, set => set.SetProperty(lead => lead.State, LeadState.Won)),
        "responsible of a lead" => Lead(db, number, set => set.SetProperty(lead => lead.ResponsibleId, random.Next(50, 999))),
        "stage of a lead" => Lead(db, number, set => set.SetProperty(lead => lead.Stage, "meeting")),
        "state of an order" => Order(db, number, set => set.SetProperty(order => order.State, OrderState.Done)),
        "total of an order" => Order(db, number, set => set.SetProperty(order => order.Total, random.Next(10_000, 99_999))),
        "decision of an approval" => Approval(db, number, set => set.SetProperty(one => one.State, ApprovalState.Approved)),
        "approver of an approval" => Approval(db, number, set => set.SetProperty(one => one.ApproverId, random.Next(50, 999))),
        "seal of a lead" => Lead(db, number, set => set.SetProperty(lead => lead.Seal, "x")),
        _ => Forge(db, number),
    };

    private static async Task<int> Forge(SalesBotDb db, int number)
    {
        var lead = await db.Leads.AsNoTracking().SingleAsync(lead => lead.Id == number);
        lead.State = LeadState.Won;
        var seal = SealRows.Of(lead, RecordKey.None);
        return await Lead(db, number, set => set.SetProperty(one => one.State, LeadState.Won).SetProperty(one => one.Seal, seal));
    }

    private static Task<int> Lead(SalesBotDb db, long id, Action<UpdateSettersBuilder<Lead>> change) =>
        db.Leads.Where(lead => lead.Id == id).ExecuteUpdateAsync(change);

    private static Task<int> Order(SalesBotDb db, long id, Action<UpdateSettersBuilder<Order>> change) =>
        db.Orders.Where(order => order.Id == id).ExecuteUpdateAsync(change);

    private static Task<int> Approval(SalesBotDb db, long id, Action<UpdateSettersBuilder<Approval>> change) =>
        db.Approvals.Where(one => one.Id == id).ExecuteUpdateAsync(change);

    private static bool Names(BrokenSeal broken, int number) => broken.Table == "Approval" ? broken.Identity == $"{number}/1"
        : broken.Identity.EndsWith($"-00000{number}", StringComparison.Ordinal);

    private async Task<Database> Filled()
    {
        var plain = await Fresh(StorageProvider.Sqlite);
        var database = new Database(Sales.Features, StorageProvider.Sqlite, plain.ConnectionString, SqlServerTranslation.Shared,
            new QueryCallers())
        {
            RecordKey = RecordKey.Of("the-secret-of-thirty-two-characters-and-more"),
        };
        await using var db = database.Open();
        for (var i = 1; i <= Documents; i++)
        {
            db.Add(new Lead { Number = $"L-2026-00000{i}", Stage = "offer", ResponsibleId = i, ContactId = 1 });
            db.Add(new Order { Number = $"O-2026-00000{i}", Stage = "order", Contract = "7", ExecutorId = i, Total = 100 * i });
            db.Add(new Approval
            {
                EventId = i,
                SubjectId = i,
                Step = 1,
                ApproverId = i,
                Fingerprint = new string('a', 64),
                Shown = "{}",
                State = ApprovalState.Pending,
            });
        }

        await db.SaveChangesAsync();
        return database;
    }
}

/// <summary>The same as an administrator sees it.</summary>
public sealed class SealedLeadTests : OfficeTest
{
    [Fact] // D31
    public async Task Verify_names_the_lead_and_what_was_changed()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Занимаюсь");
        await Boss.Says("/audit verify").Sees("целы").DoesNotSee("помимо бота");
        await Office.Change(async db =>
        {
            var other = await db.Set<SalesBot.People.Person>().Where(person => person.Name == "Сидоров Игорь").Select(person => person.Id)
                .SingleAsync();
            await db.Leads.ExecuteUpdateAsync(set => set.SetProperty(lead => lead.ResponsibleId, other));
        });
        await Boss.Says("/audit verify").Sees("Документы, изменённые в базе помимо бота",
            "L-2026-000001: ответственный — в базе «Сидоров Игорь», по записи бота «Петрова Ольга»");
    }
}
