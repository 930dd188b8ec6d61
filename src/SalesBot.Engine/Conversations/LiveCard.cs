using System.Globalization;

namespace SalesBot.Conversations;

/// <summary>
/// A kind of live card that a feature shows. Its keys are <c>name:id</c>, or the name alone where there is one card of the kind.
/// </summary>
/// <param name="Name">ASCII word.</param>
/// <param name="Again">
/// The card as it is now, as a notice to who comes back: gets its id, 0 for the only one, and the kind of the notice that did not arrive.
/// Null when it does not wait for them any more: what is decided, done or taken over meanwhile is not shown.
/// </param>
public sealed record LiveCard(string Name, Func<Visit, long, string, Task<Notice?>> Again)
{
    /// <summary>Draws it anew for everybody who has it, because what it shows has changed.</summary>
    public Func<Work, long, Task>? Redraw { get; init; }

    /// <summary>Whether it follows what it shows: by <see cref="Redraw"/>, or because whatever changes that draws it.</summary>
    public bool IsKept { get => field || Redraw is not null; init; }

    /// <summary>
    /// The kind of card with this key and the card's id; null when its clockwork speaks by itself (reminders), or there is none.
    /// </summary>
    public static (LiveCard Card, long Id)? Of(Features features, string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var (name, id) = (colon < 0 ? key : key[..colon], 0L);
        if (colon >= 0 && !long.TryParse(key.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id)) return null;
        return features.Parts<LiveCard>().FirstOrDefault(card => card.Name == name) is { } card ? (card, id) : null;
    }
}

/// <summary>
/// What is put in order whenever something that a kind of live card shows has changed, in the same commit and before it is drawn anew.
/// </summary>
/// <param name="Card">Name of the kind of card.</param>
/// <param name="Do">Gets the card's id.</param>
public sealed record AfterChange(string Card, Func<Work, long, Task> Do);
