using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;

namespace SalesBot.Mail;

/// <summary>Letters to clients.</summary>
internal sealed class MailFeature : Feature
{
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(MailToClient.PlanKey, MailToClient.Plan),
    ];

    public override void Tables(ModelBuilder model) => MailModel.Build(model);
}
