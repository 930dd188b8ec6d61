using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>
/// [Следующий звонок]: gives the next call that is due to whoever asks, and to them alone: promises first, then by priority, time and the
/// order of the list (B17).
/// </summary>
internal static class TakeNextCall
{
    private static readonly TimeSpan MayLie = TimeSpan.FromHours(1);

    /// <summary>Who has one of the campaign in hand sees that: nobody gathers calls, and a second tap is no second call.</summary>
    public static async Task Run(Visit visit, Campaign campaign)
    {
        var (id, me) = (campaign.Id, visit.Me.Id);
        if (await visit.Db.CampaignCalls.FirstOrDefaultAsync(call => call.CampaignId == id
            && call.State == CallState.InHand && call.TakenById == me) is { } held)
        {
            visit.Toast = visit.Phrases["campaign.finish-first"];
            await CallCard.Show(visit, held, campaign);
            return;
        }

        if (!CampaignCallers.Calls(visit.Me, visit.Office)) visit.Toast = visit.Phrases["error.no-right"];
        else if (campaign.State != CampaignState.Running) await Nothing(visit, visit.Phrases["campaign.not-running"]);
        else if (await Next(visit, campaign) is { } next) await Take(visit, campaign, next);
        else await Nothing(visit, await NothingNow(visit, campaign));
    }

    /// <summary>
    /// Gives it into the visitor's hand. Of two at once the row's revision lets one have it; the other's turn is taken again on what is
    /// then true.
    /// </summary>
    public static async Task Take(Visit visit, Campaign campaign, CampaignCall call)
    {
        (call.State, call.TakenById, call.WakeAt) = (CallState.InHand, visit.Me.Id, visit.Office.Calendar.Add(visit.Now, MayLie));
        CallOutcome.Record(visit, "taken", campaign, call);
        await visit.Db.SaveChangesAsync();
        await CallCard.Redraw(visit, call, campaign);
        await CampaignCard.Redraw(visit, campaign);
        await CallCard.Show(visit, call, campaign);
    }

    private static async Task<CampaignCall?> Next(Visit visit, Campaign campaign)
    {
        var id = campaign.Id;
        return await CampaignCallers.Due(visit, await CampaignCallers.Whose(visit, visit.Me)).Where(call => call.CampaignId == id)
            .OrderByDescending(call => call.Promised).ThenBy(call => call.Priority).ThenBy(call => call.DueAt).ThenBy(call => call.Row)
                .FirstOrDefaultAsync();
    }

    private static async Task<string> NothingNow(Visit visit, Campaign campaign)
    {
        var id = campaign.Id;
        var next = await CampaignCallers.ForThem(visit, await CampaignCallers.Whose(visit, visit.Me))
            .Where(call => call.CampaignId == id).MinAsync(call => (DateTimeOffset?)call.DueAt);
        return next is { } at ? visit.Phrases.Say("campaign.none-till",
            ("when", visit.Phrases.Moment(visit.Office.Calendar.ToLocal(at), visit.LocalNow))) : visit.Phrases["campaign.none-left"];
    }

    private static Task Nothing(Visit visit, string text)
    {
        visit.ReplyNew(new Screen
        {
            Lines = [text],
            Rows = [[new Button(visit.Phrases["button.campaigns"], ButtonValue.Command("/campaign"))]],
        });
        return Task.CompletedTask;
    }
}
