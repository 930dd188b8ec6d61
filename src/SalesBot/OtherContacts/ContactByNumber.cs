using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Values;

namespace SalesBot.OtherContacts;

/// <summary>The number of a contact that is no sale, typed back: its card, or that there is none or it is not theirs (W11).</summary>
internal static class ContactByNumber
{
    // The Cyrillic letter looks the same.
    private const string Letters = "CС";

    public static TextEntry Entry { get; } = new(17, Is, Open) { IsNumber = true };

    private static bool Is(Visit visit, string text) =>
        visit.Incoming.ForwardedFrom is null && SeriesNumber.Read(text, Letters) is not null;

    private static async Task Open(Visit visit, string text)
    {
        var numbers = SeriesNumber.Read(text, Letters)!.Stored('C', visit.LocalSaidAt.Year);
        var events = visit.Db.Set<Event>().Where(document => document.Number != null && numbers.Contains(document.Number));
        var id = await visit.Db.ContactTasks.Where(task => events.Any(document => document.Id == task.EventId))
            .OrderByDescending(task => task.Id).Select(task => task.Id).FirstOrDefaultAsync();
        await Commands.Run(visit, string.Create(CultureInfo.InvariantCulture, $"/contact {id}"));
    }
}
