using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.Campaigns;

/// <summary>Numbers of a list that are not called, each for one reason.</summary>
/// <param name="Unwilling">Asked not to be called, in whatever campaign; with extensions.</param>
/// <param name="Blocked">Logged as spam, with no lead since (B25); in E.164.</param>
/// <param name="InWork">Have an open lead: its manager talks to them; in E.164.</param>
internal sealed record LeaveOut(HashSet<string> Unwilling, HashSet<string> Blocked, HashSet<string> InWork)
{
    // As parameters of one query; SQL Server takes 2,100.
    private const int AtOnce = 500;

    /// <summary>Whether the number is left out.</summary>
    public bool Any(PhoneNumber phone) => Unwilling.Contains(phone.Value) || Blocked.Contains(phone.E164) || InWork.Contains(phone.E164);

    /// <summary>Looks through a list.</summary>
    public static async Task<LeaveOut> Of(Work work, IReadOnlyList<PhoneNumber> list)
    {
        var left = new LeaveOut([], [], []);
        foreach (var some in list.Chunk(AtOnce))
            await left.Look(work, [.. some.Select(phone => phone.Value)], [.. some.Select(phone => phone.E164)]);
        left.Blocked.ExceptWith(left.Unwilling);
        left.InWork.ExceptWith(left.Unwilling.Concat(left.Blocked));
        return left;
    }

    private async Task Look(Work work, string[] numbers, string[] phones)
    {
        Unwilling.UnionWith(await work.Db.CampaignCalls
            .Where(call => numbers.Contains(call.Phone) && call.State == CallState.Unwilling)
            .Select(call => call.Phone).ToListAsync());
        var points = await work.Db.ContactPoints.Where(point => phones.Contains(point.Value))
            .Select(point => new { point.Value, point.ContactId }).ToListAsync();
        var contacts = points.Select(point => point.ContactId).Distinct().ToList();
        var leads = await work.Db.Leads.Where(lead => contacts.Contains(lead.ContactId) && lead.State != LeadState.Cancelled)
            .Select(lead => new { lead.ContactId, lead.State, lead.CreatedAt }).ToListAsync();
        var spam = await work.Db.Events.Where(document => document.ContactId != null && contacts.Contains(document.ContactId.Value)
            && document.Category == ProcessFacts.Spam && document.State != EventState.Cancelled)
            .Select(document => new { ContactId = document.ContactId!.Value, document.EndedAt }).ToListAsync();
        foreach (var phone in points.GroupBy(point => point.Value, point => point.ContactId))
        {
            var own = leads.Where(lead => phone.Contains(lead.ContactId)).ToList();
            if (own.Exists(lead => lead.State == LeadState.Open)) InWork.Add(phone.Key);
            // A lead that was confirmed since is the later word, as the directory has it.
            if (spam.Where(document => phone.Contains(document.ContactId)).Max(document => document.EndedAt) is { } blocked
                && !own.Exists(lead => lead.CreatedAt >= blocked)) Blocked.Add(phone.Key);
        }
    }
}
