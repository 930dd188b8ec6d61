using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.SettingsDesk;

/// <summary>
/// Looks whether another process has changed the settings, for what only reads here: pages, lists of programs. Who writes looks for itself.
/// </summary>
public sealed class DueSettings(Database database, Office office)
{
    /// <summary>Reads them anew where they have changed.</summary>
    public async Task Look(CancellationToken stop)
    {
        await using var db = database.Open();
        await office.Given.Look(db, stop);
    }
}
