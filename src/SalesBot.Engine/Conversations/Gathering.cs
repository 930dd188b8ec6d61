using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>
/// Holds a notice that is not urgent until it goes out together with others: in working hours for as long as the script says, else until
/// work begins where the person is.
/// </summary>
internal static class Gathering
{
    public static async Task Hold(Work work, Person to, OutboxMessage message)
    {
        // Those that wait already say when: the first of them must not be put off by every further one.
        var due = await Of(work.Db, to.Id).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync() ?? Due(work, to);
        if (due > work.Now) (message.State, message.DueAt) = (OutboxState.Gathered, due);
    }

    /// <summary>What waits for a person, whatever address it was meant for.</summary>
    public static IQueryable<OutboxMessage> Of(Data.SalesBotDb db, int personId) =>
        db.Outbox.Where(m => m.State == OutboxState.Gathered
            && db.Set<Address>().Any(address => address.Id == m.AddressId && address.PersonId == personId));

    private static DateTimeOffset Due(Work work, Person to)
    {
        var calendar = PersonClock.Calendar(to, work);
        var due = calendar.IsWorking(work.Now) ? work.Now.AddMinutes(work.Office.Scripts.Current.GatherMinutes) : work.Now;
        return calendar.NextStart(due);
    }
}
