using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Data;

/// <summary>A SQLite file that, while on, may not grow.</summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    public bool On { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = On ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1000000";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
