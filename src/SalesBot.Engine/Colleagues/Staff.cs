using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Colleagues;

/// <summary>Whom work goes to that is for a role and not for somebody by name.</summary>
public static class Staff
{
    /// <summary>Everybody with one of the roles who is here; when all are away, all of them; when there is nobody, the admins.</summary>
    public static async Task<IReadOnlyList<Person>> With(Work work, Role roles)
    {
        var people = (await work.Db.People.Where(person => person.Active && (person.Roles & (roles | Role.Admin)) != Role.None)
            .OrderBy(person => person.Id).ToListAsync());
        var named = people.FindAll(person => person.Has(roles));
        if (named.Count == 0) return people;
        var here = named.FindAll(person => !person.IsAway(work.Now));
        return here.Count > 0 ? here : named;
    }
}
