using System.Collections.Immutable;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>What one line behind /away says, read; an absence begins with it, or with a question (B12).</summary>
internal static class BeginAbsence
{
    /// <summary>«до пятницы -> Петрова», «до среды, за меня Петрова»; what is missing is asked.</summary>
    public static async Task FromLine(Visit visit, string line)
    {
        var state = DialogState.New(visit, GoAway.PlanKey);
        var facts = await FactsReader.Read(visit, state, null) with { Calendar = null };
        var (time, stands) = AwayLine.Read(line, name => Read("deputy", name) is not null);
        var said = SaidAbsence.Read(time, visit.LocalSaidAt, visit.Office.Calendar.IsWorkingDay);
        if (said.NotBefore is { } first) NotYet(visit, first, said.IsHour);
        else await Begin(visit, state, facts, (said.Until, Read("until", said.Until)), (stands, Read("deputy", stands)));

        Answer? Read(string key, string text)
        {
            var field = GoAway.Plan.Find(key)!;
            return text.Length > 0 && field.Kind.Read(field, text, facts, visit.Phrases) is Reading.Understood understood
                ? understood.Answer : null;
        }
    }

    private static async Task Begin(Visit visit, DialogState state, Facts facts, (string Said, Answer? Is) until,
        (string Said, Answer? Is) deputy)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Answer>();
        if (until.Is is { } moment) answers["until"] = moment;
        if (deputy.Is is { } person) answers["deputy"] = person;
        var known = facts.Colleagues.FirstOrDefault(colleague => colleague.Id == visit.Me.DeputyId);
        var hints = known is null ? state.Hints : state.Hints.Add("deputy", new Answer(PersonField.Id(known), known.Label));
        state = Narrowed(state with { Answers = answers.ToImmutable(), Hints = hints }, visit.Me, facts);
        // Who says it anew has said what was asked before.
        visit.Dialog = WaitingDialogs.Without(visit.Dialog, GoAway.PlanKey);
        if (answers.Count == GoAway.Plan.Fields.Count) visit.ReplyNew(await GoAway.Finish(visit, state));
        else await DialogShell.Start(visit, state);
        // What was said and cannot be is asked again with the reason (D34).
        if (until is { Said.Length: > 0, Is: null }) await AnswerDialog.Take(visit, until.Said);
        else if (deputy is { Said.Length: > 0, Is: null } && until.Is is not null) await AnswerDialog.Take(visit, deputy.Said);
    }

    /// <summary>Nobody's work is handed over before they go.</summary>
    private static void NotYet(Visit visit, DateTime first, bool isHour) => visit.ReplyNew(new Screen
    {
        Lines =
        [
            visit.Phrases.Say("away.not-yet", ("day", isHour
                ? visit.Phrases.Moment(visit.Office.Calendar.ToLocal(visit.Office.Calendar.FromLocal(first)), visit.LocalNow)
                : visit.Phrases.Day(DateOnly.FromDateTime(first), DateOnly.FromDateTime(visit.LocalNow.DateTime)))),
        ],
        Rows = [.. Commands.Suggestions(visit)],
        Tone = Tone.Problem,
    });

    // All can be named; those are offered who do the same work, the usual deputy and the head (O23).
    private static DialogState Narrowed(DialogState state, Person me, Facts facts)
    {
        var likely = facts.Colleagues.Where(colleague => (colleague.Roles & me.Roles) != 0 || colleague.Id == me.DeputyId
            || colleague.Id == me.HeadId).Select(PersonField.Id).ToImmutableList();
        return likely.IsEmpty ? state : state with { Narrowed = state.Narrowed.SetItem("deputy", likely) };
    }
}
