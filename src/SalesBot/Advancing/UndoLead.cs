using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>Brings the lead itself back to how it stood before a step.</summary>
internal sealed class UndoLead : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId) =>
        LeadBefore.Of(await db.Leads.FirstAsync(lead => lead.Id == leadId));

    public override async Task Restore(Visit visit, UndoStep step) =>
        Read<LeadBefore>(step).BringBack(await visit.Db.Leads.FirstAsync(lead => lead.Id == step.LeadId));

    public override async Task Cancel(Visit visit, UndoStep step)
    {
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == step.LeadId);
        lead.State = LeadState.Cancelled;
        lead.ClosedAt = visit.Now;
        lead.ClosedById = visit.Me.Id;
    }

    public override async Task End(Visit visit, UndoStep step, string word)
    {
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == step.LeadId);
        visit.Record($"lead.undone.{word}", lead.Id, new { lead.Stage, responsible = lead.ResponsibleId });
        visit.Changed(lead);
    }

    /// <summary>What the texts about a step of a lead say: its number, its stage, who is responsible.</summary>
    public static async Task<(string Name, object? Value)[]> Values(Visit visit, long leadId)
    {
        var lead = await visit.Db.Leads.FirstAsync(lead => lead.Id == leadId);
        return
        [
            ("number", lead.Number),
            ("stage", LeadWords.StageTitle(visit.Office, lead, visit.Phrases)),
            ("who", (await visit.Person(lead.ResponsibleId))!.ShortName),
        ];
    }
}

/// <summary>A lead as it stood.</summary>
internal sealed record LeadBefore
{
    public required string Stage { get; init; }
    public required LeadState State { get; init; }
    public required int ResponsibleId { get; init; }
    public long? ClientId { get; init; }
    public required DateTimeOffset WaitingSince { get; init; }
    public DateTimeOffset? TouchedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int? ClosedById { get; init; }
    public DateTimeOffset? AwaitsSince { get; init; }
    public DateTimeOffset? ReactBy { get; init; }
    public DateTimeOffset? BreachedAt { get; init; }
    public string? RefusalReason { get; init; }

    /// <summary>How it stands now.</summary>
    public static LeadBefore Of(Lead lead) => new()
    {
        Stage = lead.Stage,
        State = lead.State,
        ResponsibleId = lead.ResponsibleId,
        ClientId = lead.ClientId,
        WaitingSince = lead.WaitingSince,
        TouchedAt = lead.TouchedAt,
        ClosedAt = lead.ClosedAt,
        ClosedById = lead.ClosedById,
        AwaitsSince = lead.AwaitsSince,
        ReactBy = lead.ReactBy,
        BreachedAt = lead.BreachedAt,
        RefusalReason = lead.RefusalReason,
    };

    /// <summary>Makes it stand so again.</summary>
    public void BringBack(Lead lead)
    {
        lead.Stage = Stage;
        lead.State = State;
        lead.ResponsibleId = ResponsibleId;
        lead.ClientId = ClientId;
        lead.WaitingSince = WaitingSince;
        lead.TouchedAt = TouchedAt;
        lead.ClosedAt = ClosedAt;
        lead.ClosedById = ClosedById;
        lead.AwaitsSince = AwaitsSince;
        lead.ReactBy = ReactBy;
        lead.BreachedAt = BreachedAt;
        lead.RefusalReason = RefusalReason;
    }
}
