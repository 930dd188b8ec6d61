using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.ArrivingFiles;
using SalesBot.Audit;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.DeliveryDesk;
using SalesBot.People;
using SalesBot.Tests;
using SalesBot.Turns;
using SalesBot.WorkingTime;
using ServiceDesk.Tickets;

namespace ServiceDesk;

/// <summary>A second product on the engine, and a day in its office: no lead, no order, no process.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>What the product can do: what the engine brings, and its own line.</summary>
    public static Features Features { get; } = new(typeof(Desk).Assembly,
    [
        new ArrivingFilesFeature(),
        new AuditFeature(),
        new ColleaguesFeature(),
        new ConversationsFeature(),
        new DeliveryDeskFeature(),
        new TicketsFeature(),
    ]);

    private readonly string folder = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly Inbox inbox;
    private readonly Task turns;
    private int updates;

    private Desk()
    {
        var file = Path.Combine(folder, "desk.db");
        // Migrations would make it; this product has none.
        File.WriteAllBytes(file, []);
        Database = new Database(Features, StorageProvider.Sqlite, $"Data Source={file}");
        using (var db = Database.Open()) db.Database.EnsureCreated();
        var calendar = WorkingCalendar.Parse("Europe/Moscow", "Mon-Fri 09:00-18:00", null);
        Office = new Office(new OneScript(), calendar, Clock, [Channel], _ => null) { Features = Features };
        Sender = new OutboxSender(Database, [Channel], Features.Texts, Clock, NullLogger<OutboxSender>.Instance);
        Tickets = new DueTickets(Database, Office, NullLogger<DueTickets>.Instance, () => { });
        inbox = new Inbox(
            Database, new TurnRunner(Office, new Strangers()), new NotSavedNotice(Office), NullLogger<Inbox>.Instance, _ => { });
        turns = inbox.Run(stop.Token);
    }

    public Database Database { get; }

    public Office Office { get; }

    public ManualClock Clock { get; } = new();

    public TestChannel Channel { get; } = new();

    public OutboxSender Sender { get; }

    public DueTickets Tickets { get; }

    public static Desk Open() => new();

    /// <summary>A person who has joined, by their account.</summary>
    public async Task Join(string name, Role roles, string account)
    {
        await using var db = Database.Open();
        var person = new Person { Name = name, Roles = roles, JoinedAt = Clock.GetUtcNow() };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new Address
        {
            PersonId = person.Id,
            Channel = Channel.Name,
            Account = account,
            Route = account,
            LastSeenAt = Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody writes.</summary>
    public Task Says(string account, string text) => Take(account, update => update with { Text = text });

    /// <summary>Somebody presses the newest button with this label.</summary>
    public Task Clicks(string account, string label)
    {
        var (message, button) = Channel.Shown(account)
            .SelectMany(message => message.Screen.Rows.SelectMany(row => row).Select(button => (message, button)))
                .Last(one => one.button.Label == label);
        return Take(account, update => update with { Tap = new Tap(button.Value, message.Id) });
    }

    /// <summary>Lets everything that is due happen.</summary>
    public async Task Settle()
    {
        await Tickets.Remind(default);
        await Sender.SendDue(default);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Take(string account, Func<Incoming, Incoming> with)
    {
        var update = (++updates).ToString(CultureInfo.InvariantCulture);
        await inbox.Receive(with(new Incoming
        {
            Channel = Channel.Name,
            UpdateId = update,
            From = new Account(account, account, "ru"),
            Route = account,
        }), default);
        await Settle();
    }

    private sealed record DeskScript : Script;

    private sealed class OneScript : IScripts
    {
        public Script Current { get; } = new DeskScript
        {
            Version = 1,
            Choices = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal),
            Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            {
                ["ru"] = new Dictionary<string, string>(StringComparer.Ordinal),
            },
        };

        public Script Version(int number) => number == Current.Version ? Current : throw new KeyNotFoundException();
    }
}
