using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;

namespace SalesBot.Registering;

/// <summary>
/// What was said in one line with a number that turned out to be a known caller's, and typed below the card that says so: it goes with
/// what becomes of the call (O1, B1).
/// </summary>
internal static class CallerSaid
{
    /// <summary>The words, and the name where it is another's; empty for none. Further numbers of the same person become the
    /// contact's.</summary>
    public static async Task<string> Take(Visit visit, Lead lead, DialogState dialog)
    {
        var contact = await visit.Db.Contacts.FirstAsync(one => one.Id == lead.ContactId);
        var (who, also) = (dialog.Value("who") ?? "", ReachField.Also(dialog));
        var number = ContactDirectory.WithoutExtension(dialog.Value("reach") ?? "");
        // By this number somebody may call who is no longer the one that is spoken to.
        var isTheirs = (who.Length == 0 || SaidContact.Read(who).MayBe(contact.Name))
            && await visit.Db.ContactPoints.AnyAsync(point => point.ContactId == contact.Id && point.Value == number);
        if (isTheirs)
            foreach (var reach in also) await ContactDirectory.AddReach(visit, contact, reach);
        string[] said = [dialog.Value("topic") ?? "", HeardAtMatch.Of(dialog)];
        string[] words = isTheirs ? said : [who, .. also.Select(reach => ReachField.Shown(reach, visit.Phrases)), .. said];
        return string.Join(", ", words.Where(word => word.Length > 0));
    }
}
