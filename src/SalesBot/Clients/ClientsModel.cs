using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Clients;

/// <summary>Keys, indexes and lengths of clients and their contacts.</summary>
public static class ClientsModel
{
    extension(SalesBotDb db)
    {
        public DbSet<Client> Clients => db.Set<Client>();
        public DbSet<Contact> Contacts => db.Set<Contact>();
        public DbSet<ContactPoint> ContactPoints => db.Set<ContactPoint>();
        public DbSet<SearchWord> SearchWords => db.Set<SearchWord>();
        public DbSet<WordShape> WordShapes => db.Set<WordShape>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Client>(client =>
        {
            client.ToTable("Clients");
            client.HasIndex(x => x.Inn);
            client.HasIndex(x => x.NameKey);
            client.Property(x => x.NameKey).HasMaxLength(ClientName.MaxKey);
            client.HasIndex(x => x.MergedIntoId);
            client.Property(x => x.Inn).HasMaxLength(12);
            client.Property(x => x.Kpp).HasMaxLength(9);
            client.Property(x => x.Address).HasMaxLength(400);
            client.Property(x => x.ReactionClass).HasMaxLength(20);
            client.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<Contact>(contact =>
        {
            contact.ToTable("Contacts");
            contact.Ignore(x => x.Line);
            contact.HasIndex(x => x.ClientId);
            contact.Property(x => x.Revision).IsConcurrencyToken();
        });
        model.Entity<ContactPoint>(point =>
        {
            point.ToTable("ContactPoints");
            point.HasIndex(x => x.Value);
            point.HasIndex(x => x.ContactId);
            point.HasIndex(x => x.Backwards);
            point.HasIndex(x => x.Local);
            point.Property(x => x.Local).HasMaxLength(40);
            point.Property(x => x.Value).HasMaxLength(200);
            point.Property(x => x.Backwards).HasMaxLength(200);
        });
        model.Entity<SearchWord>(word =>
        {
            word.ToTable("SearchWords");
            // In the order in which contacts, clients and leads are shown: by word, the newest first. A row is one of the three.
            word.HasIndex(x => new { x.Word, x.ContactId }).IsDescending(false, true).HasFilter("[ContactId] IS NOT NULL");
            word.HasIndex(x => new { x.Word, x.ClientId }).IsDescending(false, true).HasFilter("[ClientId] IS NOT NULL");
            word.HasIndex(x => new { x.Word, x.LeadId }).IsDescending(false, true).HasFilter("[LeadId] IS NOT NULL");
            word.HasIndex(x => new { x.LeadId, x.Word }).HasFilter("[LeadId] IS NOT NULL");
            word.HasIndex(x => new { x.ContactId, x.Word }).HasFilter("[ContactId] IS NOT NULL");
            word.HasIndex(x => new { x.ClientId, x.Word }).HasFilter("[ClientId] IS NOT NULL");
            word.Property(x => x.Word).HasMaxLength(SearchWords.MaxLength);
        });
        model.Entity<WordShape>(shape =>
        {
            shape.ToTable("WordShapes");
            shape.HasIndex(x => new { x.Shape, x.Word });
            shape.Property(x => x.Shape).HasMaxLength(SearchWords.MaxLength);
            shape.Property(x => x.Word).HasMaxLength(SearchWords.MaxLength);
        });
    }
}
