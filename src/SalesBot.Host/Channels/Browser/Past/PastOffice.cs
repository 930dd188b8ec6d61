using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.Host.Api;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Host.Board;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Hosting;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Turns;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>
/// The whole product a second time, on a file and a clock of its own, where the past of the demo is played: what people say goes through
/// the same inbox, and what comes due, through the same works. It listens nowhere and nothing of it runs by itself.
/// </summary>
internal sealed class PastOffice : IAsyncDisposable
{
    // What is not about the office, or costs a look at every moment that is played.
    private static readonly HashSet<string> Left =
        new(["backup", "sums", "jobs", "housekeeping", "webhooks"], StringComparer.Ordinal);

    private readonly WebApplication app;
    private readonly CancellationTokenSource ending = new();
    private readonly Dictionary<string, DemoAccount> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<Func<CancellationToken, Task>> works;
    private Task turns = Task.CompletedTask;
    private int updates;

    private PastOffice(WebApplication app, PastClock clock)
    {
        (this.app, Clock) = (app, clock);
        works =
        [
            .. app.Services.GetServices<DueWork>().Where(work => !Left.Contains(work.Name)).Select(work => work.Run),
            .. app.Services.GetServices<LongWork>().Where(work => !Left.Contains(work.Name)).Select(work => work.Run),
        ];
    }

    /// <summary>Its clock.</summary>
    public PastClock Clock { get; }

    /// <summary>Its database.</summary>
    public Database Database => app.Services.GetRequiredService<Database>();

    /// <summary>Which updates are of the past: their ids begin so.</summary>
    public const string Updates = "past-";

    /// <summary>The language its people speak.</summary>
    public string Language { get; private init; } = "ru";

    /// <summary>Opens it on a new file, with the people and the clients of the demo.</summary>
    public static async Task<PastOffice> Open(
        IConfiguration configuration, HostSettings settings, string file, DateTimeOffset begin, string language)
    {
        var (clock, builder) = (new PastClock(begin), WebApplication.CreateSlimBuilder());
        var own = settings with { ConnectionString = $"Data Source={file};Default Timeout=20" };
        builder.Configuration.AddConfiguration(configuration);
        // What was written in the past is sent to nobody now.
        builder.Configuration.AddInMemoryCollection([new("Smtp:Host", "")]);
        builder.Logging.ClearProviders();
        builder.AddCore(own);
        var database = await builder.AddStorage(own);
        await builder.AddProcess(own, database);
        builder.AddDelivery();
        builder.AddConversations();
        builder.AddMail();
        builder.AddChannels(own);
        builder.AddApi();
        builder.AddWebhooks();
        builder.AddClockwork(own);
        builder.AddBoard();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(provider => UnderWay.Open(file, clock, provider.GetRequiredService<ILogger<UnderWay>>()));
        var office = new PastOffice(builder.Build(), clock) { Language = language };
        await office.Settle();
        return office;
    }

    /// <summary>The key of somebody who has this account.</summary>
    public int PersonOf(string account) => ids[account];

    /// <summary>Somebody writes.</summary>
    public async Task Say(string account, string text, params IncomingFile[] files)
    {
        await Service<TakeMessage>().Say(people[account], NextUpdate(), text.Length > 0 ? text : null, files, ending.Token);
        await Deliver();
    }

    /// <summary>Somebody presses what runs this command, wherever it stands.</summary>
    public async Task Do(string account, string command)
    {
        await Service<TakeMessage>().Tap(people[account], NextUpdate(), command, null, ending.Token);
        await Deliver();
    }

    /// <summary>
    /// Somebody presses a button on one of the latest cards of their chat: the first whose value begins so and holds this, of answers one
    /// of the present dialog. False when there is none.
    /// </summary>
    public async Task<bool> Press(string account, string value, string holds = "")
    {
        var buttons = await LastButtons(account);
        var present = buttons.Max(one => ButtonValue.Parse(one.Value).Dialog);
        var (card, button) = buttons.Find(one => one.Value.StartsWith(value, StringComparison.Ordinal)
            && one.Value.Contains(holds, StringComparison.Ordinal)
            && (ButtonValue.Parse(one.Value).Dialog is not { } dialog || dialog == present));
        if (button is null) return false;
        await Service<TakeMessage>().Tap(
            people[account], NextUpdate(), button, card.ToString(CultureInfo.InvariantCulture), ending.Token);
        await Deliver();
        return true;
    }

    /// <summary>Moves the clock, and lets what came due happen.</summary>
    public async Task PassTo(DateTimeOffset moment)
    {
        Clock.MoveTo(moment);
        foreach (var work in works) await work(ending.Token);
        await Deliver();
    }

    /// <summary>Reads its database.</summary>
    public async Task<T> Read<T>(Func<SalesBotDb, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    /// <summary>Copies all of it into another file, at one moment, under whoever has that open.</summary>
    public Task CopyInto(string connectionString) => Database.Again(async () =>
    {
        await using var mine = new SqliteConnection(Database.ConnectionString);
        await using var other = new SqliteConnection(connectionString);
        await mine.OpenAsync();
        await other.OpenAsync();
        await using var patience = other.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout=10000";
        await patience.ExecuteNonQueryAsync();
        mine.BackupDatabase(other);
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await turns.ContinueWith(_ => { }, TaskScheduler.Default);
        var file = Database.File!;
        Database.LetGo();
        await using (var connection = new SqliteConnection(Database.ConnectionString)) SqliteConnection.ClearPool(connection);
        await app.DisposeAsync();
        ending.Dispose();
        foreach (var rest in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) File.Delete(rest);
    }

    private async Task Settle()
    {
        await Service<DemoSeed>().Sow(Language, ending.Token);
        await using var db = Database.Open();
        foreach (var one in await db.Addresses.Join(db.People, address => address.PersonId, person => person.Id,
            (address, person) => new { address.Account, person.Id, person.Name, person.Language }).ToListAsync())
        {
            people[one.Account] = new DemoAccount(one.Account, one.Name, one.Language);
            ids[one.Account] = one.Id;
        }

        turns = Service<Inbox>().Run(ending.Token);
    }

    private async Task<List<(long Card, string Value)>> LastButtons(string account)
    {
        await using var db = Database.Open();
        var cards = await db.BrowserMessages.AsNoTracking().Where(m => m.Account == account && m.FromBot && !m.Removed)
            .OrderByDescending(m => m.Id).Take(8).ToListAsync();
        return [.. cards.SelectMany(card => Values(card.Screen!).Select(value => (card.Id, value)))];
    }

    private static List<string> Values(string card)
    {
        using var screen = JsonDocument.Parse(card);
        return !screen.RootElement.TryGetProperty("rows", out var rows) ? []
            : [.. rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(one => one.GetProperty("value").GetString()!)];
    }

    private Task Deliver() => Service<OutboxSender>().SendDue(ending.Token);

    private string NextUpdate() => string.Create(CultureInfo.InvariantCulture, $"{Updates}{++updates}");

    private T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();
}
