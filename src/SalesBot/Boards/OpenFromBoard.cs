using System.Globalization;
using SalesBot.Advancing;
using SalesBot.Conversations;

namespace SalesBot.Boards;

/// <summary>A link from the board to the chat, <c>/start lead-17</c>: opens that lead. Whether it is theirs, /lead asks.</summary>
public static class OpenFromBoard
{
    private const string Prefix = "lead-";

    /// <summary>What stands behind /start for a lead.</summary>
    public static string Payload(long leadId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{leadId}");

    internal static async Task<bool> Take(Visit visit, string args)
    {
        if (!args.StartsWith(Prefix, StringComparison.Ordinal) || !Commands.MayUse(visit, "lead")
            || !long.TryParse(args.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        await LeadActions.Run(visit, id.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
