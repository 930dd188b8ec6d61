using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Data;

/// <summary>Which database engine holds the data.</summary>
public enum StorageProvider
{
    /// <summary>One file: for trying out and small offices.</summary>
    Sqlite,

    /// <summary>SQL Server, for production; several processes may share it.</summary>
    SqlServer,
}

/// <summary>Opens the database. Safe to share between threads; each context it opens is not.</summary>
public sealed class Database(StorageProvider provider, string connectionString, params IInterceptor[] interceptors)
{
    private readonly DbContextOptions<SqliteDb> sqlite = new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(connectionString).AddInterceptors([new SqlitePragmas(), .. interceptors]).Options;

    private readonly DbContextOptions<SqlServerDb> sqlServer = new DbContextOptionsBuilder<SqlServerDb>()
        .UseSqlServer(connectionString).AddInterceptors(interceptors).Options;

    /// <summary>The engine in use.</summary>
    public StorageProvider Provider => provider;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => connectionString;

    /// <summary>A new context; the caller disposes of it.</summary>
    public SalesBotDb Open() => provider == StorageProvider.Sqlite ? new SqliteDb(sqlite) : new SqlServerDb(sqlServer);
}
