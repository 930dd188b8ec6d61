using Microsoft.EntityFrameworkCore;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>Who acts while somebody is away (B12).</summary>
public static class Deputies
{
    /// <summary>Who stands in for the person now; null when they are here, or nobody does.</summary>
    public static async Task<Person?> Now(Work work, Person person) =>
        person.IsAway(work.Now) && person.DeputyId is { } deputy && await work.Person(deputy) is { Active: true } found ? found : null;

    /// <summary>Whom the person stands in for now.</summary>
    public static Task<List<Person>> StoodInFor(Work work, Person deputy) =>
        work.Once($"stood in for by {deputy.Id}", () => work.Db.People
            .Where(person => person.Active && person.DeputyId == deputy.Id && person.AwayUntil > work.Now)
            .OrderBy(person => person.Name).ToListAsync());
}
