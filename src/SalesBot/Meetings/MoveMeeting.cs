using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Meetings;

/// <summary>[Перенести]: another begin and end for a meeting that is not completed (A10).</summary>
internal static class MoveMeeting
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "move-meeting";

    /// <summary>The dialog: begin, and end if it is not as long as before.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "meeting.move",
        Fields =
        [
            new Field
            {
                Key = "begin",
                Kind = DateTimeField.Instance,
                Label = "meeting.begin",
                Ask = "meeting.ask-begin",
                Required = true,
                Until = "end",
                Heard = SaidMove.Heard,
            },
            new Field { Key = "end", Kind = DateTimeField.Instance, Label = "meeting.end", Ask = "meeting.ask-end", After = "begin" },
        ],
        Summary = false,
        Files = MeetingTimes.Files,
        Finish = Finish,
    };

    /// <summary>Begins the dialog, while the meeting is open.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (await MeetingTimes.Open(visit.Db, lead) is null) await MeetingCard.SayCompleted(visit, lead);
        else await DialogShell.Start(visit, DialogState.About(visit, lead, PlanKey));
    }

    /// <summary>When the meeting was to begin: «на час позже» is said of that.</summary>
    public static async Task<Facts> Before(FactQuery query, Facts facts) =>
        query.Dialog is { Plan: PlanKey, LeadId: { } id } && await query.Visit.Db.Leads.FindAsync(id) is { } lead
            && await MeetingTimes.Open(query.Visit.Db, lead) is { } meeting
            ? facts.With<SaidMove>([new(query.Visit.Office.Calendar.ToLocal(meeting.BeganAt).DateTime)]) : facts;

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (await MeetingTimes.Open(visit.Db, lead) is not { } meeting)
            return new Screen { Lines = [phrases["meeting.completed"]], Tone = Tone.Problem };
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var begin = MeetingTimes.Answer(dialog, "begin")!.Value;
        var end = MeetingTimes.Answer(dialog, "end") ?? begin + (meeting.EndedAt!.Value - meeting.BeganAt);
        if (end <= begin)
            return new Screen
            {
                Lines = [phrases["meeting.end-first"]],
                Rows = [[new Button(phrases["button.meeting-move"], ButtonValue.Command($"/lead {lead.Id} move"))]],
                Tone = Tone.Problem,
            };
        visit.Record("meeting.moved", lead.Id, new { from = meeting.BeganAt.ToString("O"), to = begin.ToString("O") });
        (meeting.BeganAt, meeting.EndedAt, meeting.OutcomeAskedAt) = (begin, end, null);
        await TouchLead.Touch(visit, lead);
        await MeetingCard.Replace(visit, lead, meeting, own =>
            own.Say("meeting.moved", ("number", lead.Number), ("when", MeetingTimes.Shown(meeting, visit.Office, visit.LocalNow, own))));
        await RemindAroundMeeting.Ahead(visit, lead, meeting);
        await SendCalendar.ToParticipants(visit, lead, meeting);
        return new Screen
        {
            Lines =
            [
                phrases.Say(
                    "meeting.moved", ("number", lead.Number), ("when", MeetingTimes.Shown(meeting, visit.Office, visit.LocalNow, phrases))),
            ],
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
            Tone = Tone.Success,
        };
    }
}
