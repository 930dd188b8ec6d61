using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>One unit of work: what an action reads, changes and tells others, all in one commit with its cause.</summary>
public class Work(SalesBotDb db, Office office)
{
    private readonly HashSet<(string Card, long Id)> changed = [];
    private readonly Dictionary<Type, object> remembered = [];
    private readonly Dictionary<(Type, string), (object Answer, int Recorded)> answers = [];
    private readonly List<Func<CancellationToken, Task>> afterCommit = [];

    /// <summary>The database, inside the transaction of the turn.</summary>
    public SalesBotDb Db => db;

    /// <summary>Process, calendar, clock.</summary>
    public Office Office => office;

    /// <summary>Now, in UTC; the same throughout the work.</summary>
    public DateTimeOffset Now { get; } = office.Clock.GetUtcNow();

    /// <summary>Now, in the office's time zone.</summary>
    public DateTimeOffset LocalNow => office.Calendar.ToLocal(Now);

    /// <summary>By which channel it is done; <c>bot</c> for the bot itself.</summary>
    protected virtual string Channel => "bot";

    /// <summary>Who does it; null for the bot itself.</summary>
    public virtual int? ActorId => null;

    /// <summary>What a feature has noted for the rest of this work; null for nothing.</summary>
    public T? Remembered<T>() where T : class => remembered.GetValueOrDefault(typeof(T)) as T;

    /// <summary>Notes something for the rest of this work, in place of what was noted of its type.</summary>
    public void Remember<T>(T what) where T : class => remembered[typeof(T)] = what;

    /// <summary>
    /// What a question was answered in this work, asked of the database once: nothing of the office changes in it without a line of the
    /// record, and after such a line it is asked anew.
    /// </summary>
    public async Task<T> Once<T>(string question, Func<Task<T>> ask) where T : class
    {
        if (answers.TryGetValue((typeof(T), question), out var known) && known.Recorded == Recorded) return (T)known.Answer;
        var answer = await ask();
        answers[(typeof(T), question)] = (answer, Recorded);
        return answer;
    }

    /// <summary>What is to be done once the commit stands and is not part of it.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> AfterCommit => afterCommit;

    /// <summary>Does something once the commit stands; it may fail without harm.</summary>
    public void Afterwards(Func<CancellationToken, Task> action) => afterCommit.Add(action);

    /// <summary>The person with this id.</summary>
    public async Task<Person?> Person(int id) => await db.People.FindAsync(id);

    /// <summary>
    /// Tells somebody something, on the channel where they were last active; false when they have none, which the record says. Whether that
    /// address lives is another question (<see cref="Reach"/>); if it dies only now, who does this hears of it.
    /// </summary>
    public async Task<bool> Notify(Person to, Notice notice)
    {
        if (!to.Active) return false;
        var address = await Notices.AddressFor(db, to.Id);
        if (address is null)
        {
            Record("notice.no-address", notice.LeadId, new { to = to.Id, notice.Kind });
            return false;
        }

        var message = Outbox.Put(db, new OutboxEntry(address.Id, notice.Draw(office.Phrases(to.Language)), notice.Kind)
        {
            CardKey = notice.CardKey,
            LeadId = notice.LeadId,
            BroadcastId = notice.BroadcastId,
            PromisedToId = address.Lives ? Promised(to, notice) : null,
            Placement = notice.Placement,
            Priority = notice.Priority,
        }, Now);
        if (NoticeKinds.CanWait(notice.Kind)) await Gathering.Hold(this, to, message);
        return true;
    }

    // A broadcast counts on its own card what did not arrive.
    private int? Promised(Person to, Notice notice) =>
        ActorId is { } actor && actor != to.Id && notice.BroadcastId is null ? actor : null;

    /// <summary>Writes a line of the record of who did what (U7).</summary>
    public void Record(string action, long? leadId = null, object? details = null) => Record(action, leadId, details, StoodInFor(leadId));

