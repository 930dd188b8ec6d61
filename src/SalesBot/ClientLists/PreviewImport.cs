using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Catalogue;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.ClientLists;

/// <summary>
/// Reads a list and reckons what it would do, while everybody is answered: how many are new, of how many more would be known. Nothing is
/// taken; the rows that were not understood go back.
/// </summary>
internal static class PreviewImport
{
    // Asked of the database together.
    private const int AtOnce = 500;

    /// <summary>The list is given by the id of its file.</summary>
    public static LongKind Long { get; } =
        new("client-list", "client-list.reading", "client-list.failed", visit => visit.Me.Has(Role.Admin), Read);

    private static async Task<FinishLong> Read(Visit reader, string particulars)
    {
        var (fileId, phrases) = (JsonSerializer.Deserialize<long>(particulars), reader.Phrases);
        var name = await reader.Db.Files.Where(file => file.Id == fileId).Select(file => file.Name).FirstAsync();
        var list = new ReadList(await FileStore.Read(reader, fileId), phrases);
        var known = new KnownClients();
        var total = 0;
        try
        {
            foreach (var rows in list.Rows().Chunk(AtOnce))
            {
                await LoadKnown.Into(known, reader.Db, rows);
                foreach (var row in rows) known.Take(row);
                total += rows.Length;
            }
        }
        catch (CatalogueFileException problem)
        {
            return visit => Task.FromResult(Unreadable(visit, name, problem));
        }

        var beside = list.Beside();
        if (!beside.IsTable || total == 0) return visit => Refused(visit, beside, name);
        var preview = new ImportPreview(
            Of(known.Clients), Of(known.Contacts), beside.BadCount, beside.Hidden, list.Doubtful, beside.Ignored)
        {
            OtherSheets = beside.OtherSheets,
        };
        return visit => Show(visit, new ClientImport
        {
            FileId = fileId,
            Name = name,
            PersonId = visit.Me.Id,
            Preview = JsonSerializer.Serialize(preview),
            Total = total,
            State = preview.SaysNothingNew ? ClientImportState.Dropped : ClientImportState.Shown,
            CreatedAt = visit.Now,
        }, beside);
    }

    private static Newness Of(IReadOnlyCollection<Known> all) =>
        new(all.Count(one => one.IsNew), all.Count(one => one.Changed), all.Count(one => !one.IsNew));

    private static async Task<Screen> Show(Visit visit, ClientImport import, TableReading<ClientRow> beside)
    {
        import.BadFileId = (await TableMistakes.GiveBack(visit, beside, import.Name))?.Id;
        visit.Db.ClientImports.Add(import);
        await visit.Db.SaveChangesAsync();
        visit.ReplyNew(ImportCard.Draw(import, visit.Phrases, TableMistakes.Of(beside.Mistakes, visit.Phrases)), ImportCard.Key(import.Id));
        return new Screen { Lines = [new Line([new Span(visit.Phrases.Say("client-list.read", ("file", import.Name)), Emphasis.Dim)])] };
    }

    private static Screen Unreadable(Visit visit, string name, CatalogueFileException problem)
    {
        visit.Record("clients.refused", details: new { name, problem.Message });
        return ClientListActions.Problem(visit, [problem.Said(name, visit.Phrases)]);
    }

    private static async Task<Screen> Refused(Visit visit, TableReading<ClientRow> beside, string name)
    {
        await TableMistakes.GiveBack(visit, beside, name);
        return ClientListActions.Problem(visit, TableMistakes.Refused(beside.Mistakes, name, visit.Phrases));
    }
}
