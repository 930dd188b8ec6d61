using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace SalesBot.Processes;

/// <summary>
/// One version of the sales process, read from its file and checked. Everything the dialogs and the rules need to know is here (U8).
/// </summary>
public sealed record SalesProcess : Script
{
    /// <summary>
    /// Name of the list in <see cref="Script.Choices"/> with the categories of contacts that are no sale (B3, B23); every process has it.
    /// </summary>
    public const string OtherContacts = "other-contacts";

    /// <summary>Name of the list with the sources clients come from (A11).</summary>
    public const string Sources = "sources";

    /// <summary>What was chosen in a field, by the field's own list: another may have the same key. Null for own words.</summary>
    public Choice? Chosen(Field? field, string? key) =>
        field?.Choices is { } list ? Choices[list].FirstOrDefault(choice => choice.Key == key) : null;

    /// <summary>The stages in the order of the file; the first is where a lead begins.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Subjects (темы) by key: text key of each.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    /// <summary>How reminders climb.</summary>
    public required ReminderLadder Reminders { get; init; }

    /// <summary>How orders are counted.</summary>
    public VatRates Orders { get; init; } = VatRates.None;

    /// <summary>How clients who could not be answered are called back (B4).</summary>
    public MissedCallRules MissedCalls { get; init; } = MissedCallRules.Default;

    /// <summary>How soon somebody has to act when a client waits (B13); null: no time is set.</summary>
    public ReactionRules? Reactions { get; init; }

    /// <summary>When a lead that goes on is come back to (B18).</summary>
    public NextContactRules NextContact { get; init; } = NextContactRules.Default;

    /// <summary>When people are reminded around meetings and the days of campaigns (B14, D32).</summary>
    public EventDays EventDays { get; init; } = EventDays.None;

    /// <summary>Which of <see cref="Sources"/> clients come from who dial a number of ours, by that in E.164 (D3).</summary>
    public IReadOnlyDictionary<string, string> Dialled { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is done with contacts that are no sale, by category; see <see cref="ContactRule"/> (B23).</summary>
    public IReadOnlyDictionary<string, ContactRule> ContactRules { get; init; } =
        new Dictionary<string, ContactRule>(StringComparer.Ordinal);

    /// <summary>Until when somebody decides what a letter is (B6).</summary>
    public LetterTimes Letters { get; init; } = LetterTimes.Default;

    /// <summary>The stage with this key; null when there is none.</summary>
    public Stage? Find(string key) => Stages.FirstOrDefault(stage => stage.Key == key);

    /// <summary>The stage with this key.</summary>
    /// <exception cref="KeyNotFoundException">This version has no such stage.</exception>
    public Stage this[string key] => Find(key) ?? throw new KeyNotFoundException($"Process version {Version} has no stage «{key}».");

    /// <summary>What is done with contacts of this category; nothing more than logging them where the file says nothing.</summary>
    public ContactRule ContactRule(string category) => ContactRules.GetValueOrDefault(category) ?? Processes.ContactRule.None;

    /// <summary>Whether it is the bot that begins the documents of a stage, because another is completed.</summary>
    public bool Begins(Stage stage) => Stages.Any(other => other.Creates.Any(creation => creation.Stage == stage.Key));

    /// <summary>Where a lead begins.</summary>
    public Stage First => Stages[0];
}

/// <summary>A stage: one document, what must be filled in, and what may follow.</summary>
public sealed record Stage
{
    /// <summary>
    /// Key, an ASCII word such as <c>first-contact</c>, at most 20 characters; saved with leads and never reused for something else.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Text key of its name.</summary>
    public required string Title { get; init; }

    /// <summary>Text key of the button that leads to it; at most 20 characters in each language.</summary>
    public required string Button { get; init; }

    /// <summary>What is written.</summary>
    public required DocumentKind Document { get; init; }

    /// <summary>Which way it goes; for orders and refusals, which go no way, incoming.</summary>
    public Direction Direction { get; init; }

    /// <summary>Kinds it may have. Several (call, letter): chosen by the command or copied from the basis.</summary>
    public IReadOnlyList<EventKind> Kinds { get; init; } = [];

    /// <summary>Subject key by kind; a stage with one subject has it for each of its kinds, a stage without kinds for all.</summary>
    public required IReadOnlyDictionary<EventKind, string> Subjects { get; init; }

    /// <summary>Roles whose work it is.</summary>
    public required Role Roles { get; init; }

    /// <summary>What is asked, in order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Keys of the stages that may follow, in the order of their buttons (A7).</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Keys of work that can be asked for beside the stage, without leaving it (A5).</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>What completion creates, in the same commit.</summary>
    public IReadOnlyList<Creation> Creates { get; init; } = [];

    /// <summary>Who is told when the lead ends with this stage (B15).</summary>
    public IReadOnlyList<Notification> Notifies { get; init; } = [];

    /// <summary>Who is told quietly when it is passed.</summary>
    public Informed Informed { get; init; } = Informed.Nobody;

    /// <summary>For an approval: who decides, in order (B20).</summary>
    public IReadOnlyList<ApprovalStep> Steps { get; init; } = [];

    /// <summary>How the lead ends with this stage; null when it goes on.</summary>
    public Ending? Ends { get; init; }
}

/// <summary>What a stage writes.</summary>
public enum DocumentKind
{
    /// <summary>Событие.</summary>
    Event,

    /// <summary>Заказ покупателя.</summary>
    Order,

    /// <summary>Задание на работу.</summary>
    WorkAssignment,

    /// <summary>A decision asked of one named person.</summary>
    Approval,

    /// <summary>Отказ.</summary>
    Refusal,
}

/// <summary>How a lead ends.</summary>
public enum Ending
{
    /// <summary>With an order.</summary>
    Won,

