using SalesBot.Calls;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Erasing;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Mailboxes;
using SalesBot.MissedCalls;
using SalesBot.OfficeSettings;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Undoing;

namespace SalesBot.Privacy;

/// <summary>What is known of a person outside or a former colleague: found, given away, erased (X11, S10).</summary>
internal sealed class PrivacyFeature : Feature
{
    public override IEnumerable<Command> Commands =>
    [
        new("privacy", Role.Admin, PrivacyActions.Run, Menu: 215),
    ];

    public override IEnumerable<object> Parts =>
    [
        LookForSomeone.Long,
        new PersonalTable(typeof(Contact), "contacts") { Wipe = ["Name", "Company", "Position"] },
        new PersonalTable(typeof(ContactPoint), "reaches") { Owner = ("ContactId", "contact"), Remove = true },
        new PersonalTable(typeof(SearchWord), "words") { Owner = ("ContactId", "contact"), Remove = true },
        new PersonalTable(typeof(WordShape), "words") { PassOver = true },
        new PersonalTable(typeof(Client), "clients"),
        new PersonalTable(typeof(Lead), "leads"),
        new PersonalTable(typeof(Event), "events")
        {
            Owner = ("ContactId", "contact"),
            Reach = ["ContactPhone", "ContactEmail"],
            Wipe = ["ContactWho", "ContactPhone", "ContactEmail"],
        },
        new PersonalTable(typeof(LeadNote), "events"),
        new PersonalTable(typeof(Letter), "letters")
        {
            Reach = ["Email", "Phone", "Sender"],
            Wipe = ["FromName", "Email", "Phone", "Sender", "Domain", "To", "Subject", "Text", "Words"],
        },
        new PersonalTable(typeof(LetterRule), "letters"),
        new PersonalTable(typeof(MailMessage), "mail") { Reach = ["To"], Remove = true },
        new PersonalTable(typeof(MailboxLetter), "mail") { Reach = ["From"], Wipe = ["From", "Said"] },
        new PersonalTable(typeof(MissedCall), "missed") { Owner = ("ContactId", "contact"), Reach = ["Phone"], Remove = true },
        new PersonalTable(typeof(ExchangeCall), "calls") { Reach = ["Phone"], Remove = true },
        new PersonalTable(typeof(CampaignCall), "campaigns") { Reach = ["Phone"], Remove = true },
        new PersonalTable(typeof(Order), "orders"),
        new PersonalTable(typeof(UndoStep), "undo") { ByMention = true, Remove = true },
        new PersonalTable(typeof(ProcessVersion), "other") { PassOver = true },
        // The office's own details, which are on its papers.
        new PersonalTable(typeof(OfficeSetting), "other") { PassOver = true },
        new PersonalTable(typeof(Item), "other") { PassOver = true },
        new PersonalTable(typeof(ItemWord), "other") { PassOver = true },
    ];

    public override Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop) => OldExports.Tidy(database, now, stop);
}
