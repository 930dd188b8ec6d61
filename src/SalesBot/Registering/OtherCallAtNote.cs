using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Registering;

/// <summary>
/// [Добавить к…] asks what the client said, and the phone rings again: a line that names another caller is asked about (<see
/// cref="OtherCall"/>), here also without a number, for the known one is not the other's.
/// </summary>
internal static class OtherCallAtNote
{
    /// <summary>Another call, where a word on a lead is asked for.</summary>
    public static OtherMatter Matter { get; } =
        new(Is, RegisterLead.FromHeld, "other-call.ask-note", "button.other-call", "button.is-note");

    private static async Task<bool> Is(Visit visit, DialogState dialog, string text)
    {
        if (!visit.MayRegister || dialog is not { Asking: not null, LeadId: { } lead }) return false;
        var contact = await visit.Db.Leads.Where(one => one.Id == lead)
            .Join(visit.Db.Set<Contact>(), one => one.ContactId, known => known.Id, (_, known) => known).FirstAsync();
        var (draft, _) = await RegisterLead.Read(visit, text);
        if (IsOfAnother(text, draft, contact)) return true;
        if (!QuickEntry.LooksLikeEntry(text) || IsTheirs(text, draft, contact)) return false;
        var points = await visit.Db.Set<ContactPoint>().Where(point => point.ContactId == contact.Id).Select(point => point.Value)
            .ToListAsync();
        return points.Count == 0 ? OtherCall.Is(dialog, text, draft)
            : OtherCall.Is(dialog.Knowing("reach", Answer.Of(points[0])).Knowing(ReachField.AlsoKey, ReachField.More(points)), text, draft);
    }

    /// <summary>«звонил Петров», «Петров Олег звонил», where the lead is Иванов's.</summary>
    private static bool IsOfAnother(string text, QuickDraft draft, Contact contact) =>
        draft.Who is { } who && (draft.NumberWithheld || Calls(text, who)) && contact.Name.Length > 0
        && !SaidContact.Read(who).MayBe(contact.Name);

    private static bool IsTheirs(string text, QuickDraft draft, Contact contact) =>
        draft.Who is { } who && Calls(text, who) && contact.Name.Length > 0 && SaidContact.Read(who).MayBe(contact.Name);

    private static bool Calls(string text, string who) => CalledWords.Begin(text) ? Begins(CalledWords.After(text), who)
        : Begins(text, who) && CalledWords.Begin(text.TrimStart()[who.Length..]);

    private static bool Begins(string text, string who) =>
        text.TrimStart(' ', ':', ',', '-', '–', '—').StartsWith(who, StringComparison.OrdinalIgnoreCase);
}
