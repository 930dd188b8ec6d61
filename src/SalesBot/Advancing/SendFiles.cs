using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Files;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>[Файлы]: fetches the files of a lead again (A8).</summary>
internal static class SendFiles
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var files = await visit.Db.Files
            .Where(file => visit.Db.Set<EventFile>().Any(link => link.FileId == file.Id
                && visit.Db.Set<Event>().Any(document => document.Id == link.EventId && document.LeadId == lead.Id)))
            .OrderBy(file => file.Id).ToListAsync();
        foreach (var file in files)
            visit.ReplyNew(new Screen { Lines = [new Line([new Span($"{lead.Number} · {file.Name}", Emphasis.Dim)])], FileId = file.Id },
                leadId: lead.Id);
        visit.Toast = visit.Phrases.Say("dialog.files", ("n", files.Count));
    }
}
