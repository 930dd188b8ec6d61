using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Host.Channels.Telegram;
using SalesBot.Host.Hosting.CommandLine;
using SalesBot.People;

namespace SalesBot.Host.Hosting;

/// <summary>
/// A bot without people cannot invite any: the first start prints an invitation for an administrator. It goes to the console, not to the
/// log: logs are kept and shipped, and this is a key.
/// </summary>
internal sealed class FirstInvitation(Database database, TimeProvider clock, TelegramOptions telegram, TelegramIdentity identity)
    : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await Create(stoppingToken) is not { } code)
        {
            return;
        }

        Console.WriteLine($"""

            Nobody works with this bot yet. To become its administrator, send it within 24 hours:
              /start {code}
            If this is lost: SalesBot.Host invite --role admin

            """);
        if (telegram.IsOn)
        {
            await ShowLink(code, stoppingToken);
        }
    }

    // An invitation that is still good stays the only one: two processes that start together, or a restart, print no second key.
    // The second looks only when the first has written.
    private Task<string?> Create(CancellationToken stop) => Database.Again(async () =>
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open();
        if (await db.People.AnyAsync(stop)) return null;
        await using var write = await database.BeginWrite(db, stop);
        await write.Hold("first invitation", stop);
        if (await db.Invitations.AnyAsync(invitation => invitation.UsedAt == null && invitation.ExpiresAt > now, stop)) return null;
        var code = await Invite.Put(db, Role.Admin, name: null, now, stop);
        await write.Commit(stop);
        return code;
    });

    // The bot learns its own name from Telegram's first answer.
    private async Task ShowLink(string code, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(pause);
        while (identity.Username is null)
        {
            await timer.WaitForNextTickAsync(stop);
        }

        Console.WriteLine($"The same by one tap: {identity.LinkFor(code)}");
    }
}

/// <summary>Puts the first invitation into the process.</summary>
internal static class FirstInvitationSetup
{
    /// <summary>The demo brings its own people and needs none.</summary>
    public static void AddFirstInvitation(this WebApplicationBuilder builder, HostSettings settings)
    {
        if (!settings.Demo)
        {
            builder.Services.AddHostedService<FirstInvitation>();
        }
    }
}
