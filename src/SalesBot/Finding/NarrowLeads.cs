using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Leads;

namespace SalesBot.Finding;

/// <summary>Leads that every word of a search fits: their client's name, what they are about, whose they are, why they ended.</summary>
internal static class NarrowLeads
{
    // A word that few leads have is begun with; one that many have fills a page soon.
    private const int Many = 2_000;

    /// <summary>Those of the leads that fit.</summary>
    /// <param name="db">The database.</param>
    /// <param name="leads">The leads to choose from.</param>
    /// <param name="words">The words.</param>
    /// <param name="anyDay">Whether all days are looked through: then the rarest word leads.</param>
    public static async Task<IQueryable<Lead>> By(SalesBotDb db, IQueryable<Lead> leads, IReadOnlyList<WordMeaning> words, bool anyDay)
    {
        var (rarest, least) = ((WordMeaning?)null, Many);
        if (anyDay)
        {
            foreach (var word in words)
                if (await Count(db, word, least) is var count && count < least) (rarest, least) = (word, count);
        }

        if (rarest is not null)
        {
            var ids = Ids(db, rarest);
            leads = leads.Where(lead => ids.Contains(lead.Id));
        }

        return words.Where(word => word != rarest).Aggregate(leads, (some, word) => Fit(db, some, word));
    }

    private static async Task<int> Count(SalesBotDb db, WordMeaning word, int most)
    {
        var (from, to, managers, reasons) = (word.Word, word.Word + '\uffff', word.Managers, word.Reasons);
        // Each of the three has an index of its own.
        var count = await db.SearchWords.Where(hit => hit.LeadId != null && string.Compare(hit.Word, from) >= 0
            && string.Compare(hit.Word, to) < 0).Take(most).CountAsync();
        if (count < most)
            count += await db.SearchWords.Where(hit => hit.ContactId != null && string.Compare(hit.Word, from) >= 0
                && string.Compare(hit.Word, to) < 0).Take(most).CountAsync();
        if (count < most)
            count += await db.SearchWords.Where(hit => hit.ClientId != null && string.Compare(hit.Word, from) >= 0
                && string.Compare(hit.Word, to) < 0).Take(most).CountAsync();
        if (count < most && managers.Length > 0)
            count += await db.Leads.Where(lead => managers.Contains(lead.ResponsibleId)).Take(most).CountAsync();
        if (count < most && reasons.Length > 0)
            count += await db.Leads.Where(lead => lead.RefusalReason != null && reasons.Contains(lead.RefusalReason)).Take(most)
                .CountAsync();
        return count;
    }

    private static IQueryable<long> Ids(SalesBotDb db, WordMeaning word)
    {
        var (from, to, managers, reasons) = (word.Word, word.Word + '\uffff', word.Managers, word.Reasons);
        var ids = db.SearchWords.Where(hit => hit.LeadId != null && string.Compare(hit.Word, from) >= 0 && string.Compare(hit.Word, to) < 0)
            .Select(hit => hit.LeadId!.Value)
            .Union(db.SearchWords.Where(hit => hit.ContactId != null && string.Compare(hit.Word, from) >= 0
                    && string.Compare(hit.Word, to) < 0)
                .Join(db.Leads, hit => hit.ContactId!.Value, lead => lead.ContactId, (_, lead) => lead.Id))
            .Union(db.SearchWords.Where(hit => hit.ClientId != null && string.Compare(hit.Word, from) >= 0
                    && string.Compare(hit.Word, to) < 0)
                .Join(db.Leads, hit => hit.ClientId, lead => lead.ClientId, (_, lead) => lead.Id));
        if (managers.Length > 0)
            ids = ids.Union(db.Leads.Where(lead => managers.Contains(lead.ResponsibleId)).Select(lead => lead.Id));
        return reasons.Length == 0 ? ids : ids.Union(db.Leads
            .Where(lead => lead.RefusalReason != null && reasons.Contains(lead.RefusalReason)).Select(lead => lead.Id));
    }

    private static IQueryable<Lead> Fit(SalesBotDb db, IQueryable<Lead> leads, WordMeaning word)
    {
        var (from, to, managers, reasons) = (word.Word, word.Word + '\uffff', word.Managers, word.Reasons);
        return leads.Where(lead => managers.Contains(lead.ResponsibleId)
            || (lead.RefusalReason != null && reasons.Contains(lead.RefusalReason))
            || db.Set<SearchWord>().Any(entry => entry.ContactId == lead.ContactId
                && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0)
            || db.Set<SearchWord>().Any(entry => entry.ClientId != null && entry.ClientId == lead.ClientId
                && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0)
            || db.Set<SearchWord>().Any(entry => entry.LeadId == lead.Id
                && string.Compare(entry.Word, from) >= 0 && string.Compare(entry.Word, to) < 0));
    }
}
