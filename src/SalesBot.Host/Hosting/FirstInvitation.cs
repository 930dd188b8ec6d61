using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Host.Channels.Telegram;
using SalesBot.People;

namespace SalesBot.Host.Hosting;

/// <summary>A bot without people cannot invite any: the first start prints an invitation for an administrator.</summary>
internal static class FirstInvitation
{
    public static async Task InviteFirstAdmin(this WebApplication app, Database database)
    {
        if (app.Services.GetRequiredService<HostSettings>().Demo) return;
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = database.Open();
        // One that is still good stays the only one: two processes that start together, or a restart, print no second key.
        if (await db.People.AnyAsync() || await db.Invitations.AnyAsync(invitation => invitation.UsedAt == null && invitation.ExpiresAt > now)) return;
        var code = Invitations.Create(db, Role.Admin, name: null, invitedById: null, now);
        await db.SaveChangesAsync();
        var link = app.Services.GetRequiredService<TelegramIdentity>().LinkFor(code);
        // To the console, not to the log: logs are kept and shipped, and this is a key.
        Console.WriteLine($"""

            Nobody works with this bot yet. To become its administrator, send it within 24 hours:
              /start {code}{(link is null ? "" : $"\n  or open {link}")}
            If this is lost: SalesBot.Host invite --role admin

            """);
    }
}
