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
using ServiceDesk.Lobby;
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

    /// <summary>The ways to its people, a line each: one that a test writes by, and the product's own.</summary>
    private static IReadOnlyList<IChannel> Channels =>
    [
        new TestChannel(),
        new LobbyChannel(LobbyManifest.Read()),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly Inbox inbox;
    private readonly Clockwork works;
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
        Office = new Office(new OneScript(), calendar, Clock, Channels, _ => null) { Features = Features };
        Sender = new OutboxSender(Database, Office.Channels, Features.Texts, Clock, NullLogger<OutboxSender>.Instance);
        works = new Clockwork(Database, Office);
        foreach (var feature in Features.All) feature.DueWork(works);
        inbox = new Inbox(
            Database, new TurnRunner(Office, new Strangers()), new NotSavedNotice(Office), NullLogger<Inbox>.Instance, _ => { });
        turns = inbox.Run(stop.Token);
    }

    public Database Database { get; }

    public Office Office { get; }

    public ManualClock Clock { get; } = new();

    public TestChannel Channel => Way<TestChannel>();

    public OutboxSender Sender { get; }

    public static Desk Open() => new();

    /// <summary>One of its channels.</summary>
    public T Way<T>() where T : IChannel => Office.Channels.OfType<T>().Single();

    /// <summary>Where a channel hands in what came.</summary>
    public async Task<Receipt> Receive(Incoming incoming, CancellationToken stop)
    {
        var receipt = await inbox.Receive(incoming, stop);
        await Settle();
        return receipt;
    }

    /// <summary>A person who has joined, by their account in a channel.</summary>
    public async Task Join(string name, Role roles, string account, string channel = TestChannel.ChannelName)
    {
        await using var db = Database.Open();
        var person = new Person { Name = name, Roles = roles, JoinedAt = Clock.GetUtcNow() };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new Address
        {
            PersonId = person.Id,
            Channel = channel,
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

    /// <summary>Somebody sends the newest form, filled in so.</summary>
    public Task Fills(string account, IReadOnlyDictionary<string, string> inputs)
    {
        var message = Channel.Shown(account).Last(message => message.Screen.Form is not null);
        return Take(account, update => update with { Tap = new Tap(message.Screen.Form!.Submit.Value, message.Id), Inputs = inputs });
    }

    /// <summary>Lets everything that is due happen.</summary>
    public async Task Settle()
    {
        await works.DoWhatIsDue();
        await Sender.SendDue(default);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
        Database.LetGo();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Receipt> Take(string account, Func<Incoming, Incoming> with) => Receive(
        with(new Incoming
        {
            Channel = Channel.Name,
            UpdateId = (++updates).ToString(CultureInfo.InvariantCulture),
            From = new Account(account, account, "ru"),
            Route = account,
        }),
        default);

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
