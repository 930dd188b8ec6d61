using SalesBot.Conversations;
using SalesBot.OfficeSettings;

namespace SalesBot.SettingsDesk;

/// <summary>Keeps what was given for a setting, or takes it back; the record says who, from what and to what.</summary>
internal static class KeepSetting
{
    /// <summary>False when nothing changes by it.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="kind">The setting.</param>
    /// <param name="value">In the form in which it is kept; null to take back what was given.</param>
    public static async Task<bool> Do(Visit visit, SettingKind kind, string? value)
    {
        var row = await visit.Db.OfficeSettings.FindAsync(kind.Key);
        if (value == row?.Value) return false;
        var (from, to) = (row?.Value ?? kind.Usual(visit.Office), value ?? kind.Usual(visit.Office));
        await GiveValue.Write(visit.Db, kind.Key, value, visit.Me.Id, visit.Now);
        visit.Record(value is null ? "setting.back" : "setting.given", details: new { setting = kind.Key, from, to });
        await visit.Db.SaveChangesAsync();
        return true;
    }
}
