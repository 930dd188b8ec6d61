using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SalesBot.Approvals;
using SalesBot.ArrivingFiles;
using SalesBot.Assignments;
using SalesBot.Audit;
using SalesBot.Broadcasts;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Jobs;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.LongRequests;
using SalesBot.Mail;
using SalesBot.Materials;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Undoing;

namespace SalesBot.Data;

/// <summary>The one database of the product, used directly. Times are UTC ticks, enums are integers, every row that two may change has a revision.</summary>
public abstract class SalesBotDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<SeenUpdate> SeenUpdates => Set<SeenUpdate>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<EventFile> EventFiles => Set<EventFile>();
    public DbSet<LeadParty> LeadParties => Set<LeadParty>();
    public DbSet<LeadNote> LeadNotes => Set<LeadNote>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<StoredFileContent> FileContents => Set<StoredFileContent>();
    public DbSet<ArrivingFile> ArrivingFiles => Set<ArrivingFile>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();
    public DbSet<WordShape> WordShapes => Set<WordShape>();
    public DbSet<Item> Items => Set<Item>();
    public DbSet<ItemWord> ItemWords => Set<ItemWord>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Approval> Approvals => Set<Approval>();
    public DbSet<WorkAssignment> Assignments => Set<WorkAssignment>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<Heart> Hearts => Set<Heart>();
    public DbSet<Broadcast> Broadcasts => Set<Broadcast>();
    public DbSet<Card> Cards => Set<Card>();
    public DbSet<BrowserMessage> BrowserMessages => Set<BrowserMessage>();
    public DbSet<DemoOffset> DemoOffsets => Set<DemoOffset>();
    public DbSet<AuditRecord> Audit => Set<AuditRecord>();
    public DbSet<MailMessage> Mail => Set<MailMessage>();
    public DbSet<ApiReceipt> ApiReceipts => Set<ApiReceipt>();
    public DbSet<Material> Materials => Set<Material>();
    public DbSet<WebhookCursor> WebhookCursors => Set<WebhookCursor>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<LetterFile> LetterFiles => Set<LetterFile>();
    public DbSet<LetterRule> LetterRules => Set<LetterRule>();
    public DbSet<RuleRun> RuleRuns => Set<RuleRun>();
    public DbSet<ContactTask> ContactTasks => Set<ContactTask>();
    public DbSet<MissedCall> MissedCalls => Set<MissedCall>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignCall> CampaignCalls => Set<CampaignCall>();
    public DbSet<UndoStep> UndoSteps => Set<UndoStep>();
    public DbSet<LongRequest> LongRequests => Set<LongRequest>();
    public DbSet<JobsPass> JobsPasses => Set<JobsPass>();
    public DbSet<ProcessVersion> ProcessVersions => Set<ProcessVersion>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await AuditChain.Seal(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
            if (entry.Metadata.FindProperty("Revision") is { IsConcurrencyToken: true }) entry.CurrentValues["Revision"] = entry.OriginalValues.GetValue<int>("Revision") + 1;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries<AuditRecord>().Any(record => record.State != EntityState.Unchanged)
        ? throw new NotSupportedException("Audit records are chained to the one before, which has to be read: use SaveChangesAsync.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => SalesBotModel.Build(modelBuilder);

    /// <summary>A moment as UTC ticks: sorts and compares alike in both databases.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : SalesBotDb(options);

/// <summary>The database on SQL Server.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : SalesBotDb(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Words are found by ranges of code units, as SQLite compares; a linguistic order would have other ranges.
        modelBuilder.Entity<SearchWord>().Property(x => x.Word).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<WordShape>().Property(x => x.Shape).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<WordShape>().Property(x => x.Word).UseCollation("Latin1_General_100_BIN2");
        modelBuilder.Entity<ItemWord>().Property(x => x.Word).UseCollation("Latin1_General_100_BIN2");
    }
}
