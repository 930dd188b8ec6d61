using Microsoft.EntityFrameworkCore;

namespace SalesBot.People;

/// <summary>Keys, indexes and lengths of people, their accounts and how they join.</summary>
internal static class PeopleModel
{
    public static void Build(ModelBuilder model)
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
}
