using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.DeliveryDesk;
using SalesBot.Leads;

namespace SalesBot.Mail;

/// <summary>Letters to clients.</summary>
internal sealed class MailFeature : Feature
{
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(MailToClient.PlanKey, MailToClient.Plan),
    ];

    public override void Tables(ModelBuilder model) => MailModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new FactPart(Unapproved.Add),
        new LeadCardPart(MailOfLead.Read),
        new LeadAction("mail", MailToClient.Run, NeedsOpen: true, NeedsRight: true),
        new DeliveryLine(UnsentMail.Lines),
    ];
}
