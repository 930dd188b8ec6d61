using Microsoft.Data.Sqlite;

namespace SalesBot.Data.Engines;

/// <summary>A statement of a <see cref="KeptConnection"/>, worked out once and run as often as it is asked.</summary>
internal sealed class KeptStatement : SqliteCommand
{
    private bool hasFailed;

    /// <summary>It was read to its end, and none of its runs has failed.</summary>
    public bool CanBeKept => !hasFailed && DataReader is null;

    public override SqliteDataReader ExecuteReader(System.Data.CommandBehavior behavior)
    {
        hasFailed = true;
        var reader = base.ExecuteReader(behavior);
        hasFailed = false;
        return reader;
    }

    /// <summary>Nothing of who asked stays.</summary>
    public void Rest()
    {
        Parameters.Clear();
        Transaction = null;
        CommandTimeout = Connection!.DefaultTimeout;
    }
}
