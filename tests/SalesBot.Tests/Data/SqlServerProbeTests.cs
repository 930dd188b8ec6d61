using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Reminders;

namespace SalesBot.Tests.Data;

public sealed class SqlServerProbeTests : StorageTest
{
    private static readonly MethodInfo ask = typeof(SqlServerProbeTests).GetMethod(nameof(Ask),
        BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<string> Tables()
    {
        using var db = new SqlServerProbe().Database.Open();
        return [.. db.Model.GetEntityTypes().Select(type => type.Name)];
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_table_can_be_written_and_asked_on_SQL_Server(string name)
    {
        var probe = new SqlServerProbe();
        await using var db = probe.Database.Open();
        var type = db.Model.FindEntityType(name)!;
        var row = Filled(type);
        db.Add(row);
        await db.SaveChangesAsync();
        List<string> parts = ["INSERT INTO ", "FROM "];
        // The record of who did what is only ever added to.
        if (row is not AuditRecord)
        {
            db.Entry(row).State = EntityState.Modified;
            await db.SaveChangesAsync();
            db.Remove(row);
            await db.SaveChangesAsync();
            parts.Add("DELETE FROM ");
        }

        await (Task)ask.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
        var table = $"[{type.GetTableName()}]";
        Assert.All(parts, part => Assert.Contains(probe.Sql, sql => sql.Contains(part + table, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Many_rows_of_one_table_are_saved_in_one_command_and_get_their_keys()
    {
        var probe = new SqlServerProbe();
        await using var db = probe.Database.Open();
        var notes = Enumerable.Range(0, 10).Select(i => new LeadNote { LeadId = i, Text = "звонил" }).ToList();
        db.AddRange(notes);
        await db.SaveChangesAsync();
        Assert.Single(probe.Sql);
        Assert.Equal(10, notes.Select(note => note.Id).Distinct().Count());
    }

    [Fact]
    public async Task Guarded_changes_and_transactions_reach_the_wire()
    {
        var probe = new SqlServerProbe();
        await using var db = probe.Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = DateTimeOffset.UnixEpoch;
        await db.Addresses.Where(x => x.LastSeenAt < now)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.LastSeenAt, now).SetProperty(x => x.LeasedBy, "me"));
        await TidyUp.Run(probe.Database, Sales.Features, now, CancellationToken.None);
        await transaction.CommitAsync();
        Assert.Equal(17, probe.Sql.Count);
    }

    [Fact]
    public async Task A_query_that_runs_on_SQLite_is_also_put_in_the_servers_words()
    {
        var translation = new SqlServerTranslation();
        var file = await Fresh(StorageProvider.Sqlite);
        await using var db = new Database(Sales.Features, StorageProvider.Sqlite, file.ConnectionString, translation).Open();
        var now = DateTimeOffset.UnixEpoch;
        List<LeadState> states = [LeadState.Open, LeadState.Won];
        await db.Leads.Where(x => states.Contains(x.State) && x.WaitingSince < now).OrderBy(x => x.WaitingSince).Skip(5).Take(5)
            .ToListAsync();
        await db.Reminders.Where(x => x.State == ReminderState.Active).GroupBy(x => x.PersonId)
            .Select(x => new { x.Key, Count = x.Count() }).ToListAsync();
        await db.Outbox.AnyAsync(x => x.State == OutboxState.Pending && x.DueAt <= now);
        await db.Clients.Where(x => db.Set<Contact>().Any(c => c.ClientId == x.Id)).ExecuteDeleteAsync();
        Assert.Equal(4, translation.Count);
    }

    [Fact]
    public async Task A_query_that_only_SQLite_understands_is_found_out()
    {
        var file = await Fresh(StorageProvider.Sqlite);
        await using var db = new Database(Sales.Features, StorageProvider.Sqlite, file.ConnectionString, new SqlServerTranslation()).Open();
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.SeenUpdates.Where(x => EF.Functions.Glob(x.Id, "telegram:*")).ToListAsync());
        Assert.StartsWith("SQL Server cannot answer", problem.Message, StringComparison.Ordinal);
    }

    private static async Task Ask<T>(SalesBotDb db) where T : class
    {
        Assert.Empty(await db.Set<T>().AsNoTracking().Take(10).ToListAsync());
        Assert.Null(await db.Set<T>().FirstOrDefaultAsync());
    }

    /// <summary>A row with something in every required column.</summary>
    private static object Filled(IEntityType type)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(x => !x.IsNullable && x.PropertyInfo is not null))
        {
            if (property.IsForeignKey())
            {
                property.PropertyInfo!.SetValue(row, Convert.ChangeType(1, property.ClrType, CultureInfo.InvariantCulture));
            }
            else if (property.PropertyInfo!.GetValue(row) is null)
            {
                property.PropertyInfo.SetValue(row,
                    property.ClrType == typeof(string) ? "x" : Array.CreateInstance(property.ClrType.GetElementType()!, 1));
            }
        }

        return row;
    }
}
