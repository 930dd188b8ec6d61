using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>The newest document of a lead: what a reminder or a file is put to.</summary>
internal static class LatestEvent
{
    public static Task<long> Of(Work work, Lead lead) =>
        LineEvents.Of(work.Db, lead.Id).OrderByDescending(document => document.Id).Select(document => document.Id).FirstAsync();
}
