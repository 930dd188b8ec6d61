using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Turns;
using SalesBot.WorkingTime;

namespace SalesBot.Benchmarks.Updates;

/// <summary>
/// Secretaries who register calls with a line and a press and look at their day, on the product's own inbox, outbox and sender; the wire
/// is left out, so that what is measured is the product and its storage.
/// </summary>
internal sealed class Staff : IChannel, IAsyncDisposable
{
    private const int Managers = 10;
    private readonly ConcurrentDictionary<string, Secretary> secretaries = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private readonly OutboxSender sender;
    private readonly Inbox inbox;
    private readonly Task working;
    private int messages;
    private int updates;

    private Staff(Database database, Office office)
    {
        Office = office;
        sender = new OutboxSender(database, [this], Sales.Features.Texts, TimeProvider.System, NullLogger<OutboxSender>.Instance);
        inbox = new Inbox(database, new TurnRunner(office, new Strangers()), new NotSavedNotice(office), NullLogger<Inbox>.Instance,
            sender.Wake);
        working = Task.WhenAll(inbox.Run(stop.Token), sender.Run(stop.Token));
    }

    /// <inheritdoc />
    public string Name => "telegram";

    /// <summary>The office.</summary>
    public Office Office { get; }

    /// <summary>The way out.</summary>
    public OutboxSender Sender => sender;

    /// <summary>Those who type, in no order.</summary>
    public IReadOnlyList<Secretary> Secretaries => [.. secretaries.Values];

    /// <summary>Opens an office with so many secretaries on an empty database that is migrated.</summary>
    public static async Task<Staff> Open(Database database, int secretaries)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "sales.v1.yaml");
        var processes = await ProcessStore.OpenAsync(database, path, TimeProvider.System, Sales.Features);
        var calendar = WorkingCalendar.Parse("Europe/Moscow", "Mon-Sun 00:00-24:00", null);
        var office = new Office(processes, calendar, TimeProvider.System, [], _ => null) { Features = Sales.Features };
        var staff = new Staff(database, office);
        for (var n = 0; n < Managers; n++) await Join(database, $"m{n}", $"Менеджер{Letter(n)} Олег", Role.Manager);
        for (var n = 0; n < secretaries; n++)
        {
            var account = $"s{n}";
            await Join(database, account, $"Секретарь{Letter(n % 32)} Анна", Role.Secretary);
            staff.secretaries[account] = new Secretary(staff, account, n);
        }

        return staff;
    }

    /// <summary>The name by which a secretary hands a call on.</summary>
    public static string Manager(int n) => $"Менеджер{Letter(n % Managers)}";

    /// <inheritdoc />
    public Task<SendResult> Send(Outgoing message, CancellationToken stop)
    {
        var id = message.Replaces ?? Interlocked.Increment(ref messages).ToString(CultureInfo.InvariantCulture);
        if (secretaries.TryGetValue(message.Account, out var whose)) whose.Sees(id, message.Screen);
        return Task.FromResult<SendResult>(new SendResult.Sent(id));
    }

    /// <summary>Hands an update in; it is saved when this returns.</summary>
    public Task Receive(Incoming incoming) => inbox.Receive(incoming, stop.Token);

    /// <summary>An update's id that nobody has had.</summary>
    public string NextUpdate() => Interlocked.Increment(ref updates).ToString(CultureInfo.InvariantCulture);

    /// <summary>Ends work; what waits is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await working;
        }
        catch (OperationCanceledException)
        {
            // That was asked for.
        }

        stop.Dispose();
    }

    private static char Letter(int n) => (char)('а' + n);

    private static async Task Join(Database database, string account, string name, Role role)
    {
        await using var db = database.Open();
        var person = new Person { Name = name, Roles = role, JoinedAt = TimeProvider.System.GetUtcNow() };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.Addresses.Add(new Address
        {
            PersonId = person.Id,
            Channel = "telegram",
            Account = account,
            Route = account,
            LastSeenAt = TimeProvider.System.GetUtcNow(),
        });
        await db.SaveChangesAsync();
    }
}

/// <summary>One who types and presses, each step after the answer to the one before.</summary>
internal sealed class Secretary(Staff staff, string account, int number)
{
    private TaskCompletionSource? answered;
    private (string Card, Button Button)? done;
    private int step;

    /// <summary>The next thing they do, until the answer is on their screen; in milliseconds.</summary>
    public async Task<double> Next()
    {
        var began = Stopwatch.GetTimestamp();
        var arrived = answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await staff.Receive(Update());
        await arrived.Task;
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>A card of theirs has arrived.</summary>
    public void Sees(string id, Screen screen)
    {
        if (screen.Rows.SelectMany(row => row).FirstOrDefault(button => button.Style == ButtonStyle.Success) is { } button)
            done = (id, button);
        answered?.TrySetResult();
    }

    private Incoming Update()
    {
        var (call, what) = Math.DivRem(step++, 3);
        var phone = FormattableString.Invariant($"8916{number:000}{call:0000}");
        var update = new Incoming
        {
            Channel = staff.Name,
            UpdateId = staff.NextUpdate(),
            From = new Account(account, account),
            Route = account,
        };
        return what switch
        {
            0 => update with { Text = $"{phone} Иванов Пётр кровля -> {Staff.Manager(call)}" },
            1 => update with { Tap = new Tap(done!.Value.Button.Value, done.Value.Card) },
            _ => update with { Text = "/today" },
        };
    }
}
