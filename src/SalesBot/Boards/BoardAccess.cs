using Microsoft.EntityFrameworkCore;
using SalesBot.Data;
using SalesBot.Passes;
using SalesBot.People;

namespace SalesBot.Boards;

/// <summary>Who may open the board: managers, heads and admins. What they see on it is asked lead by lead (B7).</summary>
public static class BoardAccess
{
    private const Role Readers = Role.Manager | Role.ExecutionHead | Role.Admin;

    /// <summary>The page: a link holds ten minutes and opens it once; its session lasts twelve hours.</summary>
    public static GuardedPage Page { get; } = new("board", TimeSpan.FromMinutes(10), TimeSpan.FromHours(12), Of);

    /// <summary>Everybody who may open it now; who heads somebody may, whatever their own role.</summary>
    public static IQueryable<Person> Of(SalesBotDb db) => db.People.Where(person => person.Active
        && person.Roles != Role.None && person.Roles != Role.External
        && ((person.Roles & Readers) != 0 || db.Set<Person>().Any(other => other.HeadId == person.Id && other.Active)));

    /// <summary>Whether a person may.</summary>
    public static Task<bool> MayOpen(SalesBotDb db, int personId) => Of(db).AnyAsync(person => person.Id == personId);
}
