using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Undoing;

namespace SalesBot.Events;

/// <summary>Brings the documents and notes of a lead back to how they stood before a step; those made since go.</summary>
internal sealed class UndoDocuments : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId)
    {
        var documents = db.Events.Where(document => document.LeadId == leadId);
        return new Before(
            await documents.Where(document => document.State == EventState.Open)
                .Select(document => new EventBefore(
                    document.Id, document.Subject, document.EndedAt, document.ResponsibleId, document.ClientId, document.Content)
                {
                    Answers = document.Answers,
                })
                .ToListAsync(),
            await documents.MaxAsync(document => document.Id),
            await db.LeadNotes.Where(note => note.LeadId == leadId).MaxAsync(note => (long?)note.Id) ?? 0);
    }

    public override async Task Restore(Visit visit, UndoStep step)
    {
        var (db, stood) = (visit.Db, Read<Before>(step));
        foreach (var document in await db.Events.Where(document => document.LeadId == step.LeadId).ToListAsync())
        {
            // What was asked of a colleague stays with its cards, withdrawn.
            if (document.Id > stood.LastEvent && document.Beside) (document.State, document.EndedAt) = (EventState.Cancelled, visit.Now);
            else if (document.Id > stood.LastEvent) await Remove(db, document);
            else stood.Open.FirstOrDefault(one => one.Id == document.Id)?.BringBack(document);
        }
        db.LeadNotes.RemoveRange(await db.LeadNotes.Where(note => note.LeadId == step.LeadId && note.Id > stood.LastNote).ToListAsync());
    }

    public override async Task Cancel(Visit visit, UndoStep step)
    {
        foreach (var document in await visit.Db.Events.Where(document => document.LeadId == step.LeadId).ToListAsync())
            (document.State, document.EndedAt) = (EventState.Cancelled, document.EndedAt ?? visit.Now);
    }

    private static async Task Remove(SalesBotDb db, Event document)
    {
        db.EventFiles.RemoveRange(await db.EventFiles.Where(file => file.EventId == document.Id).ToListAsync());
        db.Events.Remove(document);
    }

    private sealed record Before(IReadOnlyList<EventBefore> Open, long LastEvent, long LastNote);

    private sealed record EventBefore(long Id, string Subject, DateTimeOffset? EndedAt, int ResponsibleId, long? ClientId, string Content)
    {
        /// <summary>What its own questions were answered with; null in a step that was kept by a version which did not note them.</summary>
        public string? Answers { get; init; }

        public void BringBack(Event document)
        {
            document.State = EventState.Open;
            document.Subject = Subject;
            document.EndedAt = EndedAt;
            document.ResponsibleId = ResponsibleId;
            document.ClientId = ClientId;
            document.Content = Content;
            document.Answers = Answers ?? document.Answers;
        }
    }
}
