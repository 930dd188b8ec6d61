using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.People;

/// <summary>Keys, indexes and lengths of people, their accounts and how they join.</summary>
public static class PeopleModel
{
    extension(SalesBotDb db)
    {
        /// <summary>Everybody who works with the bot, or did.</summary>
        public DbSet<Person> People => db.Set<Person>();

        /// <summary>The accounts of people.</summary>
        public DbSet<Address> Addresses => db.Set<Address>();

        /// <summary>Invitations, by the hash of their code.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        /// <summary>Strangers who ask to be let in.</summary>
        public DbSet<AccessRequest> AccessRequests => db.Set<AccessRequest>();
    }

    internal static void Build(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("People");
            person.Ignore(x => x.ShortName);
            person.Property(x => x.Revision).IsConcurrencyToken();
            person.Property(x => x.Language).HasMaxLength(8);
            person.Property(x => x.Zone).HasMaxLength(40);
        });
        model.Entity<Address>(address =>
        {
            address.ToTable("Addresses");
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
            invitation.ToTable("Invitations");
            invitation.HasIndex(x => x.CodeHash).IsUnique();
            invitation.Property(x => x.CodeHash).HasMaxLength(64);
        });
        model.Entity<AccessRequest>(request =>
        {
            request.ToTable("AccessRequests");
            request.HasIndex(x => new { x.Channel, x.Account }).IsUnique();
            request.Property(x => x.Channel).HasMaxLength(20);
            request.Property(x => x.Account).HasMaxLength(100);
            request.Property(x => x.Route).HasMaxLength(2000);
        });
    }
}
