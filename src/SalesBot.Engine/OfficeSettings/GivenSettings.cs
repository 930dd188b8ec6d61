using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.OfficeSettings;

/// <summary>
/// What administrators have given in the chat, as this process knows it: read anew whenever somebody, in whatever process, has changed it.
/// Looked at where a write begins, so that nothing is done on what was changed before. Safe to share between threads.
/// </summary>
public sealed class GivenSettings
{
    private volatile Given now = Given.Nothing;

    private GivenSettings(IReadOnlyDictionary<string, string> fixedBy) => FixedBy = fixedBy;

    /// <summary>Of an office whose settings nobody gives in the chat.</summary>
    public static GivenSettings None { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>As it is now.</summary>
    public Given Now => now;

    /// <summary>Settings that whoever runs the bot has set, with the name by which: what is given here does not hold for them.</summary>
    public IReadOnlyDictionary<string, string> FixedBy { get; }

    /// <summary>Reads what is given, and from now on looks whether it still is wherever a write begins.</summary>
    public static async Task<GivenSettings> Open(
        Database database, IReadOnlyDictionary<string, string>? fixedBy = null, CancellationToken stop = default)
    {
        var settings = new GivenSettings(fixedBy ?? FrozenDictionary<string, string>.Empty);
        await using var db = database.Open();
        await settings.Look(db, stop);
        database.BeforeWriting = settings.Look;
        return settings;
    }

    /// <summary>Reads what is given where it has changed. One small question, so that who asks need not save on it.</summary>
    public async Task Look(SalesBotDb db, CancellationToken stop)
    {
        // Each change adds one to one of the rows: of two that are made at once neither hides the other.
        var revision = await db.OfficeSettings.SumAsync(setting => (long)setting.Revision, stop);
        if (revision == now.Revision) return;
        var rows = await db.OfficeSettings.AsNoTracking().ToListAsync(stop);
        // Also when the sum is less: a backup was put back. What is overtaken by a newer one is read again with the next look.
        now = new Given(rows.Sum(row => (long)row.Revision), rows.Where(row => row.Value is not null && !FixedBy.ContainsKey(row.Key))
            .Select(row => KeyValuePair.Create(row.Key, row.Value!)));
    }
}
