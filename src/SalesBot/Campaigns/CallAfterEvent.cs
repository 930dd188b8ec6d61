using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>
/// Begins the calls after an event: another campaign with the same list, but for who did not want to hear of it, asked not to be called,
/// was blocked meanwhile or is a manager's already. What was not called before the event is not called about it any more.
/// </summary>
internal static class CallAfterEvent
{
    /// <summary>Ends the one before the event; returns the one after it.</summary>
    public static async Task<Campaign> Begin(Work work, Campaign before)
    {
        var id = before.Id;
        (before.WakeAt, before.State) = (null, CampaignState.Stopped);
        var author = (await work.Person(before.AuthorId))!;
        var after = Next(work, before, work.Office.Phrases(author.Language));
        work.Db.Campaigns.Add(after);
        await work.Db.SaveChangesAsync();
        var calls = await work.Db.CampaignCalls.AsNoTracking().Where(call => call.CampaignId == id
            && call.State != CallState.NotInterested && call.State != CallState.Unwilling).OrderBy(call => call.Row).ToListAsync();
        var left = await LeaveOut.Of(work, [.. calls.Select(call => PhoneNumber.TryParse(call.Phone)).OfType<PhoneNumber>()]);
        (after.Blocked, after.InWork, after.Unwilling) = (left.Blocked.Count, left.InWork.Count, left.Unwilling.Count);
        work.Db.CampaignCalls.AddRange(calls.Where(call => PhoneNumber.TryParse(call.Phone) is { } phone && !left.Any(phone))
            .Select(call => Again(call, after.Id, work.Now)));
        work.Record("campaign.after-event", details: new { name = after.Name, calls = calls.Count });
        return after;
    }

    private static Campaign Next(Work work, Campaign before, Phrases phrases) => new()
    {
        Name = phrases.Say("campaign.after-name", ("name", before.Name)),
        Brief = before.AfterBrief.Length > 0 ? before.AfterBrief : before.Brief,
        Files = before.Files,
        List = before.List,
        AuthorId = before.AuthorId,
        CreatedAt = work.Now,
        StartedAt = work.Now,
        State = CampaignState.Running,
        EventOn = before.EventOn,
        BeforeId = before.Id,
    };

    private static CampaignCall Again(CampaignCall call, int campaign, DateTimeOffset now) => new()
    {
        CampaignId = campaign,
        Row = call.Row,
        Priority = call.Priority,
        Phone = call.Phone,
        Who = call.Who,
        About = call.About,
        CallerId = call.CallerId,
        DueAt = now,
    };
}
