using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Leads;

/// <summary>What a feature shows on the card of a lead.</summary>
/// <param name="Read">Reads it; null when there is nothing to show.</param>
internal sealed record LeadCardPart(Func<LeadOnCard, Task<OnLeadCard?>> Read);

/// <summary>The lead whose card is read, and for whom.</summary>
/// <param name="Work">The unit of work.</param>
/// <param name="Lead">The lead.</param>
/// <param name="First">The document it began with.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="MayAct">Whether they may act on it (B7).</param>
internal sealed record LeadOnCard(Work Work, Lead Lead, Event First, Person Viewer, bool MayAct);

/// <summary>What a part adds to one card.</summary>
internal sealed record OnLeadCard
{
    /// <summary>Lines, each by its place.</summary>
    public IReadOnlyList<(int Place, Func<Phrases, Line> Draw)> Lines { get; init; } = [];

    /// <summary>How the lead began, in other words than the card's own; gets the moment as text.</summary>
    public Func<Phrases, string, Line>? Beginning { get; init; }

    /// <summary>Rows of buttons for who may act while the lead is open, by their place.</summary>
    public IReadOnlyList<(int Place, Func<Phrases, IReadOnlyList<IReadOnlyList<Button>>> Draw)> Acting { get; init; } = [];

    /// <summary>A button beside [История], by its place, for whoever may see the lead.</summary>
    public (int Place, Func<Phrases, Button> Draw)? Beside { get; init; }

    /// <summary>Whether who may act has that button in the row of [Ещё…] already.</summary>
    public bool Daily { get; init; }

    /// <summary>Rows below all others, in every state of the lead.</summary>
    public Func<Phrases, IReadOnlyList<IReadOnlyList<Button>>>? Below { get; init; }

    /// <summary>One line more.</summary>
    public static OnLeadCard Line(int place, Func<Phrases, Line> draw) => new() { Lines = [(place, draw)] };

    /// <summary>Several lines at one place.</summary>
    public static OnLeadCard? Texts(int place, IEnumerable<Func<Phrases, string>> lines)
    {
        IReadOnlyList<(int, Func<Phrases, Line>)> all = [.. lines.Select(line => (place, (Func<Phrases, Line>)(phrases => line(phrases))))];
        return all.Count == 0 ? null : new OnLeadCard { Lines = all };
    }
}

/// <summary>Places on a lead's card, from the top; a part stands at one of them, or between.</summary>
internal static class LeadCardPlace
{
    public const int Head = 0;
    public const int Quote = 20;
    public const int Beginning = 30;
    public const int Responsible = 40;
    public const int Reaction = 50;
    public const int NextContact = 60;
    public const int Answers = 70;
    public const int Deputy = 80;
    public const int Decisions = 90;
    public const int Advice = 100;
    public const int Client = 110;
    public const int Meeting = 120;
    public const int Order = 130;
    public const int Files = 140;
    public const int Notes = 150;
    public const int Lacking = 160;
}
