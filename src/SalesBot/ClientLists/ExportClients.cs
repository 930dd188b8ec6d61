using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.ClientLists;

/// <summary>
/// [Выгрузить]: all companies and contacts as workbooks under the headings of the template; sent back, they say nothing new.
/// </summary>
internal static class ExportClients
{
    private const int AtOnce = 500;

    /// <summary>They are read and written while nobody waits.</summary>
    public static LongKind Long { get; } =
        new("clients-export", "client-list.exporting", "client-list.export-failed", visit => visit.Me.Has(Role.Admin), Prepare);

    private static async Task<FinishLong> Prepare(Visit reader, string particulars)
    {
        var (db, phrases, count) = (reader.Db, reader.Phrases, 0);
        string[] head = [.. ReadClients.Own.Select(column => ReadClients.Columns.Heading(column, phrases))];
        var books = new List<byte[]>();
        await using var rows = Rows(db).GetAsyncEnumerator();
        for (var more = await rows.MoveNextAsync(); more;)
        {
            // As many as a list may have when it comes back.
            var page = new List<string[]> { head };
            for (; more && page.Count <= ReadClients.MostRows; more = await rows.MoveNextAsync()) page.Add(rows.Current);
            count += page.Count - 1;
            books.Add(XlsxTable.Write(phrases["client-list.sheet"], page));
        }

        return visit => Keep(visit, books, count);
    }

    private static async Task<Screen> Keep(Visit visit, List<byte[]> books, int count)
    {
        var phrases = visit.Phrases;
        for (var n = 0; n < books.Count; n++)
        {
            var part = books.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{n + 1}");
            var name = string.Create(CultureInfo.InvariantCulture, $"{ListFiles.Prefix}{visit.LocalNow:yyyy-MM-dd-HHmmss}{part}.xlsx");
            await ListFiles.Send(visit, name, XlsxTable.MediaType, books[n]);
        }

        visit.Record("clients.exported", details: new { rows = count });
        return new Screen
        {
            Lines = [phrases.Say("client-list.exported", ("n", count))],
            Rows = [ClientListActions.Buttons(phrases)],
            Tone = Tone.Success,
        };
    }

    /// <summary>A row a contact, then the companies that have none; in the order in which they came.</summary>
    private static async IAsyncEnumerable<string[]> Rows(SalesBotDb db)
    {
        for (var (last, more) = (0L, true); more;)
        {
            var after = last;
            var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.Id > after).OrderBy(contact => contact.Id)
                .Take(AtOnce).ToListAsync();
            foreach (var row in await Rows(db, contacts)) yield return row;
            (last, more) = (contacts.Count > 0 ? contacts[^1].Id : last, contacts.Count == AtOnce);
        }

        for (var (last, more) = (0L, true); more;)
        {
            var after = last;
            var clients = await db.Clients.AsNoTracking().Where(client => client.Id > after && client.MergedIntoId == null
                && !db.Set<Contact>().Any(contact => contact.ClientId == client.Id))
                .OrderBy(client => client.Id).Take(AtOnce).ToListAsync();
            foreach (var client in clients) yield return Row(client, null, []);
            (last, more) = (clients.Count > 0 ? clients[^1].Id : last, clients.Count == AtOnce);
        }
    }

    private static async Task<IEnumerable<string[]>> Rows(SalesBotDb db, List<Contact> contacts)
    {
        var ids = contacts.ConvertAll(contact => contact.Id);
        var of = contacts.Select(contact => contact.ClientId).OfType<long>().Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => of.Contains(client.Id)).ToDictionaryAsync(client => client.Id);
        var points = (await db.ContactPoints.AsNoTracking().Where(point => ids.Contains(point.ContactId)).OrderBy(point => point.Id)
            .ToListAsync()).ToLookup(point => point.ContactId, point => point.Value);
        return contacts.Select(contact =>
            Row(contact.ClientId is { } id ? clients.GetValueOrDefault(id) : null, contact, [.. points[contact.Id]]));
    }

    private static string[] Row(Client? client, Contact? contact, IReadOnlyList<string> reaches) =>
    [
        .. ReadClients.Own.Select(column => column switch
        {
            "company" => client?.Name,
            "inn" => client?.Inn,
            "kpp" => client?.Kpp,
            "address" => client?.Address,
            "name" => contact?.Name,
            "position" => contact?.Position,
            "phone" => string.Join(", ", reaches.Where(reach => !ReachIsEmail(reach)).Select(Shown)),
            "email" => string.Join(", ", reaches.Where(ReachIsEmail)),
            _ => contact?.Company,
        } ?? ""),
    ];

    private static bool ReachIsEmail(string reach) => Conversations.Fields.ReachField.IsEmail(reach);

    private static string Shown(string phone) => PhoneNumber.TryParse(phone)?.Display ?? phone;
}
