using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;

namespace SalesBot.OtherContacts;

/// <summary>The number of a contact that is no sale, typed back: its card, or that there is none or it is not theirs (W11).</summary>
internal static class ContactByNumber
{
    public static TextEntry Entry { get; } = new(17, Is, Open) { IsNumber = true };

    private static bool Is(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && TypedNumber.Read(text) is { Letter: 'C' };

    private static async Task Open(Visit visit, string text)
    {
        var numbers = await StoredNumbers.Of(visit.Db, TypedNumber.Read(text)!);
        var events = visit.Db.Set<Event>().Where(document => document.Number != null && numbers.Contains(document.Number));
        var id = await visit.Db.ContactTasks.Where(task => events.Any(document => document.Id == task.EventId))
            .OrderByDescending(task => task.Id).Select(task => task.Id).FirstOrDefaultAsync();
        await Commands.Run(visit, string.Create(CultureInfo.InvariantCulture, $"/contact {id}"));
    }
}
