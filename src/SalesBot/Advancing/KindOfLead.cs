using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Advancing;

/// <summary>A letter that was written down as a call is one from its registration on.</summary>
internal static class KindOfLead
{
    /// <summary>Sets the kind of the documents that may have it.</summary>
    public static async Task Set(Work work, Lead lead, Event document, EventKind kind, SalesProcess process)
    {
        if (kind == document.Kind) return;
        // Without a phone it is a letter (A4).
        if (document.ContactPhone is null && process.Find(document.Stage)!.Kinds.Contains(EventKind.Letter)) kind = EventKind.Letter;
        foreach (var one in await LineEvents.Of(work.Db, lead.Id).ToListAsync())
        {
            if (one.Kind == kind || process.Find(one.Stage) is not { } stage || !stage.Kinds.Contains(kind)) continue;
            (one.Kind, one.Subject) = (kind, stage.Subjects[kind]);
        }
    }
}
