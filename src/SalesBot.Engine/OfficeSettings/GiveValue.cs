using SalesBot.Data;

namespace SalesBot.OfficeSettings;

/// <summary>Writes what was given in the chat; every process hears of it where it next writes.</summary>
public static class GiveValue
{
    /// <param name="db">The database, inside the transaction of the turn.</param>
    /// <param name="key">The setting.</param>
    /// <param name="value">In the form in which it is kept; null to take back what was given.</param>
    /// <param name="personId">Who gives it.</param>
    /// <param name="at">When.</param>
    public static async Task Write(SalesBotDb db, string key, string? value, int personId, DateTimeOffset at)
    {
        var row = await db.OfficeSettings.FindAsync(key);
        if (row is null) db.OfficeSettings.Add(row = new OfficeSetting { Key = key });
        (row.Value, row.PersonId, row.At, row.Revision) = (value, personId, at, row.Revision + 1);
    }
}
