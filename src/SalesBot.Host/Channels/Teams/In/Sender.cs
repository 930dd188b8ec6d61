using SalesBot.Host.Channels.Teams.Connector;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What an activity needs, so that it can be told from others and whoever sent it can be answered.</summary>
internal static class Sender
{
    // Columns of addresses are this wide; no id of Teams comes near it.
    private const int LongestAccount = 100;
    private const int LongestPlace = 500;

    /// <summary>The first of these fields that says nothing usable; null when all are there.</summary>
    public static string? Missing(Activity activity) => new (string Field, string? Text, int Longest)[]
    {
        ("id", activity.Id, int.MaxValue),
        ("type", activity.Type, LongestPlace),
        ("serviceUrl", activity.ServiceUrl, LongestPlace),
        ("conversation.id", activity.Conversation.Id, LongestPlace),
        ("from.id", activity.From.Id, LongestAccount),
        ("recipient.id", activity.Recipient.Id, LongestAccount),
    }.FirstOrDefault(needed => string.IsNullOrEmpty(needed.Text) || needed.Text.Length > needed.Longest).Field;
}
