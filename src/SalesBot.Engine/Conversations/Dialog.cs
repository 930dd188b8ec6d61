using SalesBot.Conversations.Fields;

namespace SalesBot.Conversations;

/// <summary>The conversation engine: takes one input to the next state. Pure - no clock, no database, no channel.</summary>
public static class Dialog
{
    /// <summary>Values of the buttons that every dialog has.</summary>
    public const string Back = "!back", Skip = "!skip", Cancel = "!cancel", Done = "!done", Change = "!change", NewLead = "!new",
        UseHint = "!use", Fill = "!fill", Enough = "enough";

    /// <summary>Key of the question which of several people at a number is meant; it falls with the name and the number.</summary>
    public const string AtNumber = "at-number";

    /// <summary>The fact that makes it a question.</summary>
    public const string AnotherAtNumber = "another-at-number";

    /// <summary>Moves a fresh state to what it asks first.</summary>
    public static DialogState Begin(DialogPlan plan, DialogState state, Facts facts) => Advance(plan, state, facts);

    /// <summary>Takes one input.</summary>
    public static DialogTurn Take(DialogPlan plan, DialogState state, DialogInput input, Facts facts, Phrases phrases)
    {
        var turn = input switch
        {
            DialogInput.Typed typed => Type(plan, state, typed.Text, facts, phrases),
            DialogInput.Pressed pressed => Press(plan, state, pressed, facts, phrases),
            DialogInput.Sent sent => Attach(plan, state, sent.Files, phrases),
            DialogInput.Filled filled => FillForm.Take(plan, state, filled.Inputs, facts, phrases),
            _ => new DialogTurn(state),
        };
        return turn with { State = turn.State with { Revision = state.Revision + 1 } };
    }

    /// <summary>Fields that apply as things stand, in order.</summary>
    public static IEnumerable<Field> Applicable(DialogPlan plan, DialogState state, Facts facts) =>
        plan.Fields.Where(field => field.When is not { } when || Holds(when, state, facts));

    /// <summary>The other ways out that are open while a field is asked.</summary>
    public static IEnumerable<Detour> Detours(DialogPlan plan, DialogState state) =>
        state.Changing ? [] : plan.Detours.Where(detour => detour.Field.Key != state.Asking
            && detour.Needs.All(key => state.Value(key) is not null));

    /// <summary>The facts with what the field itself has so far.</summary>
    public static Facts About(Field field, DialogState state, Facts facts) =>
        facts with
        {
            SoFar = state.Answers.GetValueOrDefault(field.Key),
            Half = state.Half,
            After = field.After is { } after ? PlannedTimes.Of(state, after, field.Key, facts.FromLocal, facts.ToLocal).Begin : null,
            Doubtful = Doubtful(field, state, facts),
        };

    /// <summary>Which question this is, and of how many: those asked so far and those still to come.</summary>
    public static (int Number, int Total) Step(DialogPlan plan, DialogState state, Facts facts)
    {
        // A way out asks one thing and ends there.
        var coming = plan.Detours.Any(detour => detour.Field.Key == state.Asking) ? 0
            : Missing(plan, state, facts).Count(field => !state.Asked.Contains(field.Key));
        return (state.Asked.Count, state.Asked.Count + coming);
    }

    private static bool Holds(Condition when, DialogState state, Facts facts)
    {
        if (when.EqualTo is null) return facts.Holds.Contains(when.Subject);
        var actual = when.Subject == "kind" ? state.Variant : state.Value(when.Subject);
        return string.Equals(actual, when.EqualTo, StringComparison.OrdinalIgnoreCase);
    }

    private static WorkingTime.SaidMoment? Doubtful(Field field, DialogState state, Facts facts) =>
        field is { Until: not null, Default: not null } ? PlannedTimes.Doubtful(state, field.Key, facts.ToLocal) : null;

    /// <summary>Fields that apply and have no answer yet, in order; what holds unless changed is one where it cannot be meant.</summary>
    internal static IEnumerable<Field> Missing(DialogPlan plan, DialogState state, Facts facts) =>
        Applicable(plan, state, facts).Where(field => !state.Answers.ContainsKey(field.Key)
            && (field.Default is null || Doubtful(field, state, facts) is not null));

    private static DialogState Advance(DialogPlan plan, DialogState state, Facts facts)
    {
        if (plan.MatchesCaller && !state.MatchDecided && state.ContactId is null && facts.Callers.Count > 0
            && state.Value("reach") is not null)
            return state with { Phase = DialogPhase.Match };
        state = HeardAtMatch.Into(plan, state, isAsked: true);
        if (Missing(plan, state, facts).FirstOrDefault() is { } next)
            return Gathered(state, next) with
            {
                Phase = state.Held?.Field == next.Key ? DialogPhase.Held : DialogPhase.Asking,
                Changing = false,
                Asked = state.Asked.Remove(next.Key).Add(next.Key),
            };
        return state with { Phase = DialogPhase.Summary, Changing = false };
    }

