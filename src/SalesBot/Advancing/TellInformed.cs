using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Advancing;

/// <summary>
/// A stage is passed: whom the process file wants informed of it gets one quiet notice. Who may not see the lead reads its number and the
/// stage, and nothing of the client (B7).
/// </summary>
internal static class TellInformed
{
    /// <summary>The stage is passed.</summary>
    public static Task Passed(Work work, Lead lead, Stage stage) => Of(work, lead, stage, "passed");

    /// <summary>The lead has ended with it.</summary>
    public static Task Ended(Work work, Lead lead, Stage stage) => Of(work, lead, stage, ProcessWords.Of(stage.Ends ?? Ending.Won));

    /// <summary>An approver has said no.</summary>
    public static Task Rejected(Work work, Lead lead, Stage stage) => Of(work, lead, stage, "rejected");

    private static async Task Of(Work work, Lead lead, Stage stage, string how)
    {
        if (!stage.Informed.Any) return;
        await work.Db.SaveChangesAsync();
        var client = (await LeadNames.Read(work.Db, [lead.Id]))[lead.Id].Who;
        var who = (await work.Person(work.ActorId ?? lead.ResponsibleId))!.ShortName;
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        foreach (var person in await People(work, stage.Informed))
        {
            if (person.Id == work.ActorId) continue;
            var sees = await LeadAccess.MaySee(work.Db, lead, person);
            await work.Notify(person, new Notice(NoticeKinds.Informed, phrases => new Screen
            {
                Lines =
                [
                    phrases.Say(sees ? $"informed.{how}" : $"informed.{how}-only", ("number", lead.Number), ("client", client),
                        ("stage", process.Over(phrases)[stage.Title]), ("who", who)),
                ],
                Rows = sees ? [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]] : [],
            })
            { LeadId = lead.Id });
        }
    }

    /// <summary>Nobody has the role, or nobody here is called so: the administrators, who can mend the file.</summary>
    private static async Task<List<Person>> People(Work work, Informed informed)
    {
        var people = await work.Db.People.Where(person => person.Active).OrderBy(person => person.Id).ToListAsync();
        var admins = people.FindAll(person => person.Has(Role.Admin));
        var told = new List<Person>();
        var inRoles = people.FindAll(person => person.Has(informed.Roles));
        if (informed.Roles != Role.None) told.AddRange(inRoles.Count > 0 ? inRoles : admins);
        foreach (var name in informed.People) told.AddRange(NamedPerson.Among(people, name) is { } one ? [one] : admins);
        return [.. told.DistinctBy(person => person.Id)];
    }
}
