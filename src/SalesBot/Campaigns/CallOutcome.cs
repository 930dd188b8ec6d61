using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.MissedCalls;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>What came of a call of a campaign, and what follows from it (B17).</summary>
internal static class CallOutcome
{
    /// <summary>Ends it, and says so on its cards; whoever wrote the campaign hears of the last.</summary>
    public static async Task End(Visit visit, Campaign campaign, CampaignCall call, CallState state)
    {
        (call.State, call.EndedById, call.EndedAt) = (state, visit.Me.Id, visit.Now);
        (call.TakenById, call.WakeAt, call.Promised) = (null, null, false);
        Record(visit, CallCard.Word(state), campaign, call);
        await Changed(visit, campaign, call);
        var id = campaign.Id;
        if (campaign.AuthorId != visit.Me.Id && await visit.Person(campaign.AuthorId) is { } author
            && !await visit.Db.CampaignCalls.AnyAsync(other => other.CampaignId == id
            && (other.State == CallState.Waiting || other.State == CallState.InHand)))
            await Finished(visit, campaign, author);
    }

    /// <summary>[Нет ответа]: the next working day at about this hour; after the last attempt it is over.</summary>
    public static async Task NobodyAnswers(Visit visit, Campaign campaign, CampaignCall call)
    {
        call.Attempts++;
        if (call.Attempts >= visit.Office.Processes.Current.MissedCalls.Attempts)
        {
            await End(visit, campaign, call, CallState.NoAnswer);
            return;
        }

        PutBack(call, MissedCallPlan.Next(visit.Now, visit.Now, visit.Office.Calendar), promised: false);
        Record(visit, "no-answer", campaign, call);
        await Changed(visit, campaign, call);
    }

    /// <summary>[Больше не звонить]: nor in any other campaign.</summary>
    public static async Task Unwilling(Visit visit, Campaign campaign, CampaignCall call)
    {
        var (phone, own) = (call.Phone, call.Id);
        await End(visit, campaign, call, CallState.Unwilling);
        foreach (var other in await visit.Db.CampaignCalls
            .Where(other => other.Phone == phone && other.Id != own
                && (other.State == CallState.Waiting || other.State == CallState.InHand))
            .ToListAsync())
            await EndAnother(visit, other, CallState.Unwilling);
    }

    /// <summary>Ends a call of whatever campaign the same client is on; one that is only being prepared loses it from its list.</summary>
    public static async Task EndAnother(Visit visit, CampaignCall call, CallState state)
    {
        var campaign = (await visit.Db.Campaigns.FindAsync(call.CampaignId))!;
        if (campaign.State != CampaignState.Draft)
        {
            await End(visit, campaign, call, state);
            return;
        }

        visit.Db.CampaignCalls.Remove(call);
        (campaign.InWork, campaign.Unwilling) = state == CallState.Unwilling ? (campaign.InWork, campaign.Unwilling + 1)
            : (campaign.InWork + 1, campaign.Unwilling);
        await visit.Db.SaveChangesAsync();
        await CampaignCard.Redraw(visit, campaign);
    }

    /// <summary>[Исправить]: what was pressed by mistake is in hand again; the record keeps both.</summary>
    public static async Task Fix(Visit visit, Campaign campaign, CampaignCall call)
    {
        if (call.State == CallState.Unwilling) await FixOthers(visit, call);
        if (call.State == CallState.NoAnswer) call.Attempts--;
        Reopen(call);
        Record(visit, "fixed", campaign, call);
        await TakeNextCall.Take(visit, campaign, call);
    }

    /// <summary>With it go the calls of other campaigns that it had ended.</summary>
    private static async Task FixOthers(Visit visit, CampaignCall call)
    {
        var (phone, own, at, me) = (call.Phone, call.Id, call.EndedAt, visit.Me.Id);
        foreach (var other in await visit.Db.CampaignCalls
            .Where(other => other.Phone == phone && other.Id != own && other.State == CallState.Unwilling
                && other.EndedAt == at && other.EndedById == me)
            .ToListAsync())
        {
            Reopen(other);
            PutBack(other, other.DueAt, promised: false);
            Record(visit, "fixed", (await visit.Db.Campaigns.FindAsync(other.CampaignId))!, other);
        }
    }

    /// <summary>Nobody has it in hand any more; it is due at a moment.</summary>
    public static void PutBack(CampaignCall call, DateTimeOffset due, bool promised)
    {
        (call.State, call.TakenById) = (CallState.Waiting, null);
        (call.DueAt, call.Promised) = (due, promised);
        (call.WakeAt, call.Reminded) = (promised ? due : null, 0);
    }

    /// <summary>Saves it and draws its cards and the campaign's anew.</summary>
    public static async Task Changed(Work work, Campaign campaign, CampaignCall call)
    {
        await work.Db.SaveChangesAsync();
        await CallCard.Redraw(work, call, campaign);
        await CampaignCard.Redraw(work, campaign);
    }

    /// <summary>Writes a line of the record.</summary>
    public static void Record(Work work, string what, Campaign campaign, CampaignCall call) => work.Record($"campaign.call.{what}",
        call.LeadId, new { name = campaign.Name, phone = call.Phone, call = call.Id, attempt = call.Attempts });

    private static void Reopen(CampaignCall call) => (call.State, call.EndedById, call.EndedAt) = (CallState.Waiting, null, null);

    private static async Task Finished(Visit visit, Campaign campaign, People.Person author)
    {
        var figures = await CampaignFigures.Read(visit, campaign);
        await visit.Notify(author, new Notice("campaign", phrases => new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("campaign.finished", ("name", campaign.Name)), Emphasis.Strong)]),
                .. CampaignCard.Figures(figures, phrases),
            ],
            Rows = [[new Button(phrases["button.show"], ButtonValue.Command($"/campaign {campaign.Id}"))]],
            Tone = Tone.Success,
        }));
    }
}
