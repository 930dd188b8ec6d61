using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Audit;

/// <summary>The record of who did what.</summary>
public sealed class AuditFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("audit", Role.Admin, ShowAudit.Run, Menu: 210),
    ];

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Lengthy<DueSums>("sums", due => due.Wait, due => due.Send);

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => AuditModel.Build(model);

    /// <inheritdoc />
    public override IEnumerable<object> Parts => [new BeforeSaving(SealRows.Before), new BeforeSaving(AuditChain.Seal)];
}
