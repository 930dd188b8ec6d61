using SalesBot.Conversations.Fields;

namespace SalesBot.Processes;

/// <summary>Facts that a <see cref="Condition"/> may name: what the product knows, besides the answers of the stage.</summary>
public static class ProcessFacts
{
    /// <summary>The client has no earlier order (A11).</summary>
    public const string ClientWithoutOrders = "client-without-orders";

    /// <summary>An approver is rejecting: what is asked then is asked of the approver, not of who sent the document (A16).</summary>
    public const string Rejecting = "rejecting";

    /// <summary>A colleague reports back on a work assignment: what is asked then is asked of the colleague (A5).</summary>
    public const string Reporting = "reporting";

    /// <summary>The category of a contact that is no sale by which its number is blocked (B25); no condition names it.</summary>
    public const string Spam = "spam";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ClientWithoutOrders, Rejecting, Reporting];
}
