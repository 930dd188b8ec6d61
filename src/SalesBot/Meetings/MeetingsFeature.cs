using SalesBot.Conversations;

namespace SalesBot.Meetings;

/// <summary>Meetings.</summary>
internal sealed class MeetingsFeature : Feature
{
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(HoldMeeting.PlanKey, HoldMeeting.Plan),
        new(MoveMeeting.PlanKey, MoveMeeting.Plan),
    ];

    public override void DueWork(IDueWorks works) => works.Due<DueMeetings>("meetings", due => due.Ask);
}
