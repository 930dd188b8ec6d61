using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Mailboxes;

/// <summary>What a letter of a mailbox brings about: the record names the mail as the way it came.</summary>
internal sealed class MailboxWork(SalesBotDb db, Office office) : Work(db, office)
{
    protected override string Channel => "mail";
}
