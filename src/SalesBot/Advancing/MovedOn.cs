using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>A dialog is finished and what it was for no longer fits: says who was faster and when.</summary>
internal static class MovedOn
{
    public static async Task<Screen> Draw(Visit visit, Lead lead, Phrases phrases)
    {
        var id = lead.Id;
        var last = await visit.Db.Audit.Where(record => record.LeadId == id && record.PersonId != null)
            .OrderByDescending(record => record.Sequence).FirstAsync();
        var who = (await visit.Person(last.PersonId!.Value))!.ShortName;
        return new Screen
        {
            Lines =
            [
                phrases.Say(
                    "lead.moved-on",
                    ("number", lead.Number),
                    ("who", who),
                    ("time", phrases.Clock(visit.Office.Calendar.ToLocal(last.At)))),
            ],
            Tone = Tone.Problem,
        };
    }
}
