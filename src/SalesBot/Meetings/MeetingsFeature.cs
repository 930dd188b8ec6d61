using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Today;

namespace SalesBot.Meetings;

/// <summary>Meetings.</summary>
internal sealed class MeetingsFeature : Feature
{
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(HoldMeeting.PlanKey, HoldMeeting.Plan),
        new(MoveMeeting.PlanKey, MoveMeeting.Plan),
    ];

    public override void Tables(ModelBuilder model) => MeetingsModel.Build(model);

    public override void DueWork(IDueWorks works)
    {
        works.Due<DueMeetings>("meetings", due => due.Ask);
        works.Due<DueMeetingReminders>("meeting-reminders", due => due.Send);
    }

    public override IEnumerable<object> Parts =>
    [
        new LeadCardPart(MeetingOfLead.Read),
        new FactPart(MoveMeeting.Before),
        new LeadAction("held", HoldMeeting.Run, NeedsOpen: false, NeedsRight: true),
        new LeadAction("move", MoveMeeting.Run, NeedsOpen: false, NeedsRight: true),
        new LeadAction("ics", SendCalendar.Run, NeedsOpen: false, NeedsRight: false),
        new TodayPart(3, MeetingsToday.Read, Overdue: true),
        new OwnTime(async (work, lead) => await MeetingTimes.Open(work.Db, lead) is { OutcomeAskedAt: null }),
        new EventRules(EventKind.Meeting, MeetingTimes.Of, MeetingOfLead.Written),
    ];
}
