using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;

namespace SalesBot.Leads;

/// <summary>Files of a lead's documents.</summary>
internal static class FilesOfLead
{
    /// <summary>Takes one that will not come off its documents; the leads whose they are.</summary>
    public static async Task<IReadOnlyList<long>> Detach(Work work, StoredFile file)
    {
        var db = work.Db;
        var links = await db.EventFiles.Where(link => link.FileId == file.Id).ToListAsync();
        var events = links.Select(link => link.EventId).ToList();
        var leads = await db.Leads
            .Where(lead => db.Set<Event>().Any(document => document.LeadId == lead.Id && events.Contains(document.Id))).ToListAsync();
        db.EventFiles.RemoveRange(links);
        await db.SaveChangesAsync();
        foreach (var lead in leads) work.Changed(lead);
        return leads.ConvertAll(lead => lead.Id);
    }
}
