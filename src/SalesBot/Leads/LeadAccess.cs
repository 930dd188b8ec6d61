using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>Who may see a lead, and who may act on it (B7). Asked again at every press; having a button proves nothing.</summary>
internal static class LeadAccess
{
    private const Role SeeAll = Role.Admin | Role.ExecutionHead;

    /// <summary>Whether the person sees every lead by their role.</summary>
    public static bool SeesAll(Person person) => person.Has(SeeAll);

    /// <summary>Whether the person is among those of <see cref="Visible"/>.</summary>
    public static async Task<bool> MaySee(SalesBotDb db, Lead lead, Person person) =>
        person is { Active: true, IsExternal: false } && (lead.AuthorId == person.Id || lead.ResponsibleId == person.Id || await Visible(db, person).AnyAsync(x => x.Id == lead.Id));

    /// <summary>The responsible, their deputy, their head, and admins.</summary>
    public static async Task<bool> MayAct(SalesBotDb db, Lead lead, Person person)
    {
        if (!person.Active || person.IsExternal) return false;
        if (lead.ResponsibleId == person.Id || person.Has(Role.Admin)) return true;
        var responsible = await db.People.FindAsync(lead.ResponsibleId);
        return responsible is not null && (responsible.DeputyId == person.Id || responsible.HeadId == person.Id);
    }

    /// <summary>
    /// The leads a person may see: they wrote it, are or were responsible, have a document of it (who approves or advises has one),
    /// execute its order, or stand in for the responsible; heads and admins see all.
    /// </summary>
    public static IQueryable<Lead> Visible(SalesBotDb db, Person person)
    {
        if (person.Has(SeeAll)) return db.Leads;
        // An external executor sees orders, and no lead (B21).
        if (person.IsExternal) return db.Leads.Where(lead => false);
        var id = person.Id;
        return db.Leads.Where(lead => lead.AuthorId == id || lead.ResponsibleId == id
            || db.Set<Person>().Any(other => other.Id == lead.ResponsibleId && other.DeputyId == id)
            || db.Set<Person>().Any(other => other.HeadId == id && other.Active)
            || db.Set<Event>().Any(document => document.LeadId == lead.Id && (document.ResponsibleId == id || document.AuthorId == id))
            || db.Set<LeadParty>().Any(party => party.LeadId == lead.Id && party.PersonId == id)
            || db.Set<Approval>().Any(approval => approval.LeadId == lead.Id && (approval.ApproverId == id
                || db.Set<Person>().Any(other => other.Id == approval.ApproverId && other.DeputyId == id)))
            || db.Set<WorkAssignment>().Any(assignment => assignment.LeadId == lead.Id && (assignment.AdvisorId == id
                || db.Set<Person>().Any(other => other.Id == assignment.AdvisorId && other.DeputyId == id)))
            || db.Set<Order>().Any(order => order.LeadId == lead.Id && order.OpenedAt != null && order.ExecutorId == id));
    }

    /// <summary>The same leads for lists: where <see cref="Visible"/> asks every lead whose it is, this begins with the person, as long as theirs are fewer than <paramref name="many"/>.</summary>
    public static async Task<IQueryable<Lead>> Listed(SalesBotDb db, Person person, int many = 20_000)
    {
        var id = person.Id;
        if (person.IsExternal) return Visible(db, person);
        if (person.Has(SeeAll) || await db.People.AnyAsync(other => other.HeadId == id && other.Active)) return db.Leads;
        int[] whose = [id, .. await db.People.Where(other => other.DeputyId == id).Select(other => other.Id).ToListAsync()];
        var count = await db.Leads.Where(lead => lead.AuthorId == id).Take(many).CountAsync() + await db.Leads.Where(lead => lead.ResponsibleId == id).Take(many).CountAsync();
        return count < many ? Theirs(db, id, whose) : Visible(db, person);
    }

    private static IQueryable<Lead> Theirs(SalesBotDb db, int id, int[] whose)
    {
        var ids = db.Leads.Where(lead => lead.AuthorId == id).Select(lead => lead.Id)
            .Union(db.Leads.Where(lead => whose.Contains(lead.ResponsibleId)).Select(lead => lead.Id))
            .Union(db.LeadParties.Where(party => party.PersonId == id).Select(party => party.LeadId))
            .Union(db.Events.Where(document => document.ResponsibleId == id && document.LeadId != null).Select(document => document.LeadId!.Value))
            .Union(db.Events.Where(document => document.AuthorId == id && document.LeadId != null).Select(document => document.LeadId!.Value))
            .Union(db.Approvals.Where(approval => whose.Contains(approval.ApproverId)).Select(approval => approval.LeadId))
            .Union(db.Assignments.Where(assignment => whose.Contains(assignment.AdvisorId)).Select(assignment => assignment.LeadId))
            .Union(db.Orders.Where(order => order.OpenedAt != null && order.ExecutorId == id).Select(order => order.LeadId));
        return db.Leads.Where(lead => ids.Contains(lead.Id));
    }

    /// <summary>
    /// Whether the person may have the lead's files: who may see it, or is still among those who are told when it is won.
    /// </summary>
    public static async Task<bool> MayHaveFiles(Visit visit, long id)
    {
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == id);
        if (await MaySee(visit.Db, lead, visit.Me)) return true;
        var told = visit.Office.Processes.Version(lead.ProcessVersion).Stages.SelectMany(stage => stage.Notifies);
        return told.Any(notification => visit.Me.Has(notification.Roles));
    }
}