    /// <summary>The same where it is known for whom a deputy acts (B12); null: for themselves.</summary>
    public void Record(string action, long? leadId, object? details, int? onBehalfOf)
    {
        Recorded++;
        db.Audit.Add(new AuditRecord
        {
            At = Now,
            PersonId = ActorId,
            OnBehalfOfId = onBehalfOf,
            Channel = Channel,
            Action = action,
            LeadId = leadId,
            Details = details is null ? "{}" : JsonSerializer.Serialize(details),
        });
    }

    /// <summary>How many lines of the record this work has written: none, and it has changed nothing.</summary>
    internal int Recorded { get; private set; }

    /// <summary>For whom the actor does it, being their deputy (B12); null when for themselves.</summary>
    private int? StoodInFor(long? leadId)
    {
        if (Remembered<ActsFor>() is { } acts) return acts.Whom;
        if (ActorId is not { } actor || leadId is not { } id) return null;
        return office.Features.Parts<StandsIn>().Select(one => one.Of(this, actor, id)).FirstOrDefault(whom => whom is not null);
    }

    /// <summary>The next number of a series, such as L-2026-000123. Taken in this commit, so there are no gaps (B3).</summary>
    public async Task<string> NextNumber(string letter)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{letter}-{LocalNow.Year}");
        // Another process may count too, perhaps the first of the year.
        await db.Hold(key);
        if (!await CountUp(key))
        {
            db.NumberSeries.Add(new NumberSeries { Key = key, Last = 1 });
            await db.SaveChangesAsync();
        }

        var number = await db.NumberSeries.Where(series => series.Key == key).Select(series => series.Last).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{key}-{number:000000}");
    }

    private async Task<bool> CountUp(string key) => await db.NumberSeries.Where(series => series.Key == key)
        .ExecuteUpdateAsync(set => set.SetProperty(series => series.Last, series => series.Last + 1)) == 1;

    /// <summary>Says that what a live card shows has changed: it is drawn anew wherever it is shown.</summary>
    /// <param name="card">Name of the kind of card.</param>
    /// <param name="id">Its id.</param>
    public void Changes(string card, long id) => changed.Add((card, id));

    /// <summary>Saves what was done and redraws what it changed; still inside the transaction.</summary>
    public async Task Save()
    {
        await db.SaveChangesAsync();
        var more = changed.Count > 0;
        foreach (var after in office.Features.Parts<AfterSave>()) more |= await after.Do(this);
        if (!more) return;
        foreach (var after in office.Features.Parts<AfterChange>())
            foreach (var id in ChangedOf(after.Card)) await after.Do(this, id);
        await db.SaveChangesAsync();
        foreach (var card in office.Features.Parts<LiveCard>().Where(card => card.Redraw is not null))
            foreach (var id in ChangedOf(card.Name)) await card.Redraw!(this, id);
        changed.Clear();
        await db.SaveChangesAsync();
    }

    private List<long> ChangedOf(string card) => [.. changed.Where(one => one.Card == card).Select(one => one.Id)];
}

/// <summary>Something to tell somebody.</summary>
/// <param name="Kind">For the ledger, an ASCII word; whether it is urgent follows from it (<see cref="NoticeKinds"/>).</param>
/// <param name="Draw">The card in the recipient's language.</param>
public sealed record Notice(string Kind, Func<Phrases, Screen> Draw)
{
    /// <summary>Which live card it is; null for one that is never edited.</summary>
    public string? CardKey { get; init; }

    /// <summary>The lead it is about; null for none.</summary>
    public long? LeadId { get; init; }

    /// <summary>The broadcast it belongs to; null for none.</summary>
    public int? BroadcastId { get; init; }

    /// <summary>How it appears.</summary>
    public Placement Placement { get; init; } = Placement.Fresh;

    /// <summary>What goes ahead of it.</summary>
    public Priority Priority { get; init; } = Priority.Notice;
}
