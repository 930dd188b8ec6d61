using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;

namespace SalesBot.Programs;

/// <summary>
/// Whose a lead becomes that nobody was named for: who led this contact's last one; else, of those who are here, who has the least to do.
/// </summary>
public static class ChooseManager
{
    /// <summary>One of those to whom a registration may be handed; an administrator when there is nobody.</summary>
    internal static async Task<Person> For(Work work, Contact contact)
    {
        var roles = Roles(work);
        var last = await work.Db.Leads.Where(lead => lead.ContactId == contact.Id).OrderByDescending(lead => lead.Id)
            .Select(lead => (int?)lead.ResponsibleId).FirstOrDefaultAsync();
        var load = await LeadLoad.Of(work, null);
        return Of(await Staff.With(work, roles), last, load);
    }

    /// <summary>The same of what is known. Pure.</summary>
    /// <param name="staff">Those who may have it, one at least.</param>
    /// <param name="last">Who led the contact's last lead; null for nobody.</param>
    /// <param name="load">Open leads by person.</param>
    public static Person Of(IReadOnlyList<Person> staff, int? last, IReadOnlyDictionary<int, int> load) =>
        staff.FirstOrDefault(person => person.Id == last)
        ?? staff.OrderBy(person => load.GetValueOrDefault(person.Id)).ThenBy(person => person.Id).First();

    /// <summary>Whether a lead may be this person's.</summary>
    public static bool MayHave(Work work, Person person) =>
        person.Has(Roles(work));

    /// <summary>Whether there is anybody to have one: before the first has joined there is not.</summary>
    public static async Task<bool> IsThereAnybody(Work work) => (await Staff.With(work, Roles(work))).Count > 0;

    private static Role Roles(Work work) => RegisterLead.Plan(work.Office.Processes.Current).Find("responsible")!.Roles;
}
