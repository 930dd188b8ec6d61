using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Letters;

/// <summary>Who decides what a letter is, and who may read it. Asked again at every press.</summary>
internal static class LetterAccess
{
    /// <summary>
    /// Whom it waits for: its holder, or who stands in for them; else all who register letters and are here, else the admins.
    /// </summary>
    public static async Task<IReadOnlyList<Person>> WhoDecides(Work work, Letter letter)
    {
        if (letter.HolderId is { } id && await work.Person(id) is { Active: true } holder)
            return [await Deputies.Now(work, holder) ?? holder];
        return await Staff.With(work, work.Office.Processes.Current.First.Roles);
    }

    /// <summary>Its holder, their deputy, their head and admins; while nobody holds it, whoever registers letters.</summary>
    public static async Task<bool> MayAct(Work work, Letter letter, Person person)
    {
        if (!person.Active) return false;
        if (person.Has(Role.Admin)) return true;
        if (letter.HolderId is not { } id) return person.Has(work.Office.Processes.Current.First.Roles);
        var holder = await work.Person(id);
        return id == person.Id || holder?.DeputyId == person.Id || holder?.HeadId == person.Id;
    }

    /// <summary>
    /// Those who may act, who registers letters, who forwarded it, who sees its lead, and who has it to deal with as no sale.
    /// </summary>
    public static async Task<bool> MaySee(Work work, Letter letter, Person person)
    {
        if (!person.Active) return false;
        if (letter.AuthorId == person.Id || person.Has(work.Office.Processes.Current.First.Roles) || await MayAct(work, letter, person))
            return true;
        if (letter.LeadId is { } lead && await LeadAccess.Visible(work.Db, person).AnyAsync(x => x.Id == lead)) return true;
        return letter.EventId is { } contact && await work.Db.ContactTasks.FirstOrDefaultAsync(x => x.EventId == contact) is { } task
            && await ContactTaskCard.IsTheirs(work, task, person);
    }

    /// <summary>Whether the person makes rules and applies them: who registers letters, and admins.</summary>
    public static bool MayMakeRules(Work work, Person person) => person.Has(work.Office.Processes.Current.First.Roles | Role.Admin);
}
