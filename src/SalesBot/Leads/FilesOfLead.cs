using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;

namespace SalesBot.Leads;

/// <summary>Files of a lead's documents.</summary>
internal static class FilesOfLead
{
    /// <summary>Where a dialog about a lead puts files that it writes no document for.</summary>
    public static FileHome Place { get; } = FileHome.On((visit, dialog, files) => Put(visit, dialog.LeadId!.Value, files));

    /// <summary>
    /// Puts files with the lead: on its first document. Nothing of that one is mailed to the client, decided on or taken back by itself,
    /// as may be the case with its newest.
    /// </summary>
    public static async Task<IReadOnlyList<object>> Put(Work work, long leadId, IReadOnlyList<long> files)
    {
        if (files.Count == 0) return [];
        work.Changed(await work.Db.Leads.FirstAsync(lead => lead.Id == leadId));
        return await DocumentFiles.Put(work, await LineEvents.Of(work.Db, leadId).MinAsync(document => document.Id), files);
    }

    /// <summary>The numbers of the leads, and of the contacts that are no sale, on whose documents these files are.</summary>
    public static async Task<IReadOnlyList<string>> Numbers(Visit visit, IReadOnlyList<long> files)
    {
        // Who is not of the company knows no lead.
        if (visit.Me.IsExternal) return [];
        var db = visit.Db;
        var numbers = await db.EventFiles.Where(link => files.Contains(link.FileId))
            .Join(db.Events, link => link.EventId, document => document.Id, (_, document) => document)
            .Select(document => db.Set<Lead>().Where(lead => lead.Id == document.LeadId).Select(lead => lead.Number).FirstOrDefault()
                ?? document.Number).Distinct().ToListAsync();
        return [.. numbers.OfType<string>()];
    }

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
