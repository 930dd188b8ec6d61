using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Reminders;

/// <summary>Reminders that climb.</summary>
internal sealed class RemindersFeature : Feature
{
    public override void Tables(ModelBuilder model) => RemindersModel.Build(model);

    public override void DueWork(IDueWorks works) => works.Due<DueReminders>("reminders", due => due.Send, due => due.Next);

    public override IEnumerable<object> Parts =>
    [
        new AfterChange("lead", NextContact.Ensure),
        new UndoReminders(),
        new LeadCardPart(ContactOfLead.Read),
        new LeadAction("snooze", SnoozeReminder.Run, NeedsOpen: false, NeedsRight: false),
        new TodayPart(2, RemindersToday.Read, Overdue: true),
    ];
}