    /// <summary>
    /// Parts that were gathered before somebody stepped back are gathered on: the next one is one more, not the first (O2).
    /// </summary>
    private static DialogState Gathered(DialogState state, Field field) =>
        field.Kind.Gathers && state.Hints.TryGetValue(field.Key, out var parts)
            ? state with { Answers = state.Answers.SetItem(field.Key, parts), Hints = state.Hints.Remove(field.Key) } : state;

    private static DialogTurn Type(DialogPlan plan, DialogState state, string text, Facts facts, Phrases phrases) => state.Phase switch
    {
        DialogPhase.Asking when plan.Find(state.Asking) is { } field =>
            Answered(plan, state, field, field.Kind.Read(field, text, About(field, state, facts), phrases), facts),
        DialogPhase.Asking => new DialogTurn(Advance(plan, state, facts)),
        DialogPhase.Summary => new DialogTurn(state, Problem: phrases["dialog.use-buttons"]),
        DialogPhase.Match when plan.Remarks is not null => HeardAtMatch.Add(state, text, phrases),
        _ => new DialogTurn(state, Problem: phrases["dialog.use-these-buttons"]),
    };

    private static DialogTurn Press(DialogPlan plan, DialogState state, DialogInput.Pressed press, Facts facts, Phrases phrases)
    {
        if (press.Value == Cancel) return new DialogTurn(state, DialogOutcome.Cancelled);
        return state.Phase switch
        {
            DialogPhase.Asking => PressAsking(plan, state, press, facts, phrases),
            DialogPhase.Match when press.Value == Back => BackToMatch.Before(state, phrases),
            DialogPhase.Match when press.Value == Skip => new DialogTurn(state, Problem: phrases["dialog.use-these-buttons"]),
            DialogPhase.Match => new DialogTurn(Decide(plan, state, press.Value, facts, phrases)),
            DialogPhase.Summary => PressSummary(plan, state, press.Value, facts),
            DialogPhase.ChoosingChange => new DialogTurn(ChooseChange(plan, state, press.Value)),
            _ => new DialogTurn(state),
        };
    }

    private static DialogTurn PressAsking(DialogPlan plan, DialogState state, DialogInput.Pressed press, Facts facts, Phrases phrases)
    {
        // A button of another question is an old one: the card is drawn again and nothing else happens.
        if (press.Field != state.Asking || plan.Find(press.Field) is not { } field) return new DialogTurn(state);
        switch (press.Value)
        {
            case Back:
                var back = BackToMatch.Leads(state, facts) ? BackToMatch.Of(plan, state) : StepBack(plan, state, facts);
                return new DialogTurn(back, Problem: back == state ? phrases["dialog.first"] : null);
            case Skip when !field.Required:
                return Answered(plan, state, field, new Reading.Understood(Answer.Skip), facts);
            case Skip:
                return new DialogTurn(state, Problem: phrases["dialog.required"]);
            case UseHint when state.Hints.TryGetValue(field.Key, out var hint) || facts.Likely.TryGetValue(field.Key, out hint):
                return Answered(plan, state, field, new Reading.Understood(hint), facts);
            case ['!', .. var key] when Detours(plan, state).FirstOrDefault(detour => detour.Key == key) is { } chosen:
                return new DialogTurn(Takes(state, chosen));
            case Enough when field.Kind.Whole(field, state, phrases) is { } whole:
                return Answered(plan, state, field, new Reading.Understood(whole), facts);
            default:
                return Answered(plan, state, field, field.Kind.Pick(field, press.Value, About(field, state, facts), phrases), facts);
        }
    }

