using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Records;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>[Занимаюсь]: the person says they are on it; reminders stop. Who comes second is told who was first.</summary>
internal static class TakeLead
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var first = lead.TouchedAt is null;
        if (first)
        {
            await OfferUndo.On(visit, lead.Id, UndoKind.Taken, await visit.PressedCard() ?? LeadCard.Key(lead.Id));
            visit.Record("lead.taken", lead.Id);
        }

        var acts = await TouchLead.Touch(visit, lead) || first;
        visit.Toast = (acts ? null : await Late(visit, lead)) ?? visit.Phrases["lead.taken-toast"];
    }

    /// <summary>«Уже занимается Петрова, с 13:05»; null when it is this person, or nobody has said so.</summary>
    private static async Task<string?> Late(Visit visit, Lead lead)
    {
        var (id, since) = (lead.Id, lead.TouchedAt);
        var taken = await visit.Db.Audit.Where(record => record.LeadId == id && record.Action == "lead.taken" && record.At >= since)
            .OrderByDescending(record => record.Sequence).FirstOrDefaultAsync();
        return taken?.PersonId is { } who && who != visit.Me.Id
            ? visit.Phrases.Say("lead.taken-late", ("number", lead.Number), ("who", (await visit.Person(who))!.ShortName),
                ("time", visit.Phrases.Clock(visit.Office.Calendar.ToLocal(taken.At))))
            : null;
    }
}
