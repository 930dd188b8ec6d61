using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;

namespace SalesBot.People;

/// <summary>Somebody is back: their work is theirs again, and who stood in for them is told (B12).</summary>
internal static class ComeBack
{
    public static async Task Do(Work work, Person person)
    {
        person.AwayUntil = null;
        work.Record("person.back", details: new { person = person.Id });
        await work.Db.SaveChangesAsync();
        foreach (var lead in await work.Db.Leads.Where(lead => lead.ResponsibleId == person.Id && lead.State == LeadState.Open).ToListAsync()) work.Changed(lead);
        foreach (var approval in await work.Db.Approvals.Where(x => x.ApproverId == person.Id && x.State == ApprovalState.Pending).ToListAsync()) await ApprovalCard.Redraw(work, approval);
        foreach (var assignment in await work.Db.Assignments.Where(x => x.AdvisorId == person.Id && x.State == AssignmentState.Open).ToListAsync()) await AssignmentCard.Redraw(work, assignment);
        if (person.DeputyId is { } id && await work.Person(id) is { } deputy)
            await work.Notify(deputy, new Notice(NoticeKinds.Back, phrases => new Screen { Lines = [phrases.Say(NameForms.Key("away.back-notice", person), ("who", person.ShortName))] }) { Priority = Priority.Bulk });
    }
}
