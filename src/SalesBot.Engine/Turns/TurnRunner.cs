using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Turns;

/// <summary>One turn, start to end: has it been before, who is it, what do they want, save.</summary>
public sealed class TurnRunner(Office office, Strangers strangers)
{
    private static readonly TimeSpan seenAgain = TimeSpan.FromMinutes(1);

    private readonly OncePerMinute toldUnreadable = new();

    /// <summary>Runs the turn inside the caller's transaction.</summary>
    public async Task<TurnOutcome> Run(SalesBotDb db, Incoming incoming, CancellationToken stop)
    {
        var (seen, address, person, elsewhere) = await Who(db, incoming, stop);
        if (seen) return new TurnOutcome(new Receipt(Duplicate: true), []);
        var known = address is not null && person is { Active: true };
        if (!known && incoming.CameBack) return Nothing(db);
        if (!known) return await strangers.Meet(db, office, incoming, stop);

        NoteSeen(address!, elsewhere);
        var visit = await Begin(db, incoming, person!, address!, stop);
        if (incoming.Unreadable) SayUnreadable(visit);
        // Who unblocked the bot has said nothing, so nothing is answered: they can be written to again.
        else if (!incoming.CameBack) await Router.Route(visit);
        await visit.Save();
        return new TurnOutcome(new Receipt(visit.Toast, visit.Answered, Pressed: await visit.OnPressedCard()), visit.AfterCommit);
    }

    /// <summary>Of a stranger who says nothing nothing is kept.</summary>
    private static TurnOutcome Nothing(SalesBotDb db)
    {
        db.ChangeTracker.Clear();
        return new TurnOutcome(new Receipt(), []);
    }

    private void SayUnreadable(Visit visit)
    {
        if (toldUnreadable.MaySay(OncePerMinute.Sender(visit.Incoming), visit.Now, visit.Incoming.UpdateId))
            visit.ReplyNew(new Screen { Lines = [visit.Phrases["refuse.unreadable"]], Tone = Tone.Problem });
    }

    /// <summary>Instead of the turn of an update that has ended the process too often.</summary>
    internal async Task<TurnOutcome> SetAside(SalesBotDb db, Mark mark)
    {
        await Turns.SetAside.Do(new Work(db, office), mark);
        return new TurnOutcome(new Receipt(), []);
    }

    /// <summary>
    /// After a turn that failed through our fault: the update counts as taken, so that it does not come back for ever, and the person is
    /// told.
    /// </summary>
    public async Task<TurnOutcome> Apologise(SalesBotDb db, Incoming incoming, CancellationToken stop)
    {
        var (seen, address, person, _) = await Who(db, incoming, stop);
        if (seen || address is null || person is null) return new TurnOutcome(new Receipt(Duplicate: true), []);
        var phrases = office.Phrases(person.Language);
        Outbox.Put(
            db,
            new OutboxEntry(address.Id, new Screen { Lines = [phrases["error.ours"]], Tone = Tone.Problem }, "error")
            {
                Priority = Priority.Interactive,
                Placement = Placement.Fresh,
            },
            office.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return new TurnOutcome(new Receipt(phrases["error.toast"]), [], Failed: true);
    }

    // Seen: the update was taken before; if not, it counts as taken with this commit.
    // Elsewhere: the person has been on another channel since.
    private async Task<(bool Seen, Address? Address, Person? Person, bool Elsewhere)> Who(
        SalesBotDb db, Incoming incoming, CancellationToken stop)
    {
        var id = $"{incoming.Channel}:{incoming.UpdateId}";
        // What a question names of the context itself is compiled anew each time that it is asked.
        var (people, addresses, updates, conversations) = (db.People, db.Addresses, db.SeenUpdates, db.Conversations);
        // Joined by their keys: the first of a question within the question is looked for among all people and all conversations.
        var found = await (
                from x in addresses.Where(x => x.Channel == incoming.Channel && x.Account == incoming.From.Id)
                join one in people on x.PersonId equals one.Id into those
                from person in those.DefaultIfEmpty()
                join its in conversations on x.Id equals its.AddressId into had
                from conversation in had.DefaultIfEmpty()
                select new
                {
                    Address = x,
                    Person = person,
                    Elsewhere = addresses.Any(y => y.PersonId == x.PersonId && y.Id != x.Id && y.LastSeenAt >= x.LastSeenAt),
                    Seen = updates.Any(update => update.Id == id),
                    // Read along, and found by its key where it is asked for.
                    Conversation = conversation,
                })
            .FirstOrDefaultAsync(stop);
        var seen = found?.Seen ?? await db.SeenUpdates.AnyAsync(update => update.Id == id, stop);
        if (!seen) db.SeenUpdates.Add(new SeenUpdate { Id = id, At = office.Clock.GetUtcNow() });
        return found is null ? (seen, null, null, false) : (seen, found.Address, found.Person, found.Elsewhere);
    }

    // Not with every turn: the row is the couriers' too, and to write it is to hold it until the commit.
    private void NoteSeen(Address address, bool elsewhere)
    {
        var now = office.Clock.GetUtcNow();
        if (elsewhere || (now - address.LastSeenAt).Duration() >= seenAgain) address.LastSeenAt = now;
    }

    // Saved first: the row is locked then, and what a courier is about to give up is given up before it is read, or not at all.
    private static async Task<List<Missed>> Missed(SalesBotDb db, Person person, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        return await WhileAway.Read(db, person.Id);
    }

    private async Task<Visit> Begin(SalesBotDb db, Incoming incoming, Person person, Address address, CancellationToken stop)
    {
        var missed = address.DeadReason is null ? [] : await Missed(db, person, stop);
        (address.Route, address.DeadReason) = (incoming.Route, null);
        var conversation = await db.Conversations.FindAsync([address.Id], stop);
        if (conversation is null) db.Conversations.Add(conversation = new Conversation { AddressId = address.Id });
        var visit = new Visit(db, office, incoming, person, address, conversation);
        visit.Files = await FileStore.Keep(visit);
        if (missed.Count > 0)
        {
            await db.SaveChangesAsync(stop);
            await WhileAway.PutAgain(visit, missed);
        }
        return visit;
    }
}
