using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>Who may see a lead, and who may act on it (B7). Asked again at every press; having a button proves nothing.</summary>
internal static class LeadAccess
{
    private const Role SeeAll = Role.Admin | Role.ExecutionHead;

    /// <summary>Whether the person sees every lead: by their role, or because they head somebody.</summary>
    public static async Task<bool> SeesAll(SalesBotDb db, Person person) =>
        person.Has(SeeAll) || await db.People.AnyAsync(other => other.HeadId == person.Id && other.Active);

    /// <summary>Whether the person is among those of <see cref="Visible"/>.</summary>
    public static async Task<bool> MaySee(SalesBotDb db, Lead lead, Person person) =>
        person is { Active: true, IsExternal: false }
            && (lead.AuthorId == person.Id || lead.ResponsibleId == person.Id || await Visible(db, person).AnyAsync(x => x.Id == lead.Id));

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
    public static IQueryable<Lead> Visible(SalesBotDb db, Person person) => Among(db.Leads, db, person);

    private static IQueryable<Lead> Among(IQueryable<Lead> leads, SalesBotDb db, Person person)
    {
        if (person.Has(SeeAll)) return leads;
        // An external executor sees orders, and no lead (B21).
        if (person.IsExternal) return leads.Where(lead => false);
        var (id, people, documents, parties) = (person.Id, db.People, db.Events, db.LeadParties);
        Expression<Func<Lead, bool>> own = lead => lead.AuthorId == id || lead.ResponsibleId == id
            || people.Any(other => other.Id == lead.ResponsibleId && other.DeputyId == id)
            || people.Any(other => other.HeadId == id && other.Active)
            || documents.Any(document => document.LeadId == lead.Id && (document.ResponsibleId == id || document.AuthorId == id))
            || parties.Any(party => party.LeadId == lead.Id && party.PersonId == id);
        return leads.Where(db.Schema.Parts<LeadViewers>().Select(viewers => viewers.Sees(db, id)).Aggregate(own, Either));
    }

    /// <summary>
    /// The same leads for lists: where <see cref="Visible"/> asks every lead whose it is, this begins with the person, as long as theirs
    /// are fewer than <paramref name="many"/>. Of <paramref name="leads"/>, where some were chosen before: to ask what a lead is called
    /// is cheaper than to ask whose it is, and a server asks in the order of writing.
    /// </summary>
    public static async Task<IQueryable<Lead>> Listed(SalesBotDb db, Person person, int many = 20_000, IQueryable<Lead>? leads = null)
    {
        var (id, chosen) = (person.Id, leads ?? db.Leads);
        if (person.IsExternal) return Among(chosen, db, person);
        if (await SeesAll(db, person)) return chosen;
        int[] whose = [id, .. await db.People.Where(other => other.DeputyId == id).Select(other => other.Id).ToListAsync()];
        var count = await db.Leads.Where(lead => lead.AuthorId == id).Take(many).CountAsync()
            + await db.Leads.Where(lead => lead.ResponsibleId == id).Take(many).CountAsync();
        return count < many ? Theirs(db, id, whose, chosen) : Among(chosen, db, person);
    }

    private static IQueryable<Lead> Theirs(SalesBotDb db, int id, int[] whose, IQueryable<Lead> leads)
    {
        var ids = db.Leads.Where(lead => lead.AuthorId == id).Select(lead => lead.Id)
            .Union(db.Leads.Where(lead => whose.Contains(lead.ResponsibleId)).Select(lead => lead.Id))
            .Union(db.LeadParties.Where(party => party.PersonId == id).Select(party => party.LeadId))
            .Union(db.Events.Where(document => document.ResponsibleId == id && document.LeadId != null)
                .Select(document => document.LeadId!.Value))
            .Union(db.Events.Where(document => document.AuthorId == id && document.LeadId != null)
                .Select(document => document.LeadId!.Value));
        ids = db.Schema.Parts<LeadViewers>().Aggregate(ids, (all, viewers) => all.Union(viewers.Theirs(db, id, whose)));
        return leads.Where(lead => ids.Contains(lead.Id));
    }

    private static Expression<Func<Lead, bool>> Either(Expression<Func<Lead, bool>> one, Expression<Func<Lead, bool>> other) =>
        Expression.Lambda<Func<Lead, bool>>(
            Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)),
            one.Parameters);

    /// <summary>Whose deputy acts; an action has read both the lead and its responsible before it is recorded.</summary>
    public static int? StoodInFor(Work work, int actor, long id)
    {
        if (work.Db.Leads.Local.FindEntry(id)?.Entity is not { } lead || lead.ResponsibleId == actor || lead.AuthorId == actor) return null;
        return work.Db.People.Local.FindEntry(lead.ResponsibleId)?.Entity.DeputyId == actor ? lead.ResponsibleId : null;
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

/// <summary>Who else sees a lead: those who have a document of it that a feature of its own keeps.</summary>
/// <param name="Sees">Whether a person is one of them, for lists that begin with the leads.</param>
/// <param name="Theirs">
/// Ids of their leads, for lists that begin with the person; gets their id, and with it the ids of those they stand in for.
/// </param>
internal sealed record LeadViewers(
    Func<SalesBotDb, int, Expression<Func<Lead, bool>>> Sees, Func<SalesBotDb, int, int[], IQueryable<long>> Theirs);
