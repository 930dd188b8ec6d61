using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>[Разблокировать]: who was logged as spam is none; whoever has the number calls like anybody else again (B25).</summary>
internal static class UnblockNumber
{
    /// <summary>Who may: whoever corrects contacts, secretaries among them, for they block numbers.</summary>
    public const People.Role May = ShowClient.MayCorrect;

    /// <summary>When and by whom the numbers of a contact were blocked; null when they are not, or have been since a lead.</summary>
    public static async Task<KnownBlock?> Of(Visit visit, long contact)
    {
        foreach (var point in await ShowContact.Points(visit, contact))
            if (await ContactDirectory.WhoIs(visit, point.Value) is [{ Blocked: { } blocked }, ..]) return blocked;
        return null;
    }

    /// <summary>What is said of it, and the button for who may.</summary>
    public static (Line Line, IReadOnlyList<Button> Row) Shown(Visit visit, KnownBlock block, long contact)
    {
        var when = visit.Phrases.Day(
            DateOnly.FromDateTime(block.At.ToOffset(visit.LocalNow.Offset).DateTime), DateOnly.FromDateTime(visit.LocalNow.DateTime));
        return (visit.Phrases.Say("match.blocked", ("when", when), ("who", block.By)), visit.Me.Has(May)
            ? [new Button(visit.Phrases["button.unblock"], ButtonValue.Command($"/contactcard {contact} unblock"))] : []);
    }

    /// <summary>Unblocks the numbers of a contact; a second press says that they are free.</summary>
    public static async Task Run(Visit visit, Contact contact)
    {
        var values = (await ShowContact.Points(visit, contact.Id)).ConvertAll(point => point.Value);
        var whose = visit.Db.ContactPoints.Where(point => values.Contains(point.Value)).Select(point => point.ContactId);
        var spam = await visit.Db.Events.Where(document => document.ContactId != null && whose.Contains(document.ContactId.Value)
            && document.Category == ProcessFacts.Spam && document.State != EventState.Cancelled).ToListAsync();
        foreach (var document in spam) document.State = EventState.Cancelled;
        if (spam.Count > 0) visit.Record("contact.unblocked", details: new { name = contact.Line, numbers = string.Join(", ", values) });
        await visit.Db.SaveChangesAsync();
        var shown = string.Join(", ", values.Select(value => PhoneNumber.TryParse(value)?.Display ?? value));
        await visit.Reply(new Screen
        {
            Lines = [visit.Phrases.Say("contact-card.unblocked", ("numbers", shown))],
            Rows = [.. Commands.Suggestions(visit)],
            Tone = Tone.Success,
        });
    }
}
