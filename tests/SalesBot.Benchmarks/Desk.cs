using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.WorkingTime;

namespace SalesBot.Benchmarks;

/// <summary>People of the generated office at their chats, on its clock.</summary>
internal sealed class Desk
{
    private readonly Database database;
    private readonly Office office;

    private Desk(Database database, Office office) => (this.database, this.office) = (database, office);

    /// <summary>The office.</summary>
    public Office Office => office;

    /// <summary>Opens the office on a generated database.</summary>
    public static async Task<Desk> Open(Database database)
    {
        var clock = new StoppedClock();
        var path = Path.Combine(AppContext.BaseDirectory, "sales.v1.yaml");
        var processes = await ProcessStore.OpenAsync(database, path, clock, Sales.Features);
        var calendar = WorkingCalendar.Parse("Europe/Moscow", "Mon-Fri 09:00-18:00", null);
        return new Desk(database, new Office(processes, calendar, clock, [], _ => null) { Features = Sales.Features });
    }

    /// <summary>What the person is shown when they type this. Nothing is committed: what is measured is finding and drawing.</summary>
    public async Task<Screen> Says(int person, string text)
    {
        await using var db = database.Open();
        var me = (await db.People.FindAsync(person))!;
        var address = (await db.Addresses.FindAsync(person))!;
        var incoming = new Incoming
        {
            Channel = "telegram",
            UpdateId = "1",
            From = new Account(address.Account, me.Name),
            Route = address.Route,
            Text = text,
        };
        var visit = new Visit(db, office, incoming, me, address, new Conversation { AddressId = person });
        await Commands.Run(visit, text);
        return visit.Answered ?? throw new InvalidOperationException($"«{text}» was not answered.");
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Scale.Now;
    }
}
