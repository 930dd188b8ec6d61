using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.OfficeSettings;

namespace SalesBot.SettingsDesk;

/// <summary>A setting as it stands: its value in the form in which it is kept, and where that comes from.</summary>
/// <param name="Kind">The setting.</param>
/// <param name="Value">Its value; empty for none.</param>
/// <param name="FixedBy">By which name whoever runs the bot has set it; null where nobody has.</param>
/// <param name="Given">By whom and when it was given here; null where it was not.</param>
internal sealed record SettingValue(SettingKind Kind, string Value, string? FixedBy, OfficeSetting? Given)
{
    /// <summary>Whether there is a value to go back to.</summary>
    public bool HasUsual { get; private init; }

    /// <summary>The setting with this key; null when there is none.</summary>
    public static SettingKind? Find(Office office, string key) =>
        office.Features.Parts<SettingKind>().FirstOrDefault(kind => kind.Key == key);

    /// <summary>Whether whoever runs the bot has set it.</summary>
    public static bool IsFixed(Office office, SettingKind kind) => office.Given.FixedBy.ContainsKey(kind.Key);

    /// <summary>All settings of a page, as they stand in this commit.</summary>
    public static async Task<IReadOnlyList<SettingValue>> Of(Work work, string? page)
    {
        var rows = await work.Db.OfficeSettings.ToListAsync();
        return [.. work.Office.Features.Parts<SettingKind>().Where(kind => kind.Page == page)
            .Select(kind => Of(work.Office, kind, rows.Find(row => row.Key == kind.Key)))];
    }

    /// <summary>One as it stands in this commit.</summary>
    public static async Task<SettingValue> Of(Work work, SettingKind kind) =>
        Of(work.Office, kind, await work.Db.OfficeSettings.FindAsync(kind.Key));

    /// <summary>Whether nobody has said anything of it anywhere.</summary>
    public bool IsUnset => Value.Length == 0 && FixedBy is null && Given is null;

    /// <summary>Its value in words.</summary>
    public string Shown(Phrases phrases) => Value.Length == 0 ? phrases["setting.empty"] : Kind.Show(Value, phrases);

    private static SettingValue Of(Office office, SettingKind kind, OfficeSetting? row)
    {
        var fixedBy = office.Given.FixedBy.GetValueOrDefault(kind.Key);
        var given = fixedBy is null && row?.Value is not null ? row : null;
        var usual = kind.Usual(office);
        return new SettingValue(kind, given?.Value ?? usual, fixedBy, given) { HasUsual = usual.Length > 0 };
    }
}
