using SalesBot.People;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>Makes a one-time invitation, also beside a running bot. The code stands alone on the last line, so that a script can take it.</summary>
internal static class Invite
{
    private const int LongestName = 100;

    public static Command Command { get; } = new("invite", "invite --role ROLE[,ROLE] [--name NAME]", Run);

    private static async Task Run(CommandArguments arguments, HostSettings settings, CancellationToken stop)
    {
        arguments.Allow(words: 0, "role", "name");
        var known = string.Join(", ", RoleWords.Keys);
        var roleText = arguments.Options.GetValueOrDefault("role") ?? throw new UsageException($"In which role? There are: {known}.");
        var roles = RoleWords.Parse(roleText) ?? throw new UsageException($"«{roleText}» is not a role. There are: {known}.");
        var name = Conversations.CleanText.OneLine(arguments.Options.GetValueOrDefault("name"), LongestName).Text;

        var database = settings.OpenDatabase();
        await StorageSetup.Prepare(database);
        await using var db = database.Open();
        var code = Invitations.Create(db, roles, name.Length == 0 ? null : name, invitedById: null, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Console.WriteLine($"Database: {database.Place}");
        Console.WriteLine($"Invitation for {(name.Length == 0 ? "a new person" : name)}, {roles}; works once, for {Invitations.Lifetime.TotalHours:0} hours. To be sent to the bot as /start CODE:");
        Console.WriteLine(code);
    }
}
