using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Leads;

namespace SalesBot.Mailboxes;

/// <summary>Letters that come by themselves, from a mailbox of the office (B6).</summary>
internal sealed class MailboxesFeature : Feature
{
    public override void Tables(ModelBuilder model) => MailboxesModel.Build(model);

    public override IEnumerable<object> Parts =>
    [
        new LeadCardPart(MailOnCard.Read),
    ];
}
