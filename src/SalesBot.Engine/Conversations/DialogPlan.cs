using SalesBot.Conversations.Fields;
using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>
/// What a dialog asks and what happens at its end. Made from a stage of the process, or from a few fields of the product's own.
/// </summary>
public sealed record DialogPlan
{
    /// <summary>Key kept in <see cref="DialogState.Plan"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Text key of the first line. A variant for the kind of event (<c>key.letter</c>) is taken when there is one.</summary>
    public required string Title { get; init; }

    /// <summary>What is asked, in order.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>Whether everything is shown and confirmed at the end.</summary>
    public bool Summary { get; init; } = true;

    /// <summary>Whether a known number is shown before anything else (B1).</summary>
    public bool MatchesCaller { get; init; }

    /// <summary>Key of the field that takes what is said before any question (<see cref="HeardAtMatch"/>); null for none.</summary>
    public string? Remarks { get; init; }

    /// <summary>What else may be typed where an answer is asked for; null for nothing.</summary>
    public OtherMatter? Other { get; init; }

    /// <summary>
    /// Other ways out, offered in the summary and as soon as what they need is known: each asks one more field and ends there (<c>[Не
    /// обращение]</c>, B3).
    /// </summary>
    public IReadOnlyList<Detour> Detours { get; init; } = [];

    /// <summary>Where files go that are sent while it is under way.</summary>
    public required FileHome Files { get; init; }

    /// <summary>
    /// The effect, in the commit of the turn that completes the dialog; answers with the card that takes the dialog's place.
    /// </summary>
    public required Func<Visit, DialogState, Task<Screen>> Finish { get; init; }

    /// <summary>
    /// Names of the files on their way that the effect needs the bytes of: it reads them, decides on them, or hands them on for good.
    /// While there are any the dialog does not end. Null where a file may come later.
    /// </summary>
    public Func<Visit, DialogState, Task<IReadOnlyList<string>>>? Awaits { get; init; }

    /// <summary>The field with this key, a detour's included; null when the plan no longer has it.</summary>
    public Field? Find(string? key) =>
        Fields.FirstOrDefault(field => field.Key == key) ?? Detours.FirstOrDefault(detour => detour.Field.Key == key)?.Field;
}

/// <summary>Another way out of a dialog.</summary>
/// <param name="Key">Key, kept in <see cref="DialogState.Detour"/>.</param>
/// <param name="Button">Text key of its button.</param>
/// <param name="Field">What it asks.</param>
/// <param name="Needs">Keys of the fields that have to be answered first.</param>
public sealed record Detour(string Key, string Button, Field Field, IReadOnlyList<string> Needs);
