using System.Globalization;
using SalesBot.Advancing;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>Registers a call or a letter: event 1, its lead, the hand-over to the manager with a reminder (A1-A3, B1, B3, U5).</summary>
public static class RegisterLead
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "register";

    /// <summary>Key of the way out for a contact that is no sale (B3).</summary>
    public const string NotALead = "other";

    /// <summary>The dialog: the first stage of the process, with [Не обращение] beside it.</summary>
    public static DialogPlan Plan(SalesProcess process) => new()
    {
        Key = PlanKey,
        Title = process.First.Title,
        Fields = AtNumberField.Beside(process.First.Fields),
        MatchesCaller = true,
        Remarks = "topic",
        Other = OtherCall.Matter,
        Detours = [new Detour(NotALead, "button.not-a-lead", Category, ["reach"])],
        Files = FileHome.Written,
        Finish = Finish,
    };

    /// <summary>Begins step by step, or from the line that followed the command.</summary>
    public static Task Begin(Visit visit, EventKind kind, string line) => line.Length > 0
        ? FromLine(visit, line, kind)
        : DialogShell.Start(visit, New(visit, kind));

    /// <summary>A pasted number, a line or a forwarded message becomes a filled draft (U5, B5).</summary>
    public static Task FromText(Visit visit, string text)
    {
        // By the command, which asks whether they may.
        if (!visit.MayRegister) return Commands.Run(visit, visit.Me.Has(Role.Admin) && !IsReach(text) ? $"/call {text}" : $"/find {text}");
        return FromLine(visit, text, null);
    }

    /// <summary>A call of somebody of whom a number and a name were noted before.</summary>
    internal static Task FromCaller(Visit visit, string phone, string who) =>
        FromLine(visit, $"{phone} {who}".Trim(), EventKind.Call, read: draft => draft.Noted());

    /// <summary>
    /// A line that was typed into another dialog, and is a call of its own since it was typed; one with no number says that somebody
    /// called.
    /// </summary>
    internal static Task FromHeld(Visit visit, HeldLine line) =>
        FromLine(visit, line.Text, QuickEntry.LooksLikeEntry(line.Text) ? null : EventKind.Call, line.SaidAt);

    /// <summary>Whether it is a number or an address and nothing else: somebody is looked up.</summary>
    private static bool IsReach(string text) => PhoneNumber.TryParse(text) is not null || EmailAddress.TryParse(text) is not null;

    /// <summary>A shared contact card becomes a draft.</summary>
    public static async Task FromContact(Visit visit, SharedContact contact)
    {
        if (!visit.MayRegister) await Commands.Run(visit, $"/find {PhoneNumber.OnCard(contact.Phone)?.Value ?? contact.Phone}");
        else if (CardAnswers.Of(contact, visit.Phrases) is not { } said)
            visit.ReplyNew(new Screen { Lines = [visit.Phrases["field.phone.unclear"]], Tone = Tone.Problem });
        else if (await CardAnswers.Named(visit, said) is var (answers, hints))
            await DialogShell.Start(visit, New(visit, EventKind.Call) with { Answers = answers, Hints = hints });
    }

    /// <summary>A whole line was typed where the dialog asks for the number: all of it is taken (U5).</summary>
    internal static async Task FillIn(Visit visit, DialogState dialog, string text)
    {
        var (draft, colleagues) = await Read(visit, text);
        var filled = QuickDraftAnswers.Fill(dialog, draft, colleagues, visit.Incoming.ForwardedFrom, visit.Phrases);
        await DialogShell.GoOn(visit, DialogFiles.Add(filled, visit.Files));
        await NotAColleague.Say(visit, draft);
    }

    /// <summary>The line under confirmation was corrected: what came from it is read again, the rest stays (K12). False when the
    /// dialog was not begun by one.</summary>
    /// <param name="visit">The correction.</param>
    /// <param name="dialog">The dialog.</param>
    /// <param name="keys">What had come from the line.</param>
    /// <param name="text">The line as it is now, with its command if it had one.</param>
    internal static async Task<bool> Correct(Visit visit, DialogState dialog, IReadOnlyCollection<string> keys, string text)
    {
        var command = text.StartsWith("/call ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("/letter ", StringComparison.OrdinalIgnoreCase);
        if (text.StartsWith('/') && !command) return false;
        var (draft, colleagues) = await Read(visit, command ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : text);
        var others = dialog.Answers.RemoveRange(keys);
        var read = QuickDraftAnswers.Fill(
            dialog with { Answers = others, Hints = dialog.Hints.RemoveRange(keys), Narrowed = dialog.Narrowed.Clear() },
            draft, colleagues, visit.Incoming.ForwardedFrom, visit.Phrases);
        read = read with { Answers = read.Answers.SetItems(others), Half = null };
        var otherCaller = read.Value("reach") != dialog.Value("reach");
        await DialogShell.GoOn(visit, otherCaller
            ? read with { Answers = read.Answers.RemoveRange(dialog.Recognised), Recognised = [], ContactId = null, MatchDecided = false }
            : read);
        return true;
    }

    private static async Task FromLine(
        Visit visit, string text, EventKind? kind, DateTimeOffset? saidAt = null, Func<QuickDraft, QuickDraft>? read = null)
    {
        var (said, colleagues) = await Read(visit, text);
        var draft = read?.Invoke(said) ?? said;
        var called = (draft.Phone is not null || draft.NumberWithheld) && visit.Incoming.ForwardedFrom is null;
        var state = New(visit, kind ?? (called ? EventKind.Call : EventKind.Letter));
        await DialogShell.Start(visit, QuickDraftAnswers.Fill(state, draft, colleagues, visit.Incoming.ForwardedFrom, visit.Phrases) with
        {
            BeganAt = saidAt ?? state.BeganAt,
            Files = [.. visit.Files],
        });
        await NotAColleague.Say(visit, draft);
    }

    /// <summary>What a text says, and the colleagues it may name.</summary>
    internal static async Task<(QuickDraft Draft, List<Colleague> Managers)> Read(Visit visit, string text)
    {
        var managers = Plan(visit.Office.Processes.Current).Find("responsible")!.Roles;
        var colleagues = (await FactsReader.Colleagues(visit)).Where(person => (person.Roles & managers) != 0).ToList();
        return (QuickEntry.Read(text, [.. colleagues.Select(person => new ColleagueName(person.Id, person.Name))]), colleagues);
    }

    /// <summary>A registration with nothing said yet; what stood under its files may be what it is about.</summary>
    internal static DialogState New(Visit visit, EventKind kind)
    {
        var state = DialogState.New(visit, PlanKey) with { Variant = kind.Word(), Files = [.. visit.Files] };
        var words = CleanText.OneLine(visit.Words, TextField.MaxLength).Text;
        return words.Length == 0 ? state : state with { Hints = state.Hints.SetItem("topic", Answer.Of(words)) };
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var origin = await LeadOrigin.Of(visit, dialog);
        if (!(origin is null ? visit.MayRegister : await origin.MayRegister())) return Refused(visit.Phrases["error.no-right"]);
        if (origin is not null && await origin.Over() is { } over) return Refused(over);
        if ((origin is null or { Spoken: true }) && dialog.Value("reach") is { Length: > 0 } said)
            foreach (var part in visit.Office.Features.Parts<ClientReached>()) await part.Do(visit, said);
        return dialog.Detour == NotALead
            ? LogOtherContact.Screen(visit, await LogOtherContact.Log(visit, dialog, origin))
            : await Register(visit, dialog, origin);
    }

    private static Field Category => new()
    {
        Key = "category",
        Kind = ChoiceField.Instance,
        Choices = "other-contacts",
        Label = "category.label",
        Ask = "category.ask",
        Required = true,
    };

    private static Screen Refused(string line) => new() { Lines = [line], Tone = Tone.Problem };

    private static async Task<Screen> Register(Visit visit, DialogState dialog, LeadOrigin? origin)
    {
        var process = visit.Office.Processes.Version(dialog.ProcessVersion);
        var contact = await RegisteredRows.ContactOf(visit, dialog);
        var lead = await RegisteredRows.NewLead(
            visit, process, contact, int.Parse(dialog.Value("responsible")!, CultureInfo.InvariantCulture), visit.Me.Id,
            dialog.Value("topic") ?? "");
        var registered = RegisteredRows.Document(visit, dialog, process.First, contact);
        registered.LeadId = lead.Id;
        visit.Begun = lead.Id;
        visit.Db.Events.Add(registered);
        await visit.Db.SaveChangesAsync();
        await DocumentFiles.TakeSent(visit, registered);
        await OfferUndo.On(visit, lead.Id, UndoKind.Registered, dialog.CardKey);
        Record(visit, lead, dialog.Kind, process.First, registered);
        // Before the card is drawn: it says what the lead came of.
        if (origin is not null) await origin.Registered(lead, contact);
        foreach (var part in visit.Office.Features.Parts<LeadRegistered>()) await part.Do(visit, dialog, lead);
        var handOver = await HandOver.Create(visit, lead, registered, process, process.First, dialog);
        await TellInformed.Passed(visit, lead, process.First);
        IReadOnlyList<Button> next = origin is null ? [] : await origin.Next();
        return await RegisteredScreen.Of(visit, dialog, lead, handOver, next);
    }

    private static void Record(Visit visit, Lead lead, EventKind kind, Stage first, Event registered) =>
        visit.Record("lead.registered", lead.Id, new
        {
            lead.Number,
            kind = kind.ToString(),
            responsible = lead.ResponsibleId,
            stage = first.Key,
            answers = AddedAnswers.Recorded(registered.Answers),
        });
}
