using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Advancing;

/// <summary>What a lead's card says of who stands in for its responsible (B12).</summary>
internal static class LeadBeside
{
    /// <summary>The line, to be said in the viewer's language.</summary>
    public static async Task<IEnumerable<Func<Phrases, string>>> Read(Work work, Lead lead)
    {
        var responsible = (await work.Person(lead.ResponsibleId))!;
        if (lead.State != LeadState.Open || await Deputies.Now(work, responsible) is null) return [];
        return [(await Absence.Said(work, responsible))!];
    }
}
