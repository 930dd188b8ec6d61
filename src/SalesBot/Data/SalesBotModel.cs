using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.ArrivingFiles;
using SalesBot.Assignments;
using SalesBot.Audit;
using SalesBot.Broadcasts;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Jobs;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.LongRequests;
using SalesBot.Mail;
using SalesBot.Materials;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Undoing;

namespace SalesBot.Data;

/// <summary>Keys, indexes and lengths: every folder says its own. Every query of the product has its index there.</summary>
internal static class SalesBotModel
{
    /// <summary>Length of a text without a limit.</summary>
    public const int Unlimited = -1;

    public static void Build(ModelBuilder model)
    {
        PeopleModel.Build(model);
        ConversationsModel.Build(model);
        LeadsModel.Build(model);
        EventsModel.Build(model);
        ArrivingFilesModel.Build(model);
        RemindersModel.Build(model);
        ApprovalsModel.Build(model);
        AssignmentsModel.Build(model);
        ClientsModel.Build(model);
        LettersModel.Build(model);
        OtherContactsModel.Build(model);
        MissedCallsModel.Build(model);
        CatalogueModel.Build(model);
        OrdersModel.Build(model);
        DeliveryModel.Build(model);
        BroadcastsModel.Build(model);
        CampaignsModel.Build(model);
        AuditModel.Build(model);
        MailModel.Build(model);
        MaterialsModel.Build(model);
        UndoingModel.Build(model);
        LongRequestsModel.Build(model);
        JobsModel.Build(model);
        ProcessesModel.Build(model);
        model.Entity<ApiReceipt>(receipt =>
        {
            receipt.HasKey(x => x.Key);
            receipt.Property(x => x.Key).HasMaxLength(250);
            receipt.Property(x => x.BodyHash).HasMaxLength(64);
            receipt.Property(x => x.Answer).HasMaxLength(4000);
            receipt.HasIndex(x => x.At);
        });
    }
}