    /// <summary>Without.</summary>
    Refused,
}

/// <summary>What completing a stage creates.</summary>
/// <param name="Stage">Key of the stage whose document is created.</param>
/// <param name="Responsible">Key of the person field that names who gets it; null: who completed it.</param>
/// <param name="Copies">What is taken over: any of <c>kind</c>, <c>contact</c>, <c>client</c>, <c>content</c>, <c>files</c>.</param>
/// <param name="Remind">Whether a reminder goes with it.</param>
/// <param name="When">Only when this holds; null: always.</param>
/// <param name="WithinMinutes">For a work assignment: working minutes in which it is to be done.</param>
public sealed record Creation(string Stage, string? Responsible, IReadOnlyList<string> Copies, bool Remind, Condition? When,
    int WithinMinutes = 0);

/// <summary>A notice to everybody with one of some roles.</summary>
/// <param name="Roles">To whom; where nobody has any of them, to the admins.</param>
/// <param name="Text">Text key; may hold what <see cref="Placeholders"/> names.</param>
public sealed record Notification(Role Roles, string Text)
{
    /// <summary>
    /// What the text may be filled with: the order's and the lead's number, the client, the contract, the sum, the manager.
    /// </summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["number", "lead", "client", "contract", "sum", "who"];
}

/// <summary>A step of an approval (B20).</summary>
/// <param name="By">Key of the person field that names who decides: of the approval's stage, or of the stage that creates it.</param>
/// <param name="Enabled">Whether it is asked at all; off, nobody is asked and the field neither.</param>
public sealed record ApprovalStep(string By, bool Enabled);

/// <summary>How orders are counted: VAT changes by law, from a day on (22 % since 1 January 2026, 425-ФЗ).</summary>
/// <param name="Rates">The rates, oldest first; none for no VAT.</param>
/// <param name="Included">Whether prices hold it already; otherwise it comes on top.</param>
public sealed record VatRates(IReadOnlyList<VatRate> Rates, bool Included)
{
    /// <summary>Of a process that says nothing about it.</summary>
    public static VatRates None { get; } = new([], Included: true);

    /// <summary>How an order is counted that ships on this day: the law goes by that. Before the first rate there is none.</summary>
    public OrderRules On(DateOnly shipment) => new(Rates.LastOrDefault(rate => rate.From <= shipment)?.Percent ?? 0, Included);

    /// <summary>The same where something else was agreed for this order.</summary>
    public OrderRules On(DateOnly shipment, VatBy by) => On(shipment) is var usual && by == VatBy.None
        ? usual with { VatPercent = 0, By = by } : usual with { By = by };

    /// <summary>
    /// The same of an order that may have been posted: it keeps the rate it was posted with, whatever was set since and whatever else is
    /// changed, unless its shipment moves to where the law has another (O8).
    /// </summary>
    public OrderRules On(DateOnly shipment, VatBy by, PostedVat? posted) =>
        posted is not null && by == posted.Rules.By && On(posted.Shipment) == On(shipment) ? posted.Rules : On(shipment, by);
}

/// <summary>A rate of VAT.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Percent">Whole percent; 0 for none.</param>
public sealed record VatRate(DateOnly From, int Percent);

/// <summary>How clients who could not be answered are called back (B4).</summary>
/// <param name="FirstWithinMinutes">Working minutes within which the first attempt is made.</param>
/// <param name="Attempts">After so many without an answer a letter goes out.</param>
/// <param name="Reasons">Key of the list of reasons to give one up; null: in own words.</param>
public sealed record MissedCallRules(int FirstWithinMinutes, int Attempts, string? Reasons)
{
    /// <summary>Of a process file that says nothing about it.</summary>
    public static MissedCallRules Default { get; } = new(60, 3, null);
}

/// <summary>Whose contacts of one category are, and what the caller is told (B23).</summary>
/// <param name="Queue">Whoever has one of these roles may take them; none for no queue.</param>
/// <param name="Person">Who gets them, by name or surname; null for nobody by name.</param>
/// <param name="Say">Text key of what the secretary reads to the caller; null for nothing.</param>
public sealed record ContactRule(Role Queue, string? Person, string? Say)
{
    /// <summary>Of a category that the process file says nothing about.</summary>
    public static ContactRule None { get; } = new(Role.None, null, null);

    /// <summary>Whether nobody is named.</summary>
    public bool IsForNobody => Queue == Role.None && Person is null;
}

/// <summary>Until when somebody decides what a letter is (B6), in working minutes.</summary>
/// <param name="TriageWithinMinutes">After so many the bot reminds.</param>
/// <param name="AgainMinutes">And again after so many.</param>
public sealed record LetterTimes(int TriageWithinMinutes, int AgainMinutes)
{
    /// <summary>Of a process file that says nothing about it.</summary>
    public static LetterTimes Default { get; } = new(60, 60);
}

/// <summary>How an ignored reminder climbs (A18). Minutes are working time since the document began to wait.</summary>
/// <param name="Steps">In growing order of minutes.</param>
/// <param name="SnoozeMinutes">What [Через 15 мин] means.</param>
public sealed record ReminderLadder(IReadOnlyList<ReminderStep> Steps, int SnoozeMinutes);

/// <summary>One step of the ladder.</summary>
/// <param name="Minutes">Working minutes since the document began to wait.</param>
/// <param name="To">To whom.</param>
public sealed record ReminderStep(int Minutes, ReminderTarget To);

/// <summary>To whom a reminder speaks.</summary>
public enum ReminderTarget
{
    /// <summary>Who answers for the document.</summary>
    Responsible,

    /// <summary>Their deputy; skipped when there is none.</summary>
    Deputy,

    /// <summary>Their head; without one the heads, without those the admins.</summary>
    Head,
}
