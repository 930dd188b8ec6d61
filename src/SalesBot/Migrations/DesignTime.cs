using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SalesBot.Data;

namespace SalesBot.Migrations;

/// <summary>Gives <c>dotnet ef</c> a SQLite context; nothing is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design-time.db", own => own.MigrationsAssembly(nameof(SalesBot))).Options,
            Sales.Features);
}

/// <summary>Gives <c>dotnet ef</c> a SQL Server context; nothing is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=design-time", own => own.MigrationsAssembly(nameof(SalesBot))).Options,
            Sales.Features);
}