    private static DialogTurn Answered(DialogPlan plan, DialogState state, Field field, Reading reading, Facts facts)
    {
        switch (reading)
        {
            case Reading.Problem problem:
                return new DialogTurn(state, Problem: problem.Message);
            case Reading.Half half:
                return new DialogTurn(state with { Half = half.Value }, Problem: half.Message);
            case Reading.Added added:
                return new DialogTurn(With(plan, state with
                {
                    Half = null,
                    Answers = added.SoFar is null ? state.Answers.Remove(field.Key) : state.Answers.SetItem(field.Key, added.SoFar),
                }, added.Also));
            case Reading.Which which:
                var hints = which.Otherwise is { } otherwise ? state.Hints.SetItem(field.Key, otherwise) : state.Hints;
                return new DialogTurn(With(plan, state with { Hints = hints }, which.Also), Problem: which.Message, Which: which.Offers);
        }

        var understood = (Reading.Understood)reading;
        var known = Later(plan, With(plan, state, field, understood), field);
        // Whose number it is was read before this answer: it is looked up again before the end.
        if (field.Key is "reach" or "who")
            facts = facts with { Holds = facts.Holds.Where(fact => fact != AnotherAtNumber).ToHashSet(StringComparer.Ordinal) };
        if (plan.Detours.FirstOrDefault(detour => detour.Field.Key == field.Key) is { } taken)
            return new DialogTurn(known with { Detour = taken.Key }, DialogOutcome.Completed);
        var next = Advance(plan, known, facts);
        return new DialogTurn(next, next.Phase == DialogPhase.Summary && !plan.Summary ? DialogOutcome.Completed : DialogOutcome.GoesOn);
    }

    /// <summary>The state with what was understood, and with what was said beside it.</summary>
    internal static DialogState With(DialogPlan plan, DialogState state, Field field, Reading.Understood understood)
    {
        var answer = understood.Alone is { } alone && understood.Also.Keys.Any(key => key != ReachField.AlsoKey && plan.Find(key) is null)
            ? alone : understood.Answer;
        // What was known besides of one person is not another's; a caller's numbers are the call's.
        if (field.Key == "who" && !plan.MatchesCaller) state = state with { Answers = state.Answers.Remove(ReachField.AlsoKey) };
        return With(plan, With(state, field, answer), understood.Also);
    }

    /// <summary>The state with what was said beside an answer.</summary>
    internal static DialogState With(DialogPlan plan, DialogState state, IReadOnlyDictionary<string, Answer> beside)
    {
        foreach (var (key, also) in beside)
            if (plan.Find(key) is { } other) state = Besides(plan, state, other, also);
            else if (key == ReachField.AlsoKey && plan.Find("reach") is not null)
                state = state.Knowing(key, ReachField.More(ReachField.Also(state).Union(also.Value.Split(' '))));
        return state;
    }

    /// <summary>The same for what was said beside another answer: who calls by one number may name another, which is theirs as
    /// well.</summary>
    private static DialogState Besides(DialogPlan plan, DialogState state, Field field, Answer answer) =>
        plan.MatchesCaller && field.Kind is ReachField && state.Value(field.Key) is { Length: > 0 } caller
            ? caller == answer.Value ? state : state.Knowing(ReachField.AlsoKey, ReachField.More([.. ReachField.Also(state), answer.Value]))
            : With(state, field, answer);

    /// <summary>The state with one answer more, and without what it makes untrue.</summary>
    internal static DialogState With(DialogState state, Field field, Answer answer)
    {
        // Another number is another caller: who it is must be looked up again (B1).
        var otherCaller = field.Key == "reach" && state.Value("reach") != answer.Value;
        return state with
        {
            Half = null,
            Answers = (otherCaller ? state.Answers.RemoveRange(state.Recognised).Remove(AtNumber)
                : field.Key is "reach" or "who" ? state.Answers.Remove(AtNumber) : state.Answers).SetItem(field.Key, answer),
            Recognised = otherCaller ? [] : state.Recognised.Remove(field.Key),
            ContactId = otherCaller ? null : state.ContactId,
            MatchDecided = !otherCaller && state.MatchDecided,
        };
    }

    /// <summary>Without the answers that came after this moment and no longer do.</summary>
    private static DialogState Later(DialogPlan plan, DialogState state, Field field) => PlannedTimes.Moment(state, field.Key) is not { } at
        ? state
        : state with
        {
            Answers = state.Answers.RemoveRange(plan.Fields
                .Where(later => later.After == field.Key && later.Default is not null && PlannedTimes.Moment(state, later.Key) <= at)
                .Select(later => later.Key)),
        };

    private static DialogState StepBack(DialogPlan plan, DialogState state, Facts facts)
    {
        if (state.Changing || plan.Detours.Any(detour => detour.Field.Key == state.Asking)) return Advance(plan, Forget(state), facts);
        if (state.Asked.Count < 2) return state;
        // Parts gathered for the question that is left are kept as a hint, as the answer to the earlier one is; an earlier gathered one is
        // gathered on.
        var earlier = plan.Find(state.Asked[^2]);
        var back = Withdrawn(state, state.Asked[^1]);
        if (earlier is null || !earlier.Kind.Gathers) back = Withdrawn(back, state.Asked[^2]);
        return back with { Asked = back.Asked.RemoveAt(back.Asked.Count - 1), Half = null, Phase = DialogPhase.Asking };
    }

