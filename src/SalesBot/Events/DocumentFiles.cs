using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Events;

/// <summary>The files of a document: the one place where they are put on it.</summary>
internal static class DocumentFiles
{
    /// <summary>Puts them on it, each once, and saves; returns the rows that it has added.</summary>
    public static async Task<IReadOnlyList<object>> Put(Work work, long eventId, IReadOnlyCollection<long> files)
    {
        if (files.Count == 0) return [];
        var there = await work.Db.EventFiles.Where(link => link.EventId == eventId).Select(link => link.FileId).ToListAsync();
        List<EventFile> added = [.. files.Distinct().Except(there).Select(file => new EventFile { EventId = eventId, FileId = file })];
        work.Db.EventFiles.AddRange(added);
        await work.Db.SaveChangesAsync();
        return added;
    }

    /// <summary>Puts what was sent in the dialog on the document that its effect has just written and saved.</summary>
    public static Task TakeSent(Work work, Event document) => Put(work, document.Id, SentFiles.Take(work));

    /// <summary>The files of a document, in order.</summary>
    public static async Task<IReadOnlyList<NamedFile>> Of(Work work, long eventId) =>
        await work.Db.Set<Files.StoredFile>()
            .Where(file => work.Db.Set<EventFile>().Any(link => link.EventId == eventId && link.FileId == file.Id))
            .OrderBy(file => file.Id).Select(file => new NamedFile(file.Id, file.Name)).ToListAsync();
}
