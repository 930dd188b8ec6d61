using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Today;

namespace SalesBot.Finding;

/// <summary>Finding leads: by number, person, state; lists and history.</summary>
internal sealed class FindingFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("find", Command.Everybody, FindLeads.Run, Menu: 50),
        new("leads", Command.Everybody, ListLeads.Run, Menu: 60),
        new("history", Command.Everybody, LeadHistory.Run),
    ];

    public override void DueWork(IDueWorks works) => works.Due<DueLeadWords>("lead-words", due => due.Make);

    public override IEnumerable<object> Parts =>
    [
        new Suggestion(2, ListLeads.Suggested),
        SaidNumber.Entry,
        SaidNumber.WithWords,
        new AfterSave(IndexLead.AllNew),
        new AfterChange("lead", IndexLead.Changed),
        new TodayPart(1, LateLeads.Read, Overdue: true),
        new TodayPart(8, NewLeads.Read),
        new WaitingPart(LeadsAwaited.Read),
        new RecordPart(LeadRecords.Read),
    ];
}