    /// <summary>An answer taken back, and kept as a hint.</summary>
    private static DialogState Withdrawn(DialogState state, string key) => state with
    {
        Hints = state.Answers.TryGetValue(key, out var given) && !given.Skipped ? state.Hints.SetItem(key, given) : state.Hints,
        Answers = state.Answers.Remove(key),
    };

    /// <summary>Leaves the question that was opened from the summary, with its former answer.</summary>
    private static DialogState Forget(DialogState state) => state with { Asked = state.Asked.RemoveAt(state.Asked.Count - 1) };

    private static DialogState Decide(DialogPlan plan, DialogState state, string value, Facts facts, Phrases phrases)
    {
        if (facts.Callers.Count == 1 && plan.Detours.FirstOrDefault(detour => value == "!" + detour.Key) is { } chosen)
            return BackToMatch.From(Takes(HeardAtMatch.Into(plan,
                Recognise(plan, state with { MatchDecided = true }, facts.Callers[0], facts, phrases), isAsked: false), chosen));
        if (value != NewLead && !value.StartsWith(NewLead + ":", StringComparison.Ordinal)) return state;
        var decided = state with { MatchDecided = true };
        var caller = value == NewLead
            ? (facts.Callers.Count == 1 ? facts.Callers[0] : null)
            : facts.Callers.FirstOrDefault(known => value == $"{NewLead}:{known.ContactId}");
        return BackToMatch.From(Advance(plan, caller is null ? decided : Recognise(plan, decided, caller, facts, phrases), facts));
    }

    /// <summary>Fills in what is known of the caller, so that it is not asked.</summary>
    private static DialogState Recognise(DialogPlan plan, DialogState state, KnownCaller caller, Facts facts, Phrases phrases)
    {
        var answers = state.Answers.ContainsKey("who") ? state.Answers : state.Answers.SetItem("who", Answer.Of(caller.Line));
        var field = plan.Find("responsible");
        if (field is not null && !answers.ContainsKey("responsible") && caller.LastResponsibleId is { } last
            && PersonField.Eligible(field, facts).FirstOrDefault(person => person.Id == last && person.AwayUntil is null) is { } former
            && PersonField.Instance.Pick(field, PersonField.Id(former), facts, phrases) is Reading.Understood understood)
            answers = answers.SetItem("responsible", understood.Answer);
        return state with { Answers = answers, ContactId = caller.ContactId, Recognised = [.. answers.Keys.Except(state.Answers.Keys)] };
    }

    private static DialogTurn PressSummary(DialogPlan plan, DialogState state, string value, Facts facts)
    {
        if (value == Change) return new DialogTurn(state with { Phase = DialogPhase.ChoosingChange });
        if (value == Back && BackToMatch.Leads(state, facts)) return new DialogTurn(BackToMatch.Of(plan, state));
        if (plan.Detours.FirstOrDefault(detour => value == "!" + detour.Key) is { } chosen)
            return new DialogTurn(Takes(state, chosen));
        if (value != Done) return new DialogTurn(state);
        // What is true now decides: a colleague may have left since the card was drawn.
        var next = Advance(plan, WithoutTheGone(plan, state, facts), facts);
        return next.Phase == DialogPhase.Summary ? new DialogTurn(state, DialogOutcome.Completed) : new DialogTurn(next);
    }

    private static DialogState Takes(DialogState state, Detour detour) =>
        state with { Phase = DialogPhase.Asking, Half = null, Asked = state.Asked.Add(detour.Field.Key) };

    private static DialogState WithoutTheGone(DialogPlan plan, DialogState state, Facts facts)
    {
        var gone = plan.Fields.Where(field => field.Kind is PersonField && state.Value(field.Key) is { } id
            && PersonField.Eligible(field, facts).All(person => PersonField.Id(person) != id));
        return state with { Answers = state.Answers.RemoveRange(gone.Select(field => field.Key)) };
    }

    private static DialogState ChooseChange(DialogPlan plan, DialogState state, string value)
    {
        if (value == Back) return state with { Phase = DialogPhase.Summary };
        var key = value.StartsWith(Change + ":", StringComparison.Ordinal) ? value[(Change.Length + 1)..] : "";
        return plan.Fields.Any(field => field.Key == key)
            ? state with { Phase = DialogPhase.Asking, Changing = true, Asked = state.Asked.Remove(key).Add(key) }
            : state;
    }

    private static DialogTurn Attach(DialogPlan plan, DialogState state, IReadOnlyList<long> files, Phrases phrases) =>
        plan.Files is FileHome.Nowhere ? new DialogTurn(state, Problem: phrases.Say("dialog.no-files", ("n", files.Count)))
            : new DialogTurn(DialogFiles.Add(state, files));
}
