using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Jobs;

/// <summary>The dashboard of jobs.</summary>
public static class JobsDashboard
{
    /// <summary>Active admins are given a link for five minutes, and its session lasts half an hour.</summary>
    public static GuardedPage Page { get; } = new(
        "jobs", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        db => db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0));
}
