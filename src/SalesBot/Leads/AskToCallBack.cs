using SalesBot.Conversations;
using SalesBot.Reminders;

namespace SalesBot.Leads;

/// <summary>[Просит связаться]: a known caller wants their manager; the manager is told and reminded (B1).</summary>
internal static class AskToCallBack
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var process = visit.Office.Processes.Version(lead.ProcessVersion);
        await AddNote.Write(visit, lead, visit.Phrases["callback.note"]);
        lead.TouchedAt = null;
        lead.WaitingSince = visit.Now;
        var due = visit.Office.Calendar.Add(visit.Now, TimeSpan.FromMinutes(process.Reminders.Steps[0].Minutes));
        visit.Db.Reminders.Add(new Reminder { LeadId = lead.Id, EventId = await LatestEvent.Of(visit, lead), PersonId = lead.ResponsibleId, Since = visit.Now, DueAt = due });
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        var screen = new Screen { Lines = [visit.Phrases.Say("callback.passed-on", ("number", lead.Number), ("who", responsible.ShortName), ("when", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(due), visit.LocalNow)))], Tone = Tone.Success };
        await DialogShell.Replace(visit, screen);
    }
}
