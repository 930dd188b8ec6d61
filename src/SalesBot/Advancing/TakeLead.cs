using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Records;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>[Занимаюсь]: the person says they are on it; reminders stop. Who comes second is told who was first.</summary>
internal static class TakeLead
{
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (await IsFromBefore(visit, lead))
        {
            visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", (await visit.Person(lead.ResponsibleId))!.ShortName));
            visit.Changed(lead);
            return;
        }

        var first = lead.TouchedAt is null;
        if (first)
        {
            await OfferUndo.On(visit, lead.Id, UndoKind.Taken, await visit.PressedCard() ?? LeadCard.Key(lead.Id));
            visit.Record("lead.taken", lead.Id);
        }

        var acts = await TouchLead.Touch(visit, lead) || first;
        visit.Toast = (acts ? null : await Late(visit, lead)) ?? visit.Phrases["lead.taken-toast"];
    }

    /// <summary>
    /// Whether the card is from when the lead was still theirs: who has it now would not be reminded of what they never took. Who stands
    /// in for a colleague may take it, from a card that says whose it is.
    /// </summary>
    private static async Task<bool> IsFromBefore(Visit visit, Lead lead)
    {
        if (lead.ResponsibleId == visit.Me.Id || visit.Incoming.Tap is not { } tap
            || ButtonValue.Parse(tap.Value).Revision >= lead.Revision) return false;
        var id = lead.Id;
        var details = await visit.Db.Audit.Where(record => record.LeadId == id && record.Action == "lead.handed-on")
            .OrderByDescending(record => record.Sequence).Select(record => record.Details).FirstOrDefaultAsync();
        return details is not null && JsonSerializer.Deserialize<HandedOn>(details) is { } last && last.From == visit.Me.Id;
    }

    private sealed record HandedOn([property: JsonPropertyName("from")] int From);

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
