using SalesBot.Values;

namespace SalesBot.Screens;

/// <summary>What one card shows, in no channel's language: Telegram, Teams and the browser each draw it their own way.</summary>
public sealed record Screen
{
    /// <summary>The lines, from top to bottom.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>Rows of buttons under the text.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; init; } = [];

    /// <summary>
    /// Id of a stored file that travels with the card; the lines are then its caption (at most 1,024 characters are shown).
    /// </summary>
    public long? FileId { get; init; }

    /// <summary>
    /// The command (without the slash) that made the file, when it is of no lead: whoever may use that may have it. Asked again where a
    /// channel hands files over only with consent.
    /// </summary>
    public string? FileOf { get; init; }

    /// <summary>Whether the file is a picture to be seen in the chat; else it is handed over as it is, and no channel touches it.</summary>
    public bool IsPicture { get; init; }

    /// <summary>
    /// Where the person lets the channel put the file (<c>FileAnswer.Place</c>); null where a channel simply sends it, and until
    /// they have been asked.
    /// </summary>
    public string? FilePlace { get; init; }

    /// <summary>
    /// The whole stage as one form, drawn only for channels that can show one (Teams); it stands between the lines and the buttons.
    /// </summary>
    public Form? Form { get; init; }

    /// <summary>What the card is about, so that a channel may colour it. The words never depend on it.</summary>
    public Tone Tone { get; init; }

    /// <summary>The text without emphasis, lines parted by line feeds.</summary>
    public string PlainText() => string.Join('\n', Lines.Select(l => string.Concat(l.Spans.Select(s => s.Text))));
}

/// <summary>One line of a card.</summary>
public sealed record Line(IReadOnlyList<Span> Spans)
{
    /// <summary>A line of plain text.</summary>
    public static implicit operator Line(string text) => new([new Span(text)]);

    /// <summary>A line of plain text.</summary>
    public static Line FromString(string text) => text;
}

/// <summary>A run of text with one emphasis.</summary>
public sealed record Span(string Text, Emphasis Emphasis = Emphasis.Plain);

/// <summary>How a run of text is set.</summary>
public enum Emphasis
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Bold: what the eye should find first.</summary>
    Strong,

    /// <summary>Less important: small or grey where the channel can.</summary>
    Dim,

    /// <summary>A phone or a number that can be copied with a tap.</summary>
    Copyable,
}

/// <summary>A button. Its value is a canned answer: what could have been typed, with the revision of what was shown.</summary>
/// <param name="Label">At most 20 characters where the words allow it.</param>
/// <param name="Value">ASCII, at most 48 bytes. For <see cref="ButtonKind.Copy"/> the text that is copied, at most 256 characters.</param>
/// <param name="Style">How it looks; meaning never rests on it alone.</param>
/// <param name="Kind">Whether a press is sent to the bot or copies text.</param>
public sealed record Button(string Label, string Value, ButtonStyle Style = ButtonStyle.Neutral, ButtonKind Kind = ButtonKind.Send)
{
    /// <summary>Longest label in characters: more does not fit beside another on a phone.</summary>
    public const int LongestLabel = 20;

    /// <summary>What it says; a name that is longer is cut, never inside a visible character.</summary>
    public string Label { get; init; } = Label.Length <= LongestLabel ? Label : CleanText.OneLine(Label, LongestLabel - 1).Text + "…";
}

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>An ordinary button.</summary>
    Neutral,

    /// <summary>The one that most people press next.</summary>
    Primary,

    /// <summary>Agrees, completes.</summary>
    Success,

    /// <summary>Refuses, cancels, cannot be taken back easily.</summary>
    Danger,
}

/// <summary>What pressing a button does.</summary>
public enum ButtonKind
{
    /// <summary>Sends <see cref="Button.Value"/> to the bot.</summary>
    Send,

    /// <summary>Copies <see cref="Button.Value"/> to the clipboard; the bot is not told.</summary>
    Copy,
}

/// <summary>What a card is about.</summary>
public enum Tone
{
    /// <summary>Nothing special.</summary>
    Neutral,

    /// <summary>A question that waits for an answer.</summary>
    Question,

    /// <summary>Something is done.</summary>
    Success,

    /// <summary>Something waits and should be looked at.</summary>
    Attention,

    /// <summary>Something went wrong or was refused.</summary>
    Problem,
}

/// <summary>A stage as one form.</summary>
/// <param name="Submit">The button that sends it.</param>
/// <param name="Fields">Its fields in order.</param>
public sealed record Form(Button Submit, IReadOnlyList<FormField> Fields);

/// <summary>One field of a form.</summary>
/// <param name="Key">Field key; the key in <c>Incoming.Inputs</c>.</param>
/// <param name="Kind">The kind of answer as the process file names it (<c>text</c>, <c>choice</c>, <c>person</c> …).</param>
/// <param name="Label">What it is called.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Value">What is known so far, as it would be typed.</param>
/// <param name="Choices">For choices and people: value and label of each.</param>
public sealed record FormField(string Key, string Kind, string Label, bool Required, string? Value, IReadOnlyList<FormChoice> Choices)
{
    /// <summary>Whether own words may be written instead of a choice.</summary>
    public bool OwnWords { get; init; }

    /// <summary>What is wrong with what was written, in the person's language; null when nothing is.</summary>
    public string? Problem { get; init; }
}

/// <summary>One choice of a form's field.</summary>
public sealed record FormChoice(string Value, string Label);
