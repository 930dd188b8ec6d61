using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Reactions;
using SalesBot.Reminders;

namespace SalesBot.Boards;

/// <summary>What the cards of some leads say, read for all of them together.</summary>
internal static class ReadCards
{
    public static async Task<IReadOnlyDictionary<long, BoardCard>> Of(BoardLook look, IReadOnlyList<Lead> leads)
    {
        if (leads.Count == 0) return new Dictionary<long, BoardCard>();
        var known = new Known(
            await People(look), await Contacts(look, leads), await ClientNames(look, leads), await Waiting(look, leads),
            await Sums(look, leads));
        return leads.ToDictionary(lead => lead.Id, lead => Card(look, lead, known));
    }

    public static Task<Dictionary<int, string>> People(BoardLook look) =>
        look.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name);

    private static BoardCard Card(BoardLook look, Lead lead, Known known)
    {
        var phrases = look.Phrases;
        var contact = known.Contacts[lead.ContactId];
        var client = lead.ClientId is { } id ? known.Clients.GetValueOrDefault(id) : null;
        return new BoardCard(lead, contact.Name, client ?? contact.Company, Standing(look, lead), known.People[lead.ResponsibleId])
        {
            Waits = Waits(look, lead),
            NextContact = known.Waiting[lead.Id].Select(one => one.ContactAt).FirstOrDefault(at => at is not null) is { } next
                ? phrases.DayAndTime(look.Office.Calendar.ToLocal(next), look.LocalNow) : null,
            Late = Late(look, lead, known.Waiting[lead.Id]),
            Heat = lead.Temperature is { } heat ? phrases[LeadWords.TemperatureKey(heat)] : null,
            Sum = known.Sums[lead.Id].Sum(),
        };
    }

    private static string Standing(BoardLook look, Lead lead) => lead.State switch
    {
        LeadState.Won => look.Phrases["board.column.won"],
        LeadState.Refused => look.Phrases.Say(
            "lead.refused", ("reason", LeadWords.RefusalReason(look.Office, lead, look.Phrases))),
        _ => LeadWords.StageTitle(look.Office, lead, look.Phrases),
    };

    private static string Waits(BoardLook look, Lead lead) => lead is { State: not LeadState.Open, ClosedAt: { } closed }
        ? look.Phrases.Moment(look.Office.Calendar.ToLocal(closed), look.LocalNow)
        : look.Phrases.Waiting(lead.WaitingSince, look.LocalNow);

    // The client's time to be answered goes first; then what somebody was reminded of and has not done.
    private static string? Late(BoardLook look, Lead lead, IEnumerable<Reminder> waiting)
    {
        if (lead.State != LeadState.Open) return null;
        if (lead.ReactBy <= look.Now) return ReactionWords.Left(lead, look.Office.Calendar, look.Now, look.Phrases);
        return waiting.Any(one => one.Step > 0 || one.DueAt <= look.Now) ? look.Phrases["board.late"] : null;
    }

    private static Task<Dictionary<long, Contact>> Contacts(BoardLook look, IReadOnlyList<Lead> leads)
    {
        var ids = leads.Select(lead => lead.ContactId).Distinct().ToList();
        return look.Db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id);
    }

    private static Task<Dictionary<long, string>> ClientNames(BoardLook look, IReadOnlyList<Lead> leads)
    {
        var ids = leads.Select(lead => lead.ClientId).OfType<long>().Distinct().ToList();
        return look.Db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id))
            .ToDictionaryAsync(client => client.Id, client => client.Name);
    }

    private static async Task<ILookup<long, Reminder>> Waiting(BoardLook look, IReadOnlyList<Lead> leads)
    {
        var ids = leads.Where(lead => lead.State == LeadState.Open).Select(lead => lead.Id).ToList();
        return (await look.Db.Reminders.AsNoTracking()
            .Where(one => ids.Contains(one.LeadId) && one.State == ReminderState.Active).ToListAsync()).ToLookup(one => one.LeadId);
    }

    private static async Task<ILookup<long, decimal>> Sums(BoardLook look, IReadOnlyList<Lead> leads)
    {
        var ids = leads.Select(lead => lead.Id).ToList();
        return (await look.Db.Orders.AsNoTracking().Where(order => ids.Contains(order.LeadId) && order.State != OrderState.Cancelled)
            .Select(order => new { order.LeadId, order.Total }).ToListAsync()).ToLookup(row => row.LeadId, row => row.Total);
    }

    private sealed record Known(
        Dictionary<int, string> People, Dictionary<long, Contact> Contacts, Dictionary<long, string> Clients,
        ILookup<long, Reminder> Waiting, ILookup<long, decimal> Sums);
}
