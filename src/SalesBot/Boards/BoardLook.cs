using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Boards;

/// <summary>The unit of work of one look at the board: who looks, and what is theirs to see at this moment (B7).</summary>
public sealed class BoardLook(SalesBotDb db, Office office, Person me) : Work(db, office)
{
    // More than a person of a large office has in ten years; beyond it a list is cut, and counts with it.
    private const int Most = 200_000;

    private bool? seesAll;

    /// <summary>Who looks.</summary>
    public Person Me => me;

    /// <summary>Texts in their language.</summary>
    public Phrases Phrases => Office.Phrases(me.Language);

    /// <summary>Today, on the office's clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(LocalNow.DateTime);

    /// <inheritdoc />
    protected override string Channel => "web";

    /// <inheritdoc />
    public override int? ActorId => me.Id;

    /// <summary>The leads they may see.</summary>
    public async Task<IQueryable<Lead>> Visible() => (await LeadAccess.Listed(Db, me, Most)).AsNoTracking();

    /// <summary>
    /// Those of them with the qualities of a filter, to be asked for what is in its time (<see cref="BoardFilter.Open"/>,
    /// <see cref="BoardFilter.Ended"/>): who sees all is answered by an index, others by the keys of what is left of their own.
    /// </summary>
    internal async Task<IQueryable<Lead>> Left(BoardFilter filter)
    {
        var visible = await Visible();
        return await SeesAll() ? filter.Qualities(this, visible) : await Kept(filter.Apply(this, visible));
    }

    /// <summary>
    /// The same leads, to be asked several questions: whose a lead is, is asked once and not for each. For who does not see all, what is
    /// kept are keys.
    /// </summary>
    internal async Task<IQueryable<Lead>> Kept(IQueryable<Lead> leads)
    {
        if (await SeesAll()) return leads;
        var ids = await leads.Select(lead => lead.Id).Take(Most).ToArrayAsync();
        return Db.Leads.AsNoTracking().Where(lead => EF.Parameter(ids).Contains(lead.Id));
    }

    private async Task<bool> SeesAll() => seesAll ??= await LeadAccess.SeesAll(Db, me);

    /// <summary>The lead with this id, if they may see it.</summary>
    public async Task<Lead?> Lead(long id) =>
        await Db.Leads.AsNoTracking().FirstOrDefaultAsync(lead => lead.Id == id) is { } lead && await LeadAccess.MaySee(Db, lead, me)
            ? lead : null;
}
