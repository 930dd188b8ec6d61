using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.People;

/// <summary>One-time invitations: 128 random bits, role inside, 24 hours; only the hash is kept.</summary>
public static class Invitations
{
    /// <summary>How long an invitation holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Adds an invitation to the unit of work and returns its code: 32 hexadecimal digits.</summary>
    /// <param name="db">The database.</param>
    /// <param name="roles">Roles the new person gets.</param>
    /// <param name="name">Name of the new person; null: as their account says.</param>
    /// <param name="invitedById">Who invites; null from the command line.</param>
    /// <param name="now">Now.</param>
    /// <param name="personId">An existing person who gets one more channel by it; null for a new person.</param>
    public static string Create(SalesBotDb db, Role roles, string? name, int? invitedById, DateTimeOffset now, int? personId = null)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        db.Invitations.Add(new Invitation
        {
            CodeHash = Hash(code),
            Roles = roles,
            Name = name,
            InvitedById = invitedById,
            PersonId = personId,
            ExpiresAt = now + Lifetime,
        });
        return code;
    }

    /// <summary>
    /// Takes an invitation once; null when there is none, or it was used, or it is too old. Two who use one code at once: one wins.
    /// </summary>
    internal static async Task<Invitation?> Take(SalesBotDb db, string code, DateTimeOffset now)
    {
        var hash = Hash(code);
        var taken = await db.Invitations.Where(invitation => invitation.CodeHash == hash && invitation.UsedAt == null
            && invitation.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.UsedAt, now));
        return taken == 0 ? null : await db.Invitations.FirstAsync(invitation => invitation.CodeHash == hash);
    }

    /// <summary>Whether a text has the form of a code.</summary>
    internal static bool LooksLikeCode(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
