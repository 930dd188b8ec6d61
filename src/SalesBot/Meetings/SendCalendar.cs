using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Meetings;

/// <summary>[В календарь]: the meeting as an .ics file, also sent to its participants when it is written or moved (A10, B14).</summary>
internal static class SendCalendar
{
    /// <summary>Answers with the file.</summary>
    public static async Task Run(Visit visit, Lead lead, string args)
    {
        if (await MeetingTimes.Open(visit.Db, lead) is not { } meeting)
        {
            await MeetingCard.SayCompleted(visit, lead);
            return;
        }

        var file = await Keep(visit, lead, meeting);
        visit.ReplyNew(Card(lead, meeting, file, visit, visit.Phrases), leadId: lead.Id);
    }

    /// <summary>Sends the file to our people at the meeting: who leads the lead, and who wrote the meeting down.</summary>
    public static async Task ToParticipants(Visit visit, Lead lead, Event meeting)
    {
        var file = await Keep(visit, lead, meeting);
        foreach (var id in new[] { lead.ResponsibleId, visit.Me.Id }.Distinct())
            if (await visit.Person(id) is { } person)
                await visit.Notify(person, new Notice("meeting", phrases => Card(lead, meeting, file, visit, phrases))
                {
                    LeadId = lead.Id,
                });
    }

    private static Screen Card(Lead lead, Event meeting, long file, Work work, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say(
                "meeting.calendar", ("number", lead.Number), ("when", MeetingTimes.Shown(meeting, work.Office, work.LocalNow, phrases))),
        ],
        FileId = file,
    };

    /// <summary>Stores the meeting as it stands as an .ics file; its id.</summary>
    public static async Task<long> Keep(Visit visit, Lead lead, Event meeting)
    {
        var phrases = visit.Office.Phrases("ru", visit.Office.Processes.Version(lead.ProcessVersion));
        var entry = new CalendarEntry(
            $"{lead.Number}-{meeting.Id}@salesbot", meeting.Revision, visit.Now, meeting.BeganAt, meeting.EndedAt!.Value,
            phrases.Say("meeting.summary", ("who", meeting.ContactWho)),
            string.Join('\n', new[] { meeting.Content, ContactReach.Of(meeting), lead.Number }.Where(line => line.Length > 0)),
            phrases[meeting.Direction == Direction.Incoming ? "meeting.at-ours" : "meeting.at-client"]);
        return (await FileStore.Keep(visit, $"{lead.Number}.ics", CalendarFile.MediaType, CalendarFile.Write(entry), null)).Id;
    }
}
