using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SalesBot.Data.Engines;

/// <summary>
/// A connection to SQLite that closing only parks: it keeps its file, what it was taught, and its statements, ready to be asked again. EF
/// opens one for nearly every question and teaches it a dozen functions each time, and to teach a connection a function is to forget how
/// its statements are run; to work that out anew takes longer than to run most of them. Disposed of, it closes. For one user at a time.
/// </summary>
internal sealed class KeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    // A turn asks some forty different questions. What is worked out takes up to 30 KB, so that the longest, and what was not asked for
    // again while so many others were, go.
    private const int MostStatements = 40;
    private const int LongestStatement = 6_000;

    private Dictionary<string, KeptStatement> recent = new(StringComparer.Ordinal);
    private Dictionary<string, KeptStatement> former = new(StringComparer.Ordinal);
    private bool isParked;
    private bool isEnding;

    public override ConnectionState State => isParked ? ConnectionState.Closed : base.State;

    public override void Open()
    {
        if (isParked) isParked = false;
        else base.Open();
    }

    public override void Close()
    {
        if (isEnding)
        {
            base.Close();
        }
        else if (State == ConnectionState.Open)
        {
            Transaction?.Dispose();
            isParked = true;
        }
    }

    /// <summary>The statement of this text, for one user until it is given back.</summary>
    internal KeptStatement Take(string text) =>
        recent.Remove(text, out var kept) || former.Remove(text, out kept) ? kept
            : new KeptStatement { Connection = this, CommandText = text };

    /// <summary>Keeps it for the next who asks the same.</summary>
    internal void Give(KeptStatement statement)
    {
        if (isEnding || !statement.CanBeKept || statement.CommandText.Length > LongestStatement) statement.Dispose();
        else if (recent.TryAdd(statement.CommandText, statement)) statement.Rest();
        else statement.Dispose();
        if (recent.Count < MostStatements) return;
        Forget(former);
        (recent, former) = (former, recent);
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        (isEnding, isParked) = (true, false);
        if (disposing)
        {
            Forget(recent);
            Forget(former);
        }

        base.Dispose(disposing);
    }

    private static void Forget(Dictionary<string, KeptStatement> statements)
    {
        foreach (var statement in statements.Values) statement.Dispose();
        statements.Clear();
    }
}
