using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Delivery;

/// <summary>
/// The right to send to one address, held by one sender at a time so that the order is kept and nothing goes out twice. It holds until it
/// is given back or the heart of its holder stops (<see cref="Heartbeat"/>), however long a send takes; no moment is written, so no clock
/// that was wrong can make anybody wait for it. Who is alone keeps what it has taken until another comes: to take it and to give it back
/// for each message would be a commit before every answer.
/// </summary>
internal static class Lease
{
    /// <summary>
    /// Takes the address; false when another living sender has it. A sender takes again what it could not give back itself.
    /// </summary>
    public static async Task<bool> Take(SalesBotDb db, int addressId, string sender) =>
        await db.Addresses.Where(a => a.Id == addressId
            && (a.LeasedBy == null || a.LeasedBy == sender || !db.Set<Heart>().Any(heart => heart.Id == a.LeasedBy)))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeasedBy, sender)) == 1;

    /// <summary>Gives back what is held of a channel and not in use, so that another sender may have it.</summary>
    public static Task GiveBack(SalesBotDb db, string channel, string sender, IReadOnlyList<int> inUse) =>
        db.Addresses.Where(a => a.Channel == channel && a.LeasedBy == sender && !inUse.Contains(a.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeasedBy, (string?)null));

    /// <summary>Holds the address on, or gives it back; false when it is no longer held.</summary>
    public static async Task<bool> Hold(SalesBotDb db, int addressId, string sender, bool on)
    {
        var holder = on ? sender : null;
        return await db.Addresses.Where(a => a.Id == addressId && a.LeasedBy == sender)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeasedBy, holder)) == 1;
    }
}
