using SalesBot.Screens;

namespace SalesBot.Conversations.Fields;

/// <summary>A kind of answer: how it is read, and what is offered as buttons. Pure.</summary>
public abstract class FieldType
{
    /// <summary>What the process file calls it, <c>yes-no</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Reads what was typed.</summary>
    /// <param name="field">The field of the process file.</param>
    /// <param name="text">Cleaned text, never empty.</param>
    /// <param name="facts">What is true now.</param>
    /// <param name="phrases">For what is shown.</param>
    public abstract Reading Read(Field field, string text, Facts facts, Phrases phrases);

    /// <summary>Reads the value of one of <see cref="Offers"/>; by default it is what could have been typed.</summary>
    public virtual Reading Pick(Field field, string value, Facts facts, Phrases phrases) => Read(field, value, facts, phrases);

    /// <summary>Answers offered as buttons, most likely first; value and label.</summary>
    public virtual IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) => [];

    /// <summary>What is offered where only these values come into question (<see cref="DialogState.Narrowed"/>).</summary>
    public virtual IReadOnlyList<Offer> Few(Field field, IReadOnlyList<string> values, Facts facts, Phrases phrases) =>
        [.. Offers(field, facts, phrases).Where(offer => values.Contains(offer.Value))];

    /// <summary>How a kept value reads in somebody's language, long after it was answered; by default as it is kept.</summary>
    public virtual string Show(Field field, string value, Names names, Phrases phrases) => value;

    /// <summary>
    /// What holds while a field with a default has no answer, for the summary: nothing that will be written is unseen. Null for a kind that
    /// has nothing to show.
    /// </summary>
    public virtual string? Otherwise(Field field, DialogState state, Facts facts, Phrases phrases) => null;

    /// <summary>
    /// Why what holds without an answer cannot be meant, as <see cref="Facts.Doubtful"/> has it: then it is asked, default or not. Null
    /// while it can.
    /// </summary>
    public virtual string? Doubt(Facts facts, Phrases phrases) => null;

    /// <summary>What is shown of the answer while its dialog goes on; by default what was shown when it was given.</summary>
    public virtual string Shown(Field field, DialogState state, Facts facts, Phrases phrases) => state.Shown(field.Key);

    /// <summary>All there is to choose from, for a form; value and label. Buttons show the likeliest of them.</summary>
    public virtual IReadOnlyList<Offer> Choices(Field field, Facts facts, Phrases phrases) => Offers(field, facts, phrases);

    /// <summary>Whether the answer is gathered: each input adds a part to it, and [Дальше] ends it.</summary>
    public virtual bool Gathers => false;

    /// <summary>What is typed at once where one part after the other is asked for, in its parts: a line is one.</summary>
    public virtual IReadOnlyList<string> Apart(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The parts of a gathered answer, each by a word that is its own and no longer is when the part is changed; none for a kind whose
    /// parts are not corrected by their messages.
    /// </summary>
    public virtual IReadOnlyList<string> Parts(Answer? soFar) => [];

    /// <summary>
    /// Reads one part of a gathered answer anew; null where it cannot be said what the words are to make of it.
    /// </summary>
    /// <param name="field">The field of the process file.</param>
    /// <param name="part">Its place in <see cref="Parts"/>.</param>
    /// <param name="text">The words as they are now.</param>
    /// <param name="stays">Whether it must stay about the same thing, because more than these words has made it.</param>
    /// <param name="facts">What is true now.</param>
    /// <param name="phrases">For what is shown.</param>
    public virtual Reading? Correct(Field field, int part, string text, bool stays, Facts facts, Phrases phrases) => null;

    /// <summary>Whether what is written under a file answers the question; a name that goes on papers is never one by chance.</summary>
    public virtual bool TakesCaptions => true;

    /// <summary>Text key: how an answer is corrected where an edited message cannot be read as one.</summary>
    public const string CorrectWithButtons = "edited.how-in-dialog";

    /// <summary>The same where it has begun to be answered; a kind that is gathered may have a button for one part.</summary>
    public virtual string HowToCorrect => CorrectWithButtons;

    /// <summary>What [Дальше] makes of the parts so far; null while there are none, or for a kind that is answered at once.</summary>
    public virtual Answer? Whole(Field field, DialogState state, Phrases phrases) =>
        Gathers ? state.Answers.GetValueOrDefault(field.Key) : null;

    /// <summary>Whether it stands in a form; else it comes after the form, as messages.</summary>
    public virtual bool InForm => true;

    /// <summary>Whether a form offers its <see cref="Choices"/> as a list instead of an input.</summary>
    public virtual bool Listed => false;

    /// <summary>An answer as it stands in the input of a form; by default as it is shown.</summary>
    public virtual string Input(Answer answer) => answer.Shown;

    /// <summary>How an answer stands on a card.</summary>
    public virtual Emphasis Emphasis => Emphasis.Plain;

    /// <inheritdoc />
    public sealed override string ToString() => Word;
}

/// <summary>An answer offered as a button.</summary>
/// <param name="Value">ASCII, at most 24 bytes.</param>
/// <param name="Label">At most 20 characters where the words allow it.</param>
public sealed record Offer(string Value, string Label);

/// <summary>What became of an answer.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>Understood.</summary>
    public sealed record Understood(Answer Answer) : Reading
    {
        /// <summary>What it answers besides, by field key: who is chosen of those who are known brings their number.</summary>
        public IReadOnlyDictionary<string, Answer> Also { get; init; } = new Dictionary<string, Answer>(StringComparer.Ordinal);

        /// <summary>The answer where the dialog does not ask what is answered besides; null: the same.</summary>
        public Answer? Alone { get; init; }
    }

    /// <summary>
    /// One part more, or one less, of an answer that is gathered; <paramref name="SoFar"/> is all there is now, null for nothing.
    /// </summary>
    public sealed record Added(Answer? SoFar) : Reading
    {
        /// <summary>What it answers besides, by field key.</summary>
        public IReadOnlyDictionary<string, Answer> Also { get; init; } = new Dictionary<string, Answer>(StringComparer.Ordinal);
    }

    /// <summary>Half said: <paramref name="Value"/> is kept for the next input, which the message asks for.</summary>
    public sealed record Half(string Value, string Message) : Reading;

    /// <summary>Not understood, or not allowed; <paramref name="Message"/> says what is wrong and what would do.</summary>
    public sealed record Problem(string Message) : Reading;

    /// <summary>
    /// Could be several; the person is asked which. <paramref name="Otherwise"/> is kept as a hint: what an offer of
    /// <see cref="Dialog.UseHint"/> then means.
    /// </summary>
    public sealed record Which(string Message, IReadOnlyList<Offer> Offers, Answer? Otherwise = null) : Reading
    {
        /// <summary>What it answers besides, whichever it is.</summary>
        public IReadOnlyDictionary<string, Answer> Also { get; init; } = new Dictionary<string, Answer>(StringComparer.Ordinal);
    }
}
