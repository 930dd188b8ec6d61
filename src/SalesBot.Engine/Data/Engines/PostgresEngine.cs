using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace SalesBot.Data.Engines;

/// <summary>PostgreSQL.</summary>
internal sealed partial class PostgresEngine : StorageEngine
{
    /// <summary>How texts are compared and sorted: byte for byte, whatever the database's own way is.</summary>
    public const string ByCode = "C";

    public override string Needs => "server and database (Host=…;Database=…)";

    public override string Nowhere => "Host=nowhere";

    public override string? MistakeIn(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0, Database.Length: > 0 } ? null : $"names no {Needs}.";

    public override string Place(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var port = settings.Port == NpgsqlConnection.DefaultPort ? "" : FormattableString.Invariant($":{settings.Port}");
        return $"{settings.Database} on {settings.Host}{port}";
    }

    internal override Opener Opener(Schema schema, string connectionString, IEnumerable<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder<PostgresDb>()
            .UseNpgsql(connectionString, server => server.MigrationsAssembly(schema.Home));
        var options = Finish(builder, interceptors);
        return new Opener(() => new PostgresDb(options, schema));
    }

    internal override Task Backup(Database database, string path, CancellationToken stop) =>
        BackUpDatabase.ToNewFile(path, copy => PostgresDump.Write(database, copy, stop));

    internal override Task Hold(SalesBotDb db, string name, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", stop);

    internal override StorageTrouble? TroubleOf(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => OfState(state),
        // Not the server's word: the connection, or an answer that did not come in time.
        NpgsqlException { InnerException: PostgresException } => null,
        NpgsqlException { InnerException: TimeoutException } => StorageTrouble.Away,
        NpgsqlException { InnerException: IOException } => StorageTrouble.Cut,
        NpgsqlException => StorageTrouble.Away,
        _ => null,
    };

    /// <summary>
    /// Filters of indexes stand in the model as the other two engines write them: names in brackets, and 1 for true, which here is a word.
    /// </summary>
    internal static void WriteFiltersItsWay(ModelBuilder model)
    {
        foreach (var index in model.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()))
            if (index.GetFilter() is { } filter) index.SetFilter(Bracketed().Replace(filter, one => Written(index, one)));
    }

    private static string Written(IMutableIndex index, Match one)
    {
        var name = one.Groups["name"].Value;
        var isYesNo = index.DeclaringEntityType.FindProperty(name)?.ClrType == typeof(bool);
        return $"\"{name}\"{(isYesNo ? "" : one.Groups["one"].Value)}";
    }

    private static StorageTrouble? OfState(string state) => state switch
    {
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable =>
            StorageTrouble.Crossed,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
            StorageTrouble.Cut,
        PostgresErrorCodes.DiskFull => StorageTrouble.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageTrouble.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StorageTrouble.Damaged,
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.InsufficientPrivilege => StorageTrouble.Denied,
        // No such database, no answer in time, not yet or no longer there, too many, out of memory, errors of the system it runs on.
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.CannotConnectNow =>
            StorageTrouble.Away,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("58", StringComparison.Ordinal) => StorageTrouble.Away,
        _ => null,
    };

    [GeneratedRegex(@"\[(?<name>\w+)\](?<one> = 1)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
