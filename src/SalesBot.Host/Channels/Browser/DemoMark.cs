using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.Host.Channels.Browser;

/// <summary>
/// Whether a database is the demo's to write into (X4): an empty one, or one that an earlier demo made, where nobody has come by another
/// channel since. The row of the demo's clock is the mark.
/// </summary>
internal static class DemoMark
{
    /// <summary>
    /// Lets the demo on; to be asked before anything is changed, so also of a database that an older version has made: its tables may not
    /// be migrated by a demo either (12.4).
    /// </summary>
    /// <exception cref="StorageException">The database is an office's.</exception>
    public static async Task Check(Database database, CancellationToken stop)
    {
        if (database.File is { } file && !File.Exists(file)) return;
        await using var db = database.Open();
        if (!await HasTables(db, stop) || await IsDemos(db, stop) || await IsEmpty(db, stop)) return;
        throw new StorageException(StorageTrouble.Denied,
            $"The database {database.Place} is not a demo's: it holds an office's data, and the demo would write invented people into it, "
            + "administrators among them. Leave ConnectionStrings:SalesBot out, and the demo makes a file of its own; "
            + $"or set Demo:Enabled to false and a channel, {EveryChannel.Switches}, to work on this one.");
    }

    private static async Task<bool> HasTables(SalesBotDb db, CancellationToken stop) =>
        (await db.Database.GetAppliedMigrationsAsync(stop)).Any();

    // Versions that had no demo had no table of its clock.
    private static async Task<bool> HasMark(SalesBotDb db, CancellationToken stop)
    {
        try
        {
            return await db.DemoOffsets.AnyAsync(stop);
        }
        catch (DbException missing) when (StorageTroubles.Of(missing) is null)
        {
            return false;
        }
    }

    private static async Task<bool> IsDemos(SalesBotDb db, CancellationToken stop) =>
        await HasMark(db, stop)
        && !await db.Addresses.AnyAsync(address => address.Channel != BrowserChannel.ChannelName, stop);

    private static async Task<bool> IsEmpty(SalesBotDb db, CancellationToken stop) =>
        !await db.People.AnyAsync(stop) && !await db.Invitations.AnyAsync(stop) && !await db.Clients.AnyAsync(stop);
}
