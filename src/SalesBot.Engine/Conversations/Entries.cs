using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>What a feature takes from words that are no answer and no command.</summary>
/// <param name="Place">The lowest is asked first.</param>
/// <param name="Is">Whether the words are its own.</param>
/// <param name="Take">Takes them.</param>
public sealed record TextEntry(int Place, Func<Visit, string, bool> Is, Func<Visit, string, Task> Take)
{
    /// <summary>Whether the words are a number that the bot gave out: who searches for it finds it so.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whose these words are; null for nobody's.</summary>
    internal static TextEntry? Of(Visit visit, string text) =>
        visit.Office.Features.Parts<TextEntry>().OrderBy(one => one.Place).FirstOrDefault(one => one.Is(visit, text));
}

/// <summary>What a feature makes of words that were sent as an answer to a card of it (O17).</summary>
/// <param name="Take">
/// Takes them; gets the id of the matter that the card is about, and no words with files alone. False when they are not for it.
/// </param>
public sealed record ReplyEntry(Func<Visit, long, string, Task<bool>> Take);

/// <summary>A dialog into which a whole line may be typed where one answer is asked for (U5).</summary>
/// <param name="Plan">Key of the dialog.</param>
/// <param name="Field">Where it is typed.</param>
/// <param name="IsWhole">Whether it is more than the answer to that field.</param>
/// <param name="FillIn">Takes all of it.</param>
/// <param name="Correct">
/// Reads a corrected line anew (K12): gets the keys of the answers that had come from it; false when the dialog was not begun by one.
/// </param>
public sealed record WholeEntry(
    string Plan,
    string Field,
    Func<string, bool> IsWhole,
    Func<Visit, DialogState, string, Task> FillIn,
    Func<Visit, DialogState, IReadOnlyCollection<string>, string, Task<bool>> Correct)
{
    /// <summary>That of a dialog; null for none.</summary>
    internal static WholeEntry? Of(Visit visit, string plan) =>
        visit.Office.Features.Parts<WholeEntry>().FirstOrDefault(one => one.Plan == plan);

    /// <summary>That of a dialog which now asks for the field, or has asked for it; null for none.</summary>
    internal static WholeEntry? Of(Visit visit, string plan, string? field, string text) =>
        Of(visit, plan) is { } one && one.Field == field && one.IsWhole(text) ? one : null;
}

/// <summary>What a feature makes of a contact card.</summary>
/// <param name="Take">Takes one that answers no question.</param>
/// <param name="Add">Adds what else it says to a dialog that has asked for the number.</param>
public sealed record ContactEntry(Func<Visit, SharedContact, Task> Take, Func<Visit, DialogState, SharedContact, Task<DialogState>> Add);

/// <summary>What a later part of something sent as several messages may join (K7).</summary>
/// <param name="BeforeDialogs">Whether it is asked before the dialogs are.</param>
/// <param name="Is">Whether the first part has become something of this feature.</param>
/// <param name="Join">Joins it; says whether that is all there is to do.</param>
public sealed record BundleJoin(bool BeforeDialogs, Func<Bundle, bool> Is, Func<Visit, Bundle, string, Task<bool>> Join);

/// <summary>Buttons for what to do next when nothing is under way.</summary>
/// <param name="Row">In which row.</param>
/// <param name="Of">The buttons for who comes; none for who may not.</param>
public sealed record Suggestion(int Row, Func<Visit, IEnumerable<Button>> Of);

/// <summary>For whom somebody acts who changes something of a lead, being a deputy (B12).</summary>
/// <param name="Of">Gets who acts and the lead's id; null when they act for themselves, or the lead has not been read in this work.</param>
public sealed record StandsIn(Func<Work, int, long, int?> Of);

/// <summary>For whom the rest of a work is done, where that is known better than by the lead: whose decision it is, whose order.</summary>
/// <param name="Whom">The principal's id; null: the actor acts for themselves.</param>
public sealed record ActsFor(int? Whom);
