using SalesBot.Data;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Backups;

/// <summary>A test of what there is on SQLite alone; skipped where the office of the tests stands on a server.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public override string? Skip => StorageTest.Usual == StorageProvider.Sqlite ? null : "A server is copied by its own means.";
}
