using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Audit;
using SalesBot.Broadcasts;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Mail;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Undoing;

namespace SalesBot.Data;

/// <summary>Keys, indexes and lengths. Every query of the product has its index here.</summary>
internal static class SalesBotModel
{
    private const int Unlimited = -1;

    public static void Build(ModelBuilder model)
    {
        BuildPeople(model);
        BuildConversations(model);
        BuildDocuments(model);
        BuildWorkOfColleagues(model);
        BuildClients(model);
        BuildOrders(model);
        BuildDelivery(model);
        BuildBrowser(model);
        BuildRecords(model);
    }

    private static void BuildPeople(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.Ignore(x => x.ShortName);
            person.Property(x => x.Revision).IsConcurrencyToken();
            person.Property(x => x.Language).HasMaxLength(8);
            person.Property(x => x.Zone).HasMaxLength(40);
        });
        model.Entity<Address>(address =>
        {
            address.HasIndex(x => new { x.Channel, x.Account }).IsUnique();
            address.HasIndex(x => x.PersonId);
            address.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            address.Property(x => x.Channel).HasMaxLength(20);
            address.Property(x => x.Account).HasMaxLength(100);
            address.Property(x => x.Route).HasMaxLength(2000);
            address.Property(x => x.LeasedBy).HasMaxLength(40);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(x => x.CodeHash).IsUnique();
            invitation.Property(x => x.CodeHash).HasMaxLength(64);
        });
        model.Entity<AccessRequest>(request =>
        {
            request.HasIndex(x => new { x.Channel, x.Account });
            request.Property(x => x.Channel).HasMaxLength(20);
            request.Property(x => x.Account).HasMaxLength(100);
            request.Property(x => x.Route).HasMaxLength(2000);
        });
    }

    private static void BuildConversations(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.HasKey(x => x.AddressId);
            conversation.Property(x => x.AddressId).ValueGeneratedNever();
            conversation.Property(x => x.Dialog).HasMaxLength(Unlimited);
            conversation.Property(x => x.Revision).IsConcurrencyToken();
            conversation.HasOne<Address>().WithMany().HasForeignKey(x => x.AddressId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SeenUpdate>(update =>
        {
            update.Property(x => x.Id).HasMaxLength(140);
            update.HasIndex(x => x.At);
        });
    }

    private static void BuildDocuments(ModelBuilder model)
    {
        model.Entity<Lead>(lead =>
        {
            lead.HasIndex(x => x.Number).IsUnique();
            lead.HasIndex(x => new { x.ResponsibleId, x.State, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.WaitingSince });
            lead.HasIndex(x => new { x.State, x.Temperature, x.WaitingSince });
            lead.HasIndex(x => new { x.AuthorId, x.CreatedAt });
            lead.HasIndex(x => x.CreatedAt);
            lead.HasIndex(x => x.ContactId);
            lead.HasIndex(x => x.ClientId);
            lead.Property(x => x.Number).HasMaxLength(20);
            lead.Property(x => x.Stage).HasMaxLength(40);
            lead.Property(x => x.Topic).HasMaxLength(4000);
            lead.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<NumberSeries>(series =>
        {
            series.HasKey(x => x.Key);
            series.Property(x => x.Key).HasMaxLength(20);
            series.Property(x => x.Last).IsConcurrencyToken();
        });
        model.Entity<Event>(document =>
        {
            document.HasIndex(x => x.LeadId);
            document.HasIndex(x => new { x.ResponsibleId, x.State });
            document.HasIndex(x => new { x.Kind, x.State, x.EndedAt });
            document.HasIndex(x => x.ClientId);
            document.HasIndex(x => x.ContactId);
            document.Property(x => x.Stage).HasMaxLength(40);
            document.Property(x => x.Subject).HasMaxLength(60);
            document.Property(x => x.Category).HasMaxLength(40);
            document.Property(x => x.Content).HasMaxLength(Unlimited);
            document.Property(x => x.Answers).HasMaxLength(Unlimited);
            document.Property(x => x.ContactPhone).HasMaxLength(32);
            document.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<EventFile>(file =>
        {
            file.HasKey(x => new { x.EventId, x.FileId });
            file.HasIndex(x => x.FileId);
        });
        model.Entity<StoredFile>(file =>
        {
            file.Property(x => x.Name).HasMaxLength(120);
            file.Property(x => x.MediaType).HasMaxLength(120);
            file.Property(x => x.Sha256).HasMaxLength(64);
        });
        model.Entity<StoredFileContent>(content =>
        {
            content.HasKey(x => x.FileId);
            content.Property(x => x.FileId).ValueGeneratedNever();
            content.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.FileId);
        });
        model.Entity<LeadParty>(party =>
        {
            party.HasKey(x => new { x.PersonId, x.LeadId });
            party.HasIndex(x => x.LeadId);
        });
        model.Entity<LeadNote>(note =>
        {
            note.HasIndex(x => x.LeadId);
            note.Property(x => x.Text).HasMaxLength(4000);
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.HasIndex(x => new { x.State, x.DueAt });
            reminder.HasIndex(x => new { x.LeadId, x.State });
            reminder.HasIndex(x => x.OrderId);
            reminder.HasIndex(x => new { x.PersonId, x.State, x.DueAt });
            reminder.Property(x => x.Revision).IsConcurrencyToken();
        });
    }

    private static void BuildWorkOfColleagues(ModelBuilder model)
    {
        model.Entity<Approval>(approval =>
        {
            approval.Ignore(x => x.Subject);
            approval.HasIndex(x => new { x.Kind, x.SubjectId });
            approval.HasIndex(x => new { x.ApproverId, x.State });
            approval.HasIndex(x => x.LeadId);
            approval.HasIndex(x => x.EventId);
            approval.HasIndex(x => new { x.State, x.RequestedAt });
            approval.HasIndex(x => new { x.RequestedById, x.State });
            approval.Property(x => x.Fingerprint).HasMaxLength(64);
            approval.Property(x => x.Shown).HasMaxLength(Unlimited);
            approval.Property(x => x.Reason).HasMaxLength(40);
            approval.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<WorkAssignment>(assignment =>
        {
            assignment.HasIndex(x => new { x.AdvisorId, x.State });
            assignment.HasIndex(x => x.LeadId);
            assignment.HasIndex(x => x.EventId);
            assignment.HasIndex(x => new { x.State, x.RequestedAt });
            assignment.HasIndex(x => new { x.RequestedById, x.State });
            assignment.Property(x => x.Question).HasMaxLength(4000);
            assignment.Property(x => x.Answer).HasMaxLength(4000);
            assignment.Property(x => x.Revision).IsConcurrencyToken();
        });
    }

    private static void BuildClients(ModelBuilder model)
    {
        model.Entity<Client>(client =>
        {
            client.HasIndex(x => x.Inn);
            client.HasIndex(x => x.MergedIntoId);
            client.Property(x => x.Inn).HasMaxLength(12);
            client.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<Contact>(contact =>
        {
            contact.Ignore(x => x.Line);
            contact.HasIndex(x => x.ClientId);
            contact.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ContactPoint>(point =>
        {
            point.HasIndex(x => x.Value);
            point.HasIndex(x => x.ContactId);
            point.Property(x => x.Value).HasMaxLength(200);
        });
        model.Entity<SearchWord>(word =>
        {
            word.HasIndex(x => x.Word);
            word.HasIndex(x => x.ContactId);
            word.HasIndex(x => x.ClientId);
            word.Property(x => x.Word).HasMaxLength(40);
        });
    }

    private static void BuildOrders(ModelBuilder model)
    {
        model.Entity<ApiReceipt>(receipt =>
        {
            receipt.HasKey(x => x.Key);
            receipt.Property(x => x.Key).HasMaxLength(100);
            receipt.Property(x => x.BodyHash).HasMaxLength(64);
            receipt.Property(x => x.Answer).HasMaxLength(4000);
            receipt.HasIndex(x => x.At);
        });
        model.Entity<MissedCall>(call =>
        {
            call.Ignore(x => x.IsOpen);
            call.Property(x => x.Revision).IsConcurrencyToken();
            call.Property(x => x.Phone).HasMaxLength(24);
            call.Property(x => x.Who).HasMaxLength(250);
            call.Property(x => x.Reason).HasMaxLength(1000);
            call.HasIndex(x => new { x.Phone, x.State });
            call.HasIndex(x => new { x.State, x.RemindAt });
            call.HasIndex(x => new { x.AssigneeId, x.State });
        });
        model.Entity<Item>(item =>
        {
            item.HasIndex(x => x.Key).IsUnique();
            item.Property(x => x.Unit).HasMaxLength(Item.MaxUnit);
            item.Property(x => x.Department).HasMaxLength(Item.MaxDepartment);
            item.Property(x => x.AccountingClass).HasMaxLength(Item.MaxClass);
            item.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ItemWord>(word =>
        {
            word.HasIndex(x => x.Word);
            word.HasIndex(x => x.ItemId);
            word.Property(x => x.Word).HasMaxLength(40);
        });
        model.Entity<Order>(order =>
        {
            order.HasIndex(x => x.Number).IsUnique();
            order.HasIndex(x => x.LeadId);
            order.HasIndex(x => new { x.ClientId, x.State });
            order.HasIndex(x => new { x.ExecutorId, x.State });
            order.HasIndex(x => new { x.ApproverId, x.State });
            order.HasIndex(x => new { x.State, x.OpenedAt });
            order.Property(x => x.Number).HasMaxLength(20);
            order.Property(x => x.Stage).HasMaxLength(40);
            order.Property(x => x.Answers).HasMaxLength(Unlimited);
            order.Property(x => x.Source).HasMaxLength(40);
            order.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<OrderLine>(line =>
        {
            line.HasIndex(x => new { x.OrderId, x.Position }).IsUnique();
            line.HasOne<Order>().WithMany().HasForeignKey(x => x.OrderId).OnDelete(DeleteBehavior.Cascade);
            line.Property(x => x.Quantity).HasPrecision(18, 3);
            line.Property(x => x.Unit).HasMaxLength(Item.MaxUnit);
            line.Property(x => x.Department).HasMaxLength(Item.MaxDepartment);
            line.Property(x => x.AccountingClass).HasMaxLength(Item.MaxClass);
        });
    }

    private static void BuildDelivery(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(message =>
        {
            message.HasIndex(x => new { x.State, x.DueAt });
            message.HasIndex(x => new { x.AddressId, x.State, x.Priority, x.Id });
            message.HasIndex(x => new { x.AddressId, x.CardKey });
            message.HasIndex(x => x.LeadId);
            message.HasIndex(x => new { x.BroadcastId, x.State });
            message.HasOne<Address>().WithMany().HasForeignKey(x => x.AddressId).OnDelete(DeleteBehavior.Restrict);
            message.Property(x => x.Screen).HasMaxLength(Unlimited);
            message.Property(x => x.CardKey).HasMaxLength(60);
            message.Property(x => x.Kind).HasMaxLength(40);
            message.Property(x => x.OnMessageId).HasMaxLength(200);
            message.Property(x => x.MessageId).HasMaxLength(200);
            message.Property(x => x.Error).HasMaxLength(1000);
        });
        model.Entity<Broadcast>(broadcast =>
        {
            broadcast.Property(x => x.Text).HasMaxLength(Broadcast.MaxText);
            broadcast.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<Card>(card =>
        {
            card.HasIndex(x => new { x.AddressId, x.Key }).IsUnique();
            card.HasIndex(x => new { x.AddressId, x.MessageId });
            card.HasIndex(x => x.Key);
            card.Property(x => x.Key).HasMaxLength(60);
            card.Property(x => x.MessageId).HasMaxLength(200);
        });
    }

    private static void BuildBrowser(ModelBuilder model)
    {
        model.Entity<BrowserMessage>(message =>
        {
            message.HasIndex(x => new { x.Account, x.Id });
            message.HasIndex(x => new { x.Account, x.UpdateId }).IsUnique();
            message.HasIndex(x => x.Change);
            message.Property(x => x.Account).HasMaxLength(100);
            message.Property(x => x.UpdateId).HasMaxLength(100);
            message.Property(x => x.Text).HasMaxLength(Unlimited);
            message.Property(x => x.Screen).HasMaxLength(Unlimited);
            message.Property(x => x.Files).HasMaxLength(Unlimited);
        });
        model.Entity<DemoOffset>(offset => offset.Property(x => x.Id).ValueGeneratedNever());
    }

    private static void BuildRecords(ModelBuilder model)
    {
        model.Entity<AuditRecord>(record =>
        {
            record.HasIndex(x => x.Sequence).IsUnique();
            record.HasIndex(x => new { x.LeadId, x.Sequence });
            record.Property(x => x.PreviousHash).HasMaxLength(64);
            record.Property(x => x.Hash).HasMaxLength(64);
            record.Property(x => x.Channel).HasMaxLength(20);
            record.Property(x => x.Action).HasMaxLength(60);
            record.Property(x => x.Details).HasMaxLength(Unlimited);
        });
        model.Entity<MailMessage>(mail =>
        {
            mail.HasIndex(x => new { x.State, x.DueAt });
            mail.HasIndex(x => new { x.State, x.FinishedAt });
            mail.Property(x => x.Body).HasMaxLength(Unlimited);
            mail.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<UndoStep>(step =>
        {
            step.HasIndex(x => x.Until);
            step.Property(x => x.CardKey).HasMaxLength(60);
            step.Property(x => x.Before).HasMaxLength(Unlimited);
            step.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ProcessVersion>(version =>
        {
            version.HasKey(x => x.Version);
            version.Property(x => x.Version).ValueGeneratedNever();
            version.Property(x => x.Text).HasMaxLength(Unlimited);
        });
    }
}
