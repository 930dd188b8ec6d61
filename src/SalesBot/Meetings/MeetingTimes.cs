using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Meetings;

/// <summary>When a meeting is. The bot sets begin and end; until it is completed they can be changed, and never after (A10).</summary>
internal static class MeetingTimes
{
    /// <summary>Where dialogs about a meeting put files.</summary>
    public static FileHome Files { get; } = FileHome.On(async (visit, dialog, files) =>
        await Open(visit.Db, await visit.Db.Leads.FirstAsync(lead => lead.Id == dialog.LeadId)) is { } meeting
            ? await DocumentFiles.Put(visit, meeting.Id, files) : []);

    /// <summary>
    /// Begin and end by the answers of a dialog; what was not answered is what its words say, else now, and an hour later.
    /// </summary>
    public static (DateTimeOffset Begin, DateTimeOffset End) Of(Visit visit, DialogState dialog) => PlannedTimes.Of(dialog, "begin", "end",
        local => visit.Office.Calendar.ToLocal(visit.Office.Calendar.FromLocal(local)), visit.Office.Calendar.ToLocal);

    /// <summary>The answer to a question for a moment; null when it was left out.</summary>
    public static DateTimeOffset? Answer(DialogState dialog, string field) => PlannedTimes.Moment(dialog, field);

    /// <summary>
    /// The meeting of a lead that is not completed yet; null for none. A decision asked about what was agreed at one is of its kind too,
    /// but stands beside.
    /// </summary>
    public static Task<Event?> Open(SalesBotDb db, Lead lead) =>
        LineEvents.Open(db, lead.Id).Where(document => document.Kind == EventKind.Meeting).OrderByDescending(document => document.Id)
            .FirstOrDefaultAsync();

    /// <summary>As people read it: «завтра 10:00–11:00».</summary>
    public static string Shown(Event meeting, Office office, DateTimeOffset localNow, Phrases phrases)
    {
        var (begin, end) = (office.Calendar.ToLocal(meeting.BeganAt), office.Calendar.ToLocal(meeting.EndedAt ?? meeting.BeganAt));
        return begin.Date == end.Date ? $"{phrases.Moment(begin, localNow)}–{phrases.Clock(end)}"
            : $"{phrases.Moment(begin, localNow)} — {phrases.Moment(end, localNow)}";
    }
}
