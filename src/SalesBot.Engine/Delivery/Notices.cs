using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>Where notices go.</summary>
public static class Notices
{
    /// <summary>
    /// The address a notice to the person goes to: the live one where they were last active. When all are dead, the last of those:
    /// a message put there is not sent but stands on the admin's list, so the caller need not tell the two apart.
    /// Null only for a person who never had an address; then nobody can be written to, and the caller says so on its own card.
    /// </summary>
    public static async Task<NoticeAddress?> AddressFor(SalesBotDb db, int personId) =>
        await db.Addresses.Where(a => a.PersonId == personId)
            .OrderBy(a => a.DeadReason != null).ThenByDescending(a => a.LastSeenAt).ThenBy(a => a.Id)
            .Select(a => new NoticeAddress(a.Id, a.DeadReason == null)).FirstOrDefaultAsync();

    /// <summary>The live address where the person was last active, other than <paramref name="except"/>; null for none.</summary>
    internal static async Task<int?> LiveAddress(SalesBotDb db, int personId, int? except = null) =>
        await db.Addresses.Where(a => a.PersonId == personId && a.DeadReason == null && a.Id != except)
            .OrderByDescending(a => a.LastSeenAt).ThenBy(a => a.Id)
            .Select(a => (int?)a.Id).FirstOrDefaultAsync();
}
