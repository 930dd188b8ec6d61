using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Contacts;

/// <summary>/contactcard NUMBER: the card of a contact - position, numbers, addresses, client - and [Изменить…].</summary>
internal static class ShowContact
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var contact = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.Contacts.FirstOrDefaultAsync(one => one.Id == id) : null;
        if (contact is null) await visit.Reply(new Screen { Lines = [visit.Phrases["contact-card.none"]], Tone = Tone.Problem });
        else if (words.Length < 2 || words[1] is not ("edit" or "unblock")) await visit.Reply(await Draw(visit, contact));
        else if (!visit.Me.Has(ShowClient.MayCorrect)) visit.Toast = visit.Phrases["error.no-right"];
        else if (words[1] == "edit") await EditContact.Run(visit, contact);
        else await UnblockNumber.Run(visit, contact);
    }

    /// <summary>Numbers and addresses of a contact, the oldest first.</summary>
    public static Task<List<ContactPoint>> Points(Visit visit, long contact) =>
        visit.Db.ContactPoints.Where(point => point.ContactId == contact).OrderBy(point => point.Id).ToListAsync();

    private static async Task<Screen> Draw(Visit visit, Contact contact)
    {
        var points = await Points(visit, contact.Id);
        var block = await UnblockNumber.Of(visit, contact.Id) is { } blocked ? UnblockNumber.Shown(visit, blocked, contact.Id) : default;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(contact.Line, Emphasis.Strong)]),
                .. contact.Position.Length > 0 ? new Line[] { contact.Position } : [],
                .. points.Select(point => new Line(
                    [new Span(PhoneNumber.TryParse(point.Value)?.Display ?? point.Value, Emphasis.Copyable)])),
                .. block.Line is { } said ? new Line[] { said } : [],
            ],
            Rows = [[.. Buttons(visit, contact)], .. block.Row is { Count: > 0 } row ? new[] { row } : []],
        };
    }

    private static IEnumerable<Button> Buttons(Visit visit, Contact contact)
    {
        if (visit.Me.Has(ShowClient.MayCorrect))
            yield return new Button(visit.Phrases["button.change"], ButtonValue.Command($"/contactcard {contact.Id} edit"));
        if (contact.ClientId is { } id) yield return new Button(visit.Phrases["button.client-card"], ButtonValue.Command($"/client {id}"));
    }
}
