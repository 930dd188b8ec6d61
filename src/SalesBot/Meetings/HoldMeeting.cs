using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Meetings;

/// <summary>[Встреча состоялась]: asks how it came out and completes it; from then on nothing of it changes (A10, B14).</summary>
internal static class HoldMeeting
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "hold-meeting";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "meeting.title",
        Fields =
        [
            new Field
            {
                Key = "outcome",
                Kind = LongTextField.Instance,
                Label = "meeting.outcome",
                Ask = "meeting.ask-outcome",
                Required = true,
            },
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

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId);
        if (await MeetingTimes.Open(visit.Db, lead) is not { } meeting)
            return new Screen { Lines = [phrases["meeting.completed"]], Tone = Tone.Problem };
        if (!await LeadAccess.MayAct(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        var outcome = dialog.Value("outcome")!;
        // Held earlier or shorter than planned; what was planned and is past stays.
        meeting.State = EventState.Completed;
        var said = visit.SaidAt;
        (meeting.BeganAt, meeting.EndedAt) = (Earlier(meeting.BeganAt, said), Earlier(meeting.EndedAt ?? said, said));
        visit.Db.LeadNotes.Add(new LeadNote { LeadId = lead.Id, PersonId = visit.Me.Id, At = said, Text = outcome });
        visit.Record("meeting.held", lead.Id, new { outcome });
        await TouchLead.Touch(visit, lead);
        await RemindAroundMeeting.Held(visit, lead, meeting);
        await MeetingCard.Replace(visit, lead, meeting,
            own => own.Say("meeting.held", ("number", lead.Number), ("who", visit.Me.ShortName)));
        await visit.Db.SaveChangesAsync();
        var answer = new Screen
        {
            Lines = [phrases.Say("meeting.held", ("number", lead.Number), ("who", visit.Me.ShortName))],
            Rows =
            [
                .. visit.Office.MailIsOn ? new[] { MeetingCard.Letter(lead, phrases) } : [],
                [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))],
            ],
            Tone = Tone.Success,
        };
        return answer.With(await NextContact.AfterOutcome(visit, lead), visit, lead, phrases);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
