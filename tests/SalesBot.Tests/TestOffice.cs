using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.ArrivingFiles;
using SalesBot.Audit;
using SalesBot.Boards;
using SalesBot.Campaigns;
using SalesBot.ClientLists;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.Finding;
using SalesBot.Letters;
using SalesBot.LongRequests;
using SalesBot.Mail;
using SalesBot.Meetings;
using SalesBot.MissedCalls;
using SalesBot.OfficeSettings;
using SalesBot.Orders;
using SalesBot.Orders.Invoices;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reactions;
using SalesBot.Reminders;
using SalesBot.Tests.Data;
using SalesBot.Today;
using SalesBot.Turns;
using SalesBot.WorkingTime;

namespace SalesBot.Tests;

/// <summary>
/// The whole product on a real SQLite file, or on a server where there is one for the tests, with the shipped process, a clock of its
/// own and a channel that shows what each person sees.
/// </summary>
public sealed class TestOffice : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
    private readonly SemaphoreSlim settling = new(1);
    private CancellationTokenSource stop = new();
    private Task turns = Task.CompletedTask;
    private SqliteConnection? watcher;
    private (long Version, DateTimeOffset Now, object Answer, object Post, object Fetch)? settled;
    private int updates;
    private bool isBeside;

    private TestOffice(ManualClock clock) => Clock = clock;

    /// <summary>The clock; Monday 23.11.2026, 13:00 in Moscow, unless moved.</summary>
    public ManualClock Clock { get; }

    /// <summary>Where the channel fetches what its messages did not wait for.</summary>
    public TestFiles Files { get; } = new();

    /// <summary>The loop that fetches it.</summary>
    public FetchArriving Arriving { get; private set; } = null!;

    /// <summary>What people see.</summary>
    public TestChannel Channel { get; } = new();

    /// <summary>The database.</summary>
    public Database Database { get; private set; } = null!;

    /// <summary>Process, calendar, clock.</summary>
    public Office Office { get; private set; } = null!;

    /// <summary>The way in.</summary>
    public Inbox Inbox { get; private set; } = null!;

    /// <summary>The way out.</summary>
    public OutboxSender Sender { get; private set; } = null!;

    /// <summary>The clockwork that asks how meetings came out.</summary>
    public DueMeetings Meetings { get; private set; } = null!;

    /// <summary>The clockwork that reminds before meetings and after.</summary>
    public DueMeetingReminders MeetingReminders { get; private set; } = null!;

    /// <summary>The clockwork of campaigns around a day.</summary>
    public DueCampaignDays CampaignDays { get; private set; } = null!;

    /// <summary>The clockwork that tells accounting.</summary>
    public TellAccounting Accounting { get; private set; } = null!;

    /// <summary>The clockwork that sends letters.</summary>
    public DueMail Mail { get; private set; } = null!;

    /// <summary>What the mail server says of a letter; by default it takes it.</summary>
    public Func<OutgoingLetter, LetterResult> Post { get; set; } = _ => new LetterResult();

    /// <summary>The link to the dashboard of jobs for a code, from the next start on; null: it is off.</summary>
    public Func<string, string>? JobsLink { get; set; }

    /// <summary>How people are led to the board, from the next start on; null: they are not.</summary>
    public BoardLink? BoardLink { get; set; }

    /// <summary>Who sells, from the next start on; by default all that is known is the number to call.</summary>
    public Seller Seller { get; set; } = new() { Phone = "+7 495 000-00-01" };

    /// <summary>Settings that whoever runs the bot has set, with their names, from the next start on.</summary>
    public Dictionary<string, string> Fixed { get; } = new(StringComparer.Ordinal);

    /// <summary>Letters that the mail server was given.</summary>
    public List<OutgoingLetter> Letters { get; } = [];

    /// <summary>The clockwork of calls back.</summary>
    public DueMissedCalls MissedCalls { get; private set; } = null!;

    /// <summary>The clockwork of letters nobody has decided about.</summary>
    public DueLetters WaitingLetters { get; private set; } = null!;

    /// <summary>The clockwork that applies rules to old letters; a test says when it takes a batch.</summary>
    public DueRuleRuns Rules { get; private set; } = null!;

    /// <summary>The job that reads tables and makes report files.</summary>
    public DueLongRequests Requests { get; private set; } = null!;

    /// <summary>The job that takes lists of clients in; a test says when.</summary>
    public DueClientImports ClientImports { get; private set; } = null!;

    /// <summary>The clockwork of campaigns.</summary>
    public DueCampaignCalls CampaignCalls { get; private set; } = null!;

    /// <summary>The clockwork that tells who is back.</summary>
    public DueReturns Returns { get; private set; } = null!;

    /// <summary>The clockwork that tells whom nobody answered in time.</summary>
    public DueReactions Reactions { get; private set; } = null!;

    /// <summary>The clockwork that makes the words of leads that have none.</summary>
    public DueLeadWords LeadWords { get; private set; } = null!;

    /// <summary>The clockwork of what is not urgent.</summary>
    public DueGathered Gathered { get; private set; } = null!;

    /// <summary>The clockwork of the morning's lists.</summary>
    public DueDigests Digests { get; private set; } = null!;

    /// <summary>The reminders' clockwork.</summary>
    public DueReminders Reminders { get; private set; } = null!;

    /// <summary>Opens an office; by default with the process file that ships.</summary>
    /// <param name="processFile">Path of another process file.</param>
    /// <param name="hours">Other working hours.</param>
    /// <param name="clock">Another clock.</param>
    /// <param name="patience">How long a locked database is waited for, in seconds.</param>
    /// <param name="watched">
    /// False for a long play of what short ones have shown already: nothing sees then that SQL Server would take its queries.
    /// </param>
    /// <param name="auditKey">The key of the record; by default it has none.</param>
    /// <param name="interceptors">
    /// What else listens to the database, besides those that see that SQL Server would take every query and every text.
    /// </param>
    public static async Task<TestOffice> Open(string? processFile = null, string? hours = null, ManualClock? clock = null,
        int patience = 20, bool watched = true, string? auditKey = null, params IInterceptor[] interceptors)
    {
        var office = new TestOffice(clock ?? new ManualClock());
        var server = TestServer.Of(StorageTest.Usual);
        var connection = server?.NewConnection()
            ?? $"Data Source={Path.Combine(office.folder, "office.db")};Default Timeout={patience}";
        office.Database = new Database(
            Sales.Features,
            StorageTest.Usual,
            connection,
            watched
                ? [.. interceptors, SqlServerTranslation.Shared, FitsTheColumns.Instance, AsksWhatColumnsHold.Instance, new QueryCallers()]
                : interceptors)
        {
            RecordKey = auditKey is null ? RecordKey.None : RecordKey.Of(auditKey),
        };
        if (server is not null) await server.Make(connection);
        else MigratedFile.CopyTo(office.Database.File!);
        await office.Start(processFile, hours);
        return office;
    }

    /// <summary>Opens an office on a SQLite file that is there already, as a new version of the program does.</summary>
    public static async Task<TestOffice> OpenOn(string file)
    {
        var office = new TestOffice(new ManualClock());
        office.Database = new Database(Sales.Features, StorageProvider.Sqlite, $"Data Source={file};Default Timeout=20");
        await office.Database.Migrate();
        await office.Start(null, null);
        return office;
    }

    /// <summary>Another process on the same database: an office of its own, whose chats are its own.</summary>
    public async Task<TestOffice> OpenBeside()
    {
        var office = new TestOffice(Clock) { isBeside = true, updates = 1_000_000 };
        office.Database = new Database(Sales.Features, Database.Provider, Database.ConnectionString);
        await office.Start(null, null);
        return office;
    }

    /// <summary>Stops as a killed process does and starts again on the same file.</summary>
    public async Task Restart(string? processFile = null)
    {
        await stop.CancelAsync();
        stop.Dispose();
        stop = new CancellationTokenSource();
        await Start(processFile, null);
    }

    /// <summary>A new person who has joined; their chat.</summary>
    public async Task<Chat> Join(string name, Role roles, Action<Person>? with = null, string? account = null)
    {
        account ??= string.Create(CultureInfo.InvariantCulture, $"{1000 + ++updates}");
        await using var db = Database.Open();
        var person = new Person { Name = name, Roles = roles, JoinedAt = Clock.GetUtcNow() };
        with?.Invoke(person);
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new Address
        {
            PersonId = person.Id,
            Channel = TestChannel.ChannelName,
            Account = account,
            Route = account,
            LastSeenAt = Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return new Chat(this, account, name);
    }

    /// <summary>Somebody the bot does not know.</summary>
    public Chat Stranger(string account, string name, string? language = "ru") => new(this, account, name, language);

    /// <summary>An update id nobody has had.</summary>
    public string NextUpdate() => Interlocked.Increment(ref updates).ToString(CultureInfo.InvariantCulture);

    /// <summary>Hands one update in.</summary>
    public async Task<Receipt> Receive(Incoming incoming) => await Inbox.Receive(incoming, CancellationToken.None);

    /// <summary>
    /// Lets everything that is due happen. One at a time: a second sender would leave alone what the first has leased, and come back too
    /// early.
    /// </summary>
    public async Task Settle()
    {
        await settling.WaitAsync();
        try
        {
            await Arriving.FetchDue(CancellationToken.None);
            await Reminders.Send(CancellationToken.None);
            await Meetings.Ask(CancellationToken.None);
            await Accounting.Send(CancellationToken.None);
            await Mail.Send(CancellationToken.None);
            await MissedCalls.Send(CancellationToken.None);
            await WaitingLetters.Send(CancellationToken.None);
            await MeetingReminders.Send(CancellationToken.None);
            await CampaignDays.Begin(CancellationToken.None);
            await CampaignCalls.Send(CancellationToken.None);
            await Returns.Tell(CancellationToken.None);
            await Reactions.Tell(CancellationToken.None);
            await LeadWords.Make(CancellationToken.None);
            await Digests.Send(CancellationToken.None);
            await Requests.Run(CancellationToken.None);
            await Gathered.Send(CancellationToken.None);
            await Sender.SendDue(CancellationToken.None);
            settled = await State();
        }
        finally
        {
            settling.Release();
        }
    }

    /// <summary>
    /// The same, for whoever only looks: left out when nothing was written, no time passed and the channel answers as before, since the
    /// last time.
    /// </summary>
    public async Task SettleBeforeLooking()
    {
        if (settled is null || settled != await State()) await Settle();
    }

    private async Task<(long, DateTimeOffset, object, object, object)?> State()
    {
        if (Database.File is not { } file) return null;
        if (watcher is null)
        {
            watcher = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await watcher.OpenAsync();
        }

        await using var command = watcher.CreateCommand();
        // Changes whenever another connection has written.
        command.CommandText = "PRAGMA data_version";
        return ((long)(await command.ExecuteScalarAsync())!, Clock.GetUtcNow(), Channel.Answer, Post, Files.Answer);
    }

    /// <summary>Moves the clock and lets what came due happen.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await Settle();
    }

    /// <summary>Reads the database.</summary>
    public async Task<T> Read<T>(Func<SalesBotDb, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    /// <summary>Changes the database behind the product's back.</summary>
    public async Task Change(Func<SalesBotDb, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
        settling.Dispose();
        if (watcher is not null) await watcher.DisposeAsync();
        Database.LetGo();
        if (!isBeside && TestServer.Of(Database.Provider) is { } server) await server.Drop(Database.ConnectionString);
        Directory.Delete(folder, recursive: true);
    }

    private Task<LetterResult> Take(OutgoingLetter letter, CancellationToken stop)
    {
        var result = Post(letter);
        if (result.Error is null) Letters.Add(letter);
        return Task.FromResult(result);
    }

    private async Task Start(string? processFile, string? hours)
    {
        var file = processFile ?? Path.Combine(AppContext.BaseDirectory, "Processes", "sales.v1.yaml");
        var given = await GivenSettings.Open(Database, Fixed);
        var processes = await ProcessStore.OpenAsync(Database, file, Clock, Sales.Features, given);
        var calendar = WorkingCalendar.Parse("Europe/Moscow", hours ?? "Mon-Fri 09:00-18:00", null);
        Office = new Office(processes, calendar, Clock, [Channel], _ => null)
        {
            Features = Sales.Features,
            Given = given,
            MailIsOn = true,
            JobsLink = JobsLink,
            Settings = [new RecordAnchor(Path.Combine(folder, "record-anchor")), Seller, .. new[] { BoardLink }.OfType<BoardLink>()],
        };
        Sender = new OutboxSender(Database, [Channel], Sales.Features.Texts, Clock, NullLogger<OutboxSender>.Instance);
        Arriving = new FetchArriving(Database, Office, Files, NullLogger<FetchArriving>.Instance, () => { });
        Meetings = new DueMeetings(Database, Office, NullLogger<DueMeetings>.Instance, () => { });
        MeetingReminders = new DueMeetingReminders(Database, Office, NullLogger<DueMeetingReminders>.Instance, () => { });
        CampaignDays = new DueCampaignDays(Database, Office, NullLogger<DueCampaignDays>.Instance, () => { });
        Accounting = new TellAccounting(Database, Office, NullLogger<TellAccounting>.Instance, () => { });
        Mail = new DueMail(Database, Office, Take, NullLogger<DueMail>.Instance, () => { });
        Reminders = new DueReminders(Database, Office, NullLogger<DueReminders>.Instance, () => { });
        MissedCalls = new DueMissedCalls(Database, Office, NullLogger<DueMissedCalls>.Instance, () => { });
        WaitingLetters = new DueLetters(Database, Office, NullLogger<DueLetters>.Instance, () => { });
        Rules = new DueRuleRuns(Database, Office, NullLogger<DueRuleRuns>.Instance, () => { });
        Requests = new DueLongRequests(Database, Office, Sender, NullLogger<DueLongRequests>.Instance, () => { });
        ClientImports = new DueClientImports(Database, Office, Sender, NullLogger<DueClientImports>.Instance, () => { });
        CampaignCalls = new DueCampaignCalls(Database, Office, NullLogger<DueCampaignCalls>.Instance, () => { });
        Returns = new DueReturns(Database, Office, NullLogger<DueReturns>.Instance, () => { });
        Reactions = new DueReactions(Database, Office, NullLogger<DueReactions>.Instance, () => { });
        LeadWords = new DueLeadWords(Database, Office, NullLogger<DueLeadWords>.Instance, () => { });
        Gathered = new DueGathered(Database, Office, () => { });
        Digests = new DueDigests(Database, Office, NullLogger<DueDigests>.Instance, () => { });
        Inbox = new Inbox(
            Database, new TurnRunner(Office, new Strangers()), new NotSavedNotice(Office), NullLogger<Inbox>.Instance, _ => { });
        turns = Inbox.Run(stop.Token);
    }
}
