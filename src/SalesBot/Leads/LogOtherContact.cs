using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.Leads;

/// <summary>[Не обращение]: keeps a contact that is no sale, with its category, and starts no process (B3).</summary>
internal static class LogOtherContact
{
    public static async Task<Screen> Log(Visit visit, DialogState dialog)
    {
        var process = visit.Office.Processes.Version(dialog.ProcessVersion);
        var contact = await RegisterLead.ContactOf(visit, dialog);
        var document = RegisterLead.Document(visit, dialog, process.First, contact);
        document.Category = dialog.Value("category");
        document.Number = await visit.NextNumber("C");
        visit.Db.Events.Add(document);
        await visit.Db.SaveChangesAsync();
        visit.Record("contact.logged", details: new { @event = document.Id, document.Number, document.Category });
        var phrases = visit.Phrases;
        return new Screen
        {
            Lines =
            [
                phrases.Say("other.logged", ("category", dialog.Shown("category")), ("who", contact.Line), ("number", document.Number)),
                .. document is { Category: ProcessFacts.Spam, ContactPhone: not null } ? new Line[] { phrases["other.blocked"] } : [],
            ],
            Rows = [[new Button(phrases["button.one-more-call"], ButtonValue.Command("/call"), ButtonStyle.Primary)]],
            Tone = Tone.Success,
        };
    }
}
