using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>Who was here before, as if they had just come: to tell them what has come of what they did.</summary>
internal static class VisitAgain
{
    /// <summary>Their visit; null for one who was dismissed meanwhile.</summary>
    public static async Task<Visit?> Of(SalesBotDb db, Office office, int addressId)
    {
        if (await db.Addresses.FindAsync(addressId) is not { } address) return null;
        if (await db.Conversations.FindAsync(addressId) is not { } conversation) return null;
        if (await db.People.FindAsync(address.PersonId) is not { Active: true } person) return null;
        var account = new Account(address.Account, person.Name);
        var incoming = new Incoming { Channel = address.Channel, UpdateId = "", From = account, Route = address.Route };
        return new Visit(db, office, incoming, person, address, conversation);
    }
}
