using System.Text.Json;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Values;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Makes a one-time invitation, also beside a running bot. The code stands alone on the last line.</summary>
internal static class Invite
{
    private const int LongestName = 100;

    public static Command Command { get; } = new("invite", "invite --role ROLE[,ROLE…] [--name \"NAME\"]",
        "makes a one-time invitation, also beside a running bot", Run)
    {
        FindsData = true,
    };

    /// <summary>Makes an invitation and returns its code.</summary>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static Task<string> Create(Database database, Role roles, string? name, DateTimeOffset now, CancellationToken stop) =>
        database.Guard(() => Database.Again(async () =>
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        var code = await Put(db, roles, name, now, stop);
        await write.Commit(stop);
        return code;
    }));

    /// <summary>The same in a transaction that somebody else has begun.</summary>
    public static async Task<string> Put(SalesBotDb db, Role roles, string? name, DateTimeOffset now, CancellationToken stop)
    {
        var code = Invitations.Create(db, roles, name, invitedById: null, now);
        db.Audit.Add(new AuditRecord
        {
            At = now,
            Channel = "bot",
            Action = "person.invited",
            Details = JsonSerializer.Serialize(new { roles = roles.ToString(), name, by = "command line" }),
        });
        await db.SaveChangesAsync(stop);
        return code;
    }

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 0, "role", "name");
        var roles = RolesOf(arguments);
        var clean = CleanText.OneLine(arguments.Options.GetValueOrDefault("name"), LongestName).Text;
        var name = clean.Length == 0 ? null : clean;
        var database = settings.OpenDatabase();
        Console.WriteLine($"Database: {database.Place}");
        await StorageSetup.Prepare(database);
        var code = await Create(database, roles, name, TimeProvider.System.GetUtcNow(), stop);
        Console.WriteLine($"Invitation for {name ?? "a new person"}, {roles}; works once, for {Invitations.Lifetime.TotalHours:0} hours. "
            + "To be sent to the bot as /start CODE:");
        Console.WriteLine(code);
    }

    private static Role RolesOf(CommandArguments arguments)
    {
        var known = string.Join(", ", RoleWords.Keys);
        var text = arguments.Options.GetValueOrDefault("role") ?? throw new UsageException(
            $"Which role? Name one or several with --role: {known}.");
        return RoleWords.Parse(text) ?? throw new UsageException($"«{text}» is not a role. Roles are: {known}.");
    }
}
