namespace SalesBot.Delivery;

/// <summary>What is known of a message's card at its address when its turn has come.</summary>
/// <param name="Card">The card as it stands there; null while it does not.</param>
/// <param name="Newer">The screen of the latest message of the card, written after this one, that is there already; null: none.</param>
/// <param name="IsAlone">Whether no other message of the card waits.</param>
internal sealed record CardPlace(Card? Card, string? Newer, bool IsAlone)
{
    /// <summary>
    /// Whether the message that was pressed has become another live card since: two buttons of one list, the second before the first was
    /// answered. It is that card's now, which would be gone from the chat.
    /// </summary>
    public bool IsTaken { get; init; }
}
