using Microsoft.EntityFrameworkCore;

namespace SalesBot.Clients;

/// <summary>Keys, indexes and lengths of clients and their contacts.</summary>
internal static class ClientsModel
{
    public static void Build(ModelBuilder model)
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
}
