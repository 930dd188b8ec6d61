using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Screens;

namespace SalesBot.Meetings;

/// <summary>The meeting that is ahead, on the lead's card.</summary>
internal static class MeetingOfLead
{
    public static async Task<OnLeadCard?> Read(LeadOnCard shown)
    {
        var (work, lead) = (shown.Work, shown.Lead);
        if (await MeetingTimes.Open(work.Db, lead) is not { } meeting) return null;
        return OnLeadCard.Line(LeadCardPlace.Meeting, phrases =>
            phrases.Say("meeting.planned", ("when", MeetingTimes.Shown(meeting, work.Office, work.LocalNow, phrases)))) with
        {
            Acting = [(LeadButtons.Meeting, phrases => MeetingCard.Buttons(lead, work.Office.MailIsOn, phrases))],
        };
    }

    /// <summary>A stage has written it: the calendar goes to who takes part, and they are reminded some days before.</summary>
    public static async Task<Line> Written(Visit visit, Lead lead, Event meeting, Phrases phrases)
    {
        await RemindAroundMeeting.Ahead(visit, lead, meeting);
        await SendCalendar.ToParticipants(visit, lead, meeting);
        return phrases.Say("meeting.planned", ("when", MeetingTimes.Shown(meeting, visit.Office, visit.LocalNow, phrases)));
    }
}
