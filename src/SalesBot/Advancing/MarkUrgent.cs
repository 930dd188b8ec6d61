using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Reactions;

namespace SalesBot.Advancing;

/// <summary>
/// [Срочно] and [Не срочно]: shorter times count for the lead (B13). Whoever took the call knows it first, so they may say it too.
/// </summary>
internal static class MarkUrgent
{
    /// <summary>Whether the person may say so.</summary>
    public static async Task<bool> MayMark(Work work, Lead lead, People.Person person) =>
        lead.AuthorId == person.Id || await LeadAccess.MayAct(work.Db, lead, person);

    public static async Task Run(Visit visit, Lead lead, string args)
    {
        var responsible = (await visit.Person(lead.ResponsibleId))!;
        if (!await MayMark(visit, lead, visit.Me))
        {
            visit.Toast = visit.Phrases.Say("lead.not-yours", ("who", responsible.ShortName));
            return;
        }

        var urgent = args == "yes";
        visit.Changed(lead);
        visit.Toast = visit.Phrases[urgent ? "lead.urgent-toast" : "lead.not-urgent-toast"];
        if (lead.Urgent == urgent) return;
        lead.Urgent = urgent;
        await Reaction.Recount(visit, lead);
        visit.Record(urgent ? "lead.urgent" : "lead.not-urgent", lead.Id);
        if (urgent && responsible.Id != visit.Me.Id)
            await visit.Notify(responsible, await LeadCard.Notice(visit, lead, responsible, "urgent"));
    }
}
