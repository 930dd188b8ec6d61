using SalesBot.Advancing;
using SalesBot.Approvals;
using SalesBot.ArrivingFiles;
using SalesBot.Assignments;
using SalesBot.Audit;
using SalesBot.Backups;
using SalesBot.Boards;
using SalesBot.Broadcasts;
using SalesBot.Calls;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.ClientLists;
using SalesBot.Clients;
using SalesBot.Colleagues;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.DeliveryDesk;
using SalesBot.Erasing;
using SalesBot.Events;
using SalesBot.Finding;
using SalesBot.Jobs;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.LongRequests;
using SalesBot.Mail;
using SalesBot.Mailboxes;
using SalesBot.Materials;
using SalesBot.Meetings;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.Passes;
using SalesBot.Privacy;
using SalesBot.ProcessDesk;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Reactions;
using SalesBot.Registering;
using SalesBot.Reminders;
using SalesBot.Reports;
using SalesBot.SettingsDesk;
using SalesBot.Today;
using SalesBot.Undoing;

namespace SalesBot;

/// <summary>The product: the features that make sales of the chat engine. One line names a feature.</summary>
public static class Sales
{
    /// <summary>Its features.</summary>
    public static Features Features { get; } = new(typeof(Sales).Assembly,
    [
        new ApprovalsFeature(),
        new ArrivingFilesFeature(),
        new AssignmentsFeature(),
        new AuditFeature(),
        new BackupsFeature(),
        new BoardsFeature(),
        new BroadcastsFeature(),
        new CallsFeature(),
        new CampaignsFeature(),
        new CatalogueFeature(),
        new ClientListsFeature(),
        new ClientsFeature(),
        new ContactsFeature(),
        new ConversationsFeature(),
        new DeliveryDeskFeature(),
        new ErasingFeature(),
        new EventsFeature(),
        new JobsFeature(),
        new LeadsFeature(),
        new AdvancingFeature(),
        new RegisteringFeature(),
        new FindingFeature(),
        new LettersFeature(),
        new LongRequestsFeature(),
        new MailFeature(),
        // Before the programs: of a lead that came by mail the card says so first.
        new MailboxesFeature(),
        new MaterialsFeature(),
        new MeetingsFeature(),
        new MissedCallsFeature(),
        new OrdersFeature(),
        new OtherContactsFeature(),
        new ColleaguesFeature(),
        new PassesFeature(),
        new PrivacyFeature(),
        // Before the process: working hours stand first among the settings.
        new SettingsDeskFeature(),
        new ProcessesFeature(),
        new ProcessDeskFeature(),
        new ProgramsFeature(),
        new ReactionsFeature(),
        new RemindersFeature(),
        new ReportsFeature(),
        new TodayFeature(),
        new UndoingFeature(),
    ]);
}
