using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Clients;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Records;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Boards;

/// <summary>A lead opened on the board: its card, how to reach the client, its documents and its whole route (A8, B10).</summary>
public static class LeadOnBoard
{
    // The newest of a route; the chat's [История] goes through all of it.
    private const int MostRecords = 100;

    /// <summary>The lead, as its reader may see it; null when there is none, or it is not theirs.</summary>
    public static async Task<OpenedLead?> Read(BoardLook look, long id)
    {
        if (await look.Lead(id) is not { } lead) return null;
        var card = (await ReadCards.Of(look, [lead]))[id];
        return new OpenedLead(card, await Reach(look, lead), await Documents(look, lead), await Files(look, id), await History(look, id));
    }

    /// <summary>A file of a lead's documents or orders, if its reader may see the lead; null otherwise.</summary>
    public static async Task<(StoredFile File, byte[] Bytes)?> File(BoardLook look, long leadId, long fileId)
    {
        if (await look.Lead(leadId) is null) return null;
        var file = await FilesOf(look, leadId).FirstOrDefaultAsync(file => file.Id == fileId);
        var content = file is null ? null : await look.Db.FileContents.AsNoTracking().FirstOrDefaultAsync(row => row.FileId == fileId);
        return content is null ? null : (file!, content.Bytes);
    }

    private static async Task<IReadOnlyList<string>> Reach(BoardLook look, Lead lead) =>
    [
        .. (await look.Db.ContactPoints.AsNoTracking().Where(point => point.ContactId == lead.ContactId).OrderBy(point => point.Id)
                .Select(point => point.Value).ToListAsync())
            .Select(value => PhoneNumber.TryParse(value) is { } phone ? look.Phrases.Phone(phone) : value),
    ];

    private static async Task<IReadOnlyList<BoardDocument>> Documents(BoardLook look, Lead lead)
    {
        var (phrases, id) = (look.Phrases, lead.Id);
        var version = look.Office.Processes.Version(lead.ProcessVersion);
        var words = version.Over(phrases);
        var events = await look.Db.Events.AsNoTracking().Where(document => document.LeadId == id).OrderBy(document => document.Id)
            .ToListAsync();
        var orders = await look.Db.Orders.AsNoTracking().Where(order => order.LeadId == id).OrderBy(order => order.Id).ToListAsync();
        return
        [
            .. events.Select(document => new BoardDocument(
                version.Subjects.TryGetValue(document.Subject, out var subject) ? words[subject] : document.Subject,
                At(look, document.BeganAt), phrases[$"board.document.{document.State.ToString().ToLowerInvariant()}"], document.Content)),
            .. orders.Select(order => new BoardDocument(
                order.Number, At(look, order.CreatedAt), OrderWords.State(order.State, phrases), phrases.Money(order.Total))),
        ];
    }

    private static async Task<IReadOnlyList<StoredFile>> Files(BoardLook look, long id) =>
        await FilesOf(look, id).OrderBy(file => file.Id).ToListAsync();

    private static IQueryable<StoredFile> FilesOf(BoardLook look, long id)
    {
        var db = look.Db;
        return db.Files.AsNoTracking().Where(file => file.State == FileState.Here && (
            db.Set<EventFile>().Any(link => link.FileId == file.Id
                && db.Set<Event>().Any(document => document.Id == link.EventId && document.LeadId == id))
            || db.Set<OrderFile>().Any(link => link.FileId == file.Id
                && db.Set<Order>().Any(order => order.Id == link.OrderId && order.LeadId == id))
            || db.Set<Order>().Any(order => order.InvoiceFileId == file.Id && order.LeadId == id)));
    }

    private static async Task<IReadOnlyList<BoardRecord>> History(BoardLook look, long id)
    {
        var records = await look.Db.Audit.AsNoTracking().Where(record => record.LeadId == id).OrderByDescending(record => record.Sequence)
            .Take(MostRecords).ToListAsync();
        var words = await AuditWords.For(look, records, look.Phrases);
        return [.. records.Select(record => Record([.. words.Lines(record, withLead: false).Select(Text)]))];
    }

    private static BoardRecord Record(List<string> lines) => new(lines[0], lines[1..]);

    private static string Text(Line line) => string.Concat(line.Spans.Select(span => span.Text));

    private static string At(BoardLook look, DateTimeOffset at) => look.Phrases.Moment(look.Office.Calendar.ToLocal(at), look.LocalNow);
}

/// <summary>A lead with all that its reader may open.</summary>
/// <param name="Card">What its card says.</param>
/// <param name="Reach">Phones and addresses of the contact, as they are written.</param>
/// <param name="Documents">Its documents, oldest first.</param>
/// <param name="Files">Their files.</param>
/// <param name="History">Its route, newest first.</param>
public sealed record OpenedLead(
    BoardCard Card, IReadOnlyList<string> Reach, IReadOnlyList<BoardDocument> Documents, IReadOnlyList<StoredFile> Files,
    IReadOnlyList<BoardRecord> History);

/// <summary>A document of a lead in words.</summary>
/// <param name="Title">What it is.</param>
/// <param name="At">When it began.</param>
/// <param name="State">How it stands.</param>
/// <param name="Content">What was said or written, or what it comes to.</param>
public sealed record BoardDocument(string Title, string At, string State, string Content);

/// <summary>A line of a lead's route in words.</summary>
/// <param name="Heading">When, who, and by which channel.</param>
/// <param name="Lines">What, and what was said.</param>
public sealed record BoardRecord(string Heading, IReadOnlyList<string> Lines);
