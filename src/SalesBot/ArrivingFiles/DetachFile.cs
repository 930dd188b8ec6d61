using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;

namespace SalesBot.ArrivingFiles;

/// <summary>Takes a file that will not come off the documents and letters it was attached to, and says so in the record.</summary>
internal static class DetachFile
{
    /// <summary>Does so; the lead it belonged to, null for none.</summary>
    public static async Task<long?> Do(Work work, StoredFile file, FileProblem problem)
    {
        var db = work.Db;
        file.State = FileState.Missing;
        var links = await db.EventFiles.Where(link => link.FileId == file.Id).ToListAsync();
        var events = links.Select(link => link.EventId).ToList();
        var leads = await db.Leads
            .Where(lead => db.Set<Event>().Any(document => document.LeadId == lead.Id && events.Contains(document.Id))).ToListAsync();
        var letters = await db.Letters
            .Where(letter => db.Set<LetterFile>().Any(link => link.LetterId == letter.Id && link.FileId == file.Id)).ToListAsync();
        db.EventFiles.RemoveRange(links);
        db.LetterFiles.RemoveRange(await db.LetterFiles.Where(link => link.FileId == file.Id).ToListAsync());
        await db.SaveChangesAsync();
        foreach (var lead in leads)
        {
            Record(work, file, problem, lead.Id);
            work.Changed(lead);
        }

        foreach (var letter in letters) await LetterCard.Redraw(work, letter);
        if (leads.Count == 0) Record(work, file, problem, null);
        return leads.Count > 0 ? leads[0].Id : null;
    }

    private static void Record(Work work, StoredFile file, FileProblem problem, long? lead) =>
        work.Record("file.missing", lead, new { file = file.Id, name = file.Name, problem = problem.ToString() });
}
