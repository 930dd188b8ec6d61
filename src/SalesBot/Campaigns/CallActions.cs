using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>«/dial ID [verb]»: a call of a campaign, and what its buttons do (B17). Only who has it in hand says what came of it.</summary>
internal static class CallActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = words.Length > 0 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var call = await visit.Db.CampaignCalls.FirstOrDefaultAsync(x => x.Id == id);
        if (call is null || !await MaySee(visit, call))
        {
            if (visit.Incoming.Tap is not null) visit.Toast = visit.Phrases["campaign.call.none"];
            else await visit.Reply(None(visit));
            return;
        }

        var campaign = (await visit.Db.Campaigns.FindAsync(call.CampaignId))!;
        if (words.Length == 1) await CallCard.Show(visit, call, campaign);
        else await Act(visit, campaign, call, words[1], words.ElementAtOrDefault(2));
    }

    private static Screen None(Visit visit) => new()
    {
        Lines = [visit.Phrases["campaign.call.none"]],
        Rows = [.. Commands.Suggestions(visit)],
        Tone = Tone.Problem,
    };

    private static async Task Act(Visit visit, Campaign campaign, CampaignCall call, string verb, string? seen)
    {
        var mine = call.State == CallState.InHand && call.TakenById == visit.Me.Id;
        switch (verb)
        {
            case "take" when call is { State: CallState.Waiting, Promised: true } && call.DueAt <= visit.Now
                && campaign.State == CampaignState.Running
                && await CampaignCallers.MayTake(visit, call, visit.Me):
                await TakeNextCall.Take(visit, campaign, call); break;
            case "fix" when call is { IsOpen: false, LeadId: null } && call.EndedById == visit.Me.Id:
                await CallOutcome.Fix(visit, campaign, call); break;
            case "reached" when mine: await Reached(visit, campaign, call); break;
            // The button says which attempt it was drawn for: a second tap is none.
            case "none" when mine && seen == call.Attempts.ToString(CultureInfo.InvariantCulture):
                await CallOutcome.NobodyAnswers(visit, campaign, call); break;
            case "later" when mine: await CallLater.Ask(visit, call); break;
            case "refused" when mine: await CallOutcome.End(visit, campaign, call, CallState.NotInterested); break;
            case "unwilling" when mine: await CallOutcome.Unwilling(visit, campaign, call); break;
            default:
                visit.Toast = visit.Phrases["campaign.call.over"];
                await CallCard.Redraw(visit, call, campaign);
                break;
        }
    }

    /// <summary>[Дозвонились]: what was said is registered as any call is; an open lead of the client is shown first (B1).</summary>
    private static async Task Reached(Visit visit, Campaign campaign, CampaignCall call)
    {
        await CallOutcome.End(visit, campaign, call, CallState.Reached);
        await BeginFromCall.Begin(visit, call.Id, PhoneNumber.TryParse(call.Phone)!, call.Who, call.About);
    }

    private static async Task<bool> MaySee(Visit visit, CampaignCall call) =>
        visit.Me.Has(Role.Admin) || call.TakenById == visit.Me.Id || call.EndedById == visit.Me.Id
        || (call.CallerId is { } caller && (await CampaignCallers.Whose(visit, visit.Me)).Contains(caller))
        || (await visit.PressedCard() == CallCard.Key(call.Id) && CampaignCallers.Calls(visit.Me, visit.Office));
}
