using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Conversations;

/// <summary>Where a dialog stands. Holds keys of the process file, never positions, so that it survives a deployment (rule 6).</summary>
public sealed record DialogState
{
    /// <summary>Number of the dialog within its conversation; buttons carry it.</summary>
    public int Number { get; init; }

    /// <summary>Key of its <see cref="DialogPlan"/>.</summary>
    public required string Plan { get; init; }

    /// <summary>Version of the process it follows.</summary>
    public required int ProcessVersion { get; init; }

    /// <summary>
    /// In which variant its texts speak where they have several, and what a condition calls <c>kind</c>: an ASCII word in lower case.
    /// </summary>
    [JsonPropertyName("Kind")]
    public string Variant { get; init => field = value.ToLowerInvariant(); } = "call";

    /// <summary>The event is outgoing: we wrote, or called where others call us (B17).</summary>
    public bool Outgoing { get; init; }

    /// <summary>The lead it is about; null while there is none.</summary>
    public long? LeadId { get; init; }

    /// <summary>When it was begun; becomes the event's begin (A2).</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When what began it was written, where that was noticeably before it came (<see cref="WrittenEarlier"/>); null
    /// else.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>What came from which message, so that its correction is read into the same place (K12).</summary>
    public ImmutableList<Said> Said { get; init; } = [];

    /// <summary>What is known, by field key.</summary>
    public ImmutableDictionary<string, Answer> Answers { get; init; } = ImmutableDictionary<string, Answer>.Empty;

    /// <summary>Uncertain or earlier answers, offered as a button when the field is asked (B5).</summary>
    public ImmutableDictionary<string, Answer> Hints { get; init; } = ImmutableDictionary<string, Answer>.Empty;

    /// <summary>Fields whose choice is narrowed to these values: two colleagues of one name (B5).</summary>
    public ImmutableDictionary<string, ImmutableList<string>> Narrowed { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    /// <summary>Keys of the fields asked so far, the current one last.</summary>
    public ImmutableList<string> Asked { get; init; } = [];

    /// <summary>What the last input left half said; the next one completes it. Null for nothing.</summary>
    public string? Half { get; init; }

    /// <summary>What was typed and may be no answer, while that is asked; null for nothing.</summary>
    public HeldLine? Held { get; init; }

    /// <summary>What the card shows.</summary>
    public DialogPhase Phase { get; init; }

    /// <summary>The current field is being changed from the summary and leads back there.</summary>
    public bool Changing { get; init; }

    /// <summary>The contact the caller turned out to be; null when new or not asked yet.</summary>
    public long? ContactId { get; init; }

    /// <summary>Fields answered by recognising the caller, not by the person; another number makes them unknown again.</summary>
    public ImmutableList<string> Recognised { get; init; } = [];

    /// <summary>The secretary has seen who the number belongs to and decided (B1).</summary>
    public bool MatchDecided { get; init; }

    /// <summary>
    /// What the card of a known caller has led to: key of the first question after it, <see cref="Dialog.Done"/> for the summary.
    /// </summary>
    public string? AfterMatch { get; init; }

    /// <summary>Key of the other way out that was chosen (<see cref="DialogPlan.Detours"/>); null for the main one.</summary>
    public string? Detour { get; init; }

    /// <summary>Files that came during the dialog, by id.</summary>
    public ImmutableList<long> Files { get; init; } = [];

    /// <summary>Those of them that were sent into it: who gives it up gives them up with it. The others belong to something already, or are
    /// asked about.</summary>
    public ImmutableList<long> Sent { get; init; } = [];

    /// <summary>A dialog that was interrupted by this one and goes on after it.</summary>
    public DialogState? Suspended { get; init; }

    /// <summary>Grows with every turn; buttons carry it.</summary>
    public int Revision { get; init; }

    /// <summary>With it begins the key of an answer that nobody gives: what the dialog was begun about.</summary>
    public const char Given = '!';

    /// <summary>One that begins now, by the process as it is now.</summary>
    public static DialogState New(Visit visit, string plan) => new()
    {
        Plan = plan,
        ProcessVersion = visit.Office.Scripts.Current.Version,
        BeganAt = visit.SaidAt,
        WrittenAt = WrittenEarlier.IsNoticed(visit.LocalSaidAt, visit.LocalNow) ? visit.SaidAt : null,
    };

    /// <summary>The same one that knows one more answer, of a field or of what the plan needs to remember.</summary>
    public DialogState Knowing(string key, Answer answer) => this with { Answers = Answers.SetItem(key, answer) };

    /// <summary>The dialog with this number among one and those that wait below it; null for none.</summary>
    internal static DialogState? Find(DialogState? top, int number) =>
        top is null || top.Number == number ? top : Find(top.Suspended, number);

    /// <summary>The dialogs with this one in place of its former state, wherever it stands among them.</summary>
    public static DialogState? Change(DialogState? top, DialogState changed) => top is null ? null
        : top.Number == changed.Number ? changed with { Suspended = top.Suspended }
        : top with { Suspended = Change(top.Suspended, changed) };

    /// <summary>Key of the field that is asked now; null outside <see cref="DialogPhase.Asking"/>.</summary>
    [JsonIgnore]
    public string? Asking => Phase == DialogPhase.Asking && !Asked.IsEmpty ? Asked[^1] : null;

    /// <summary>Live card of the dialog.</summary>
    [JsonIgnore]
    public string CardKey => $"dialog:{Number}";

    /// <summary>The answer's value; null when there is none or it was skipped.</summary>
    public string? Value(string key) => Answers.TryGetValue(key, out var answer) && !answer.Skipped ? answer.Value : null;

    /// <summary>How the answer is shown; empty when there is none.</summary>
    public string Shown(string key) => Answers.TryGetValue(key, out var answer) ? answer.Shown : "";

    /// <summary>As JSON for <see cref="Conversation.Dialog"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Back from JSON.</summary>
    public static DialogState FromJson(string json) => JsonSerializer.Deserialize<DialogState>(json, Json)!;

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };
}

/// <summary>An answer to a field.</summary>
/// <param name="Value">Normalised: E.164, an id, an ISO date, a key; for texts the text.</param>
/// <param name="Shown">As people read it.</param>
/// <param name="Skipped">Left out on purpose.</param>
public sealed record Answer(string Value, string Shown, bool Skipped = false)
{
    /// <summary>Left out on purpose.</summary>
    public static Answer Skip { get; } = new("", "", true);

    /// <summary>A text that is its own value.</summary>
    public static Answer Of(string text) => new(text, text);
}

/// <summary>What one message of the person put into a dialog.</summary>
/// <param name="Message">The channel's id of the message.</param>
/// <param name="Field">Key of the field that it answered; null when it was a whole line.</param>
/// <param name="Keys">Keys of the answers that came from it and still stand as it said them.</param>
public sealed record Said(string Message, string? Field, ImmutableList<string> Keys)
{
    /// <summary>
    /// What it put into an answer that is gathered, as <see cref="Fields.FieldType.Parts"/> knows it; none once it has put nothing there.
    /// </summary>
    public ImmutableList<string> Parts { get; init; } = [];
}

/// <summary>What a dialog's card shows.</summary>
public enum DialogPhase
{
    /// <summary>A question.</summary>
    Asking,

    /// <summary>Whom the number belongs to, and what to do about it (B1).</summary>
    Match,

    /// <summary>Everything, to be checked.</summary>
    Summary,

    /// <summary>Which field to change.</summary>
    ChoosingChange,

    /// <summary>Whether what was typed is an answer or something else (<see cref="OtherMatter"/>).</summary>
    Held,
}
