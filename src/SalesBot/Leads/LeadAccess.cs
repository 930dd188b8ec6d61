using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Leads;

/// <summary>Who may see a lead, and who may act on it (B7). Asked again at every press; having a button proves nothing.</summary>
internal static class LeadAccess
{
    private const Role SeeAll = Role.Admin | Role.ExecutionHead | Role.Approver;

    /// <summary>Who wrote it, is or was responsible, or stands in or answers for the responsible; heads and admins see all.</summary>
    public static async Task<bool> MaySee(SalesBotDb db, Lead lead, Person person)
    {
        if (!person.Active) return false;
        if (person.Has(SeeAll) || lead.AuthorId == person.Id || lead.ResponsibleId == person.Id) return true;
        return await MayAct(db, lead, person)
            || await db.Events.AnyAsync(document => document.LeadId == lead.Id && (document.ResponsibleId == person.Id || document.AuthorId == person.Id));
    }

    /// <summary>The responsible, their deputy, their head, and admins.</summary>
    public static async Task<bool> MayAct(SalesBotDb db, Lead lead, Person person)
    {
        if (!person.Active) return false;
        if (lead.ResponsibleId == person.Id || person.Has(Role.Admin)) return true;
        var responsible = await db.People.FindAsync(lead.ResponsibleId);
        return responsible is not null && (responsible.DeputyId == person.Id || responsible.HeadId == person.Id);
    }

    /// <summary>The leads a person may see, as a query for lists and search.</summary>
    public static IQueryable<Lead> Visible(SalesBotDb db, Person person)
    {
        if (person.Has(SeeAll)) return db.Leads;
        var (id, stood) = (person.Id, db.People.Where(other => other.DeputyId == person.Id || other.HeadId == person.Id).Select(other => other.Id));
        return db.Leads.Where(lead => lead.AuthorId == id || lead.ResponsibleId == id || stood.Contains(lead.ResponsibleId)
            || db.Events.Any(document => document.LeadId == lead.Id && (document.ResponsibleId == id || document.AuthorId == id)));
    }
}
