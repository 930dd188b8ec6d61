using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Audit;

/// <summary>The record of who did what.</summary>
internal sealed class AuditFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("audit", Role.Admin, ShowAudit.Run, Menu: 210),
    ];

    public override void DueWork(IDueWorks works) => works.Lengthy<DueSums>("sums", due => due.Wait, due => due.Send);

    public override void Tables(ModelBuilder model) => AuditModel.Build(model);

    public override IEnumerable<object> Parts => [new BeforeSaving(AuditChain.Seal)];
}
