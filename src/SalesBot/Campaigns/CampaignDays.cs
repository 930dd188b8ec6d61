using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Campaigns;

/// <summary>The days around the event of a campaign: when its calls begin, and when those after it (B14, B17).</summary>
/// <param name="Before">When the calls begin; null for at once: there is no event, or it is so near.</param>
/// <param name="After">When all are called once more; null for never.</param>
internal sealed record CampaignDays(DateTimeOffset? Before, DateTimeOffset? After)
{
    /// <summary>Those of a campaign, by the days of the process file: each at the first working hour of its day.</summary>
    public static CampaignDays Of(Campaign campaign, Work work)
    {
        if (campaign.EventOn is not { } day || campaign.BeforeId is not null) return new(null, null);
        var (days, calendar) = (work.Office.Processes.Current.EventDays, work.Office.Calendar);
        var begin = calendar.FromLocal(day.ToDateTime(TimeOnly.MinValue));
        return new(days.BeforeBegin(begin, work.Now, calendar), days.AfterEnd(begin, calendar));
    }

    /// <summary>Puts off the calls of one that is started until they begin, and says when the clockwork is to look at it.</summary>
    public static async Task Begin(Work work, Campaign campaign)
    {
        var (id, days) = (campaign.Id, Of(campaign, work));
        campaign.WakeAt = days.Before ?? days.After;
        if (days.Before is not { } begin) return;
        await work.Db.CampaignCalls.Where(call => call.CampaignId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(call => call.DueAt, begin));
    }

    /// <summary>
    /// One that goes on after its event is over: what was not called before it is not called about it any more, all wait for the calls
    /// after it (D32).
    /// </summary>
    public static async Task GoOn(Work work, Campaign campaign)
    {
        if (!IsOver(campaign, work) || Of(campaign, work).After is not { } after) return;
        var (id, until) = (campaign.Id, after > work.Now ? after : work.Now.AddDays(1));
        campaign.WakeAt = after;
        await work.Db.CampaignCalls.Where(call => call.CampaignId == id && call.DueAt < until)
            .ExecuteUpdateAsync(set => set.SetProperty(call => call.DueAt, until));
    }

    /// <summary>Whether the day of its event is past.</summary>
    public static bool IsOver(Campaign campaign, Work work) => campaign.BeforeId is null
        && campaign.EventOn < DateOnly.FromDateTime(work.LocalNow.DateTime);

    /// <summary>As the card tells them: «Событие: 15.12», «Звонки до события начнутся 13.12»; none without a day.</summary>
    public static IEnumerable<Line> Lines(Campaign campaign, Work work, Phrases phrases)
    {
        if (campaign.EventOn is not { } day) yield break;
        yield return phrases.Say("campaign.event-on", ("day", Day(day)));
        var (before, after) = Of(campaign, work);
        var isDraft = campaign.State == CampaignState.Draft;
        if (before is { } begin) yield return phrases.Say("campaign.event-before", ("day", Day(Local(begin))));
        else if (isDraft) yield return phrases["campaign.event-now"];
        if (after is { } again && (isDraft || campaign.WakeAt is not null))
            yield return phrases.Say("campaign.event-after", ("day", Day(Local(again))));
        string Day(DateOnly at) => phrases.Day(at, DateOnly.FromDateTime(work.LocalNow.DateTime));
        DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(work.Office.Calendar.ToLocal(at).DateTime);
    }
}
