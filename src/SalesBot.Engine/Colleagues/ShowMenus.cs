using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Colleagues;

/// <summary>Shows a person the commands that are theirs now, wherever they talk to the bot; a dismissed one is shown none.</summary>
internal static class ShowMenus
{
    public static async Task To(Work work, Person person)
    {
        foreach (var address in await work.Db.Addresses.AsNoTracking()
            .Where(address => address.PersonId == person.Id && address.DeadReason == null).ToListAsync())
            work.Afterwards(stop => work.Office.ShowMenu(person, address.Channel, address.Route, stop));
    }
}
