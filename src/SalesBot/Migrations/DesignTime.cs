using Microsoft.EntityFrameworkCore.Design;
using SalesBot.Data;
using SalesBot.Data.Engines;

namespace SalesBot.Migrations;

/// <summary>Gives <c>dotnet ef</c> a SQLite context; nothing is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => (SqliteDb)DesignTime.Open(StorageProvider.Sqlite);
}

/// <summary>Gives <c>dotnet ef</c> a SQL Server context; nothing is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) => (SqlServerDb)DesignTime.Open(StorageProvider.SqlServer);
}

/// <summary>Gives <c>dotnet ef</c> a PostgreSQL context; nothing is opened.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => (PostgresDb)DesignTime.Open(StorageProvider.Postgres);
}

/// <summary>What the three have in common.</summary>
internal static class DesignTime
{
    public static SalesBotDb Open(StorageProvider provider) =>
        new Database(Sales.Features, provider, StorageEngine.Of(provider).Nowhere).Open();
}
