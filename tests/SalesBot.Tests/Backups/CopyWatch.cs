using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Backups;

/// <summary>Counts the copies that are made of a SQLite database, and spoils them as a bad disk does.</summary>
internal sealed class CopyWatch : DbCommandInterceptor
{
    public int Copies { get; private set; }

    /// <summary>Why the next ones cannot be written; null: they can.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>What happens to the file that was written.</summary>
    public Action<string>? Spoil { get; set; }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        IsCopy(command) && Refusal is { } refusal ? throw refusal : new(result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        if (IsCopy(command))
        {
            Copies++;
            Spoil?.Invoke((string)command.Parameters[0].Value!);
        }

        return new(result);
    }

    private static bool IsCopy(DbCommand command) => command.CommandText.StartsWith("VACUUM INTO", StringComparison.Ordinal);
}
