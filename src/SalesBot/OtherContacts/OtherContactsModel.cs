using Microsoft.EntityFrameworkCore;

namespace SalesBot.OtherContacts;

/// <summary>Keys and indexes of contacts that are no sale.</summary>
internal static class OtherContactsModel
{
    public static void Build(ModelBuilder model) => model.Entity<ContactTask>(task =>
    {
        task.Property(x => x.Revision).IsConcurrencyToken();
        task.HasIndex(x => x.EventId).IsUnique();
        task.HasIndex(x => new { x.DoneAt, x.PersonId });
    });
}
