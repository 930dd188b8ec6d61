using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Leads;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Advancing;

/// <summary>
/// Words that were sent as an answer to a card of a lead: asked once whether they are to be kept, then a line of its history (O17).
/// </summary>
internal static class NoteByReply
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "reply-note";

    private const string Text = "text", Save = "save";

    /// <summary>The dialog: whether to keep it.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "note.title",
        Fields =
        [
            new Field { Key = Text, Kind = LongTextField.Instance, Label = "note.label", Ask = "note.ask", Required = true },
            new Field { Key = Save, Kind = YesNoField.Instance, Label = "note.label", Ask = "note.ask-save", Required = true },
        ],
        Summary = false,
        Files = FilesOfLead.Place,
        Finish = Finish,
    };

    /// <summary>What a lead's card makes of an answer to it.</summary>
    public static ReplyEntry Entry { get; } = new(Begin);

    private static async Task<bool> Begin(Visit visit, long leadId, string text)
    {
        if (await visit.Db.Leads.FindAsync(leadId) is not { } lead || !await LeadAccess.MaySee(visit.Db, lead, visit.Me)) return false;
        if (text.Length == 0)
        {
            await AddNote.Run(visit, lead, "");
            return true;
        }

        var words = CleanText.Of(text, LongTextField.MaxLength).Text;
        var (number, who) = (await LeadNames.Read(visit.Db, [lead.Id]))[lead.Id];
        var matter = who.Length == 0 ? number : $"{number} · {who}";
        var begun = DialogState.About(visit, lead, PlanKey).Knowing(Text, Answer.Of(words)).Knowing(DialogScreen.About, Answer.Of(matter));
        await DialogShell.Start(visit, begun with { Files = [.. visit.Files] });
        return true;
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var (phrases, lead) = (visit.Phrases, await visit.Db.Leads.FirstAsync(x => x.Id == dialog.LeadId));
        if (dialog.Value(Save) != "yes") return new Screen { Lines = [phrases["note.dropped"]] };
        if (!await LeadAccess.MaySee(visit.Db, lead, visit.Me))
            return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        await AddNote.Write(visit, lead, dialog.Value(Text)!, fromClient: false, files: dialog.Files);
        return new Screen
        {
            Lines = [phrases.Say("note.added", ("number", lead.Number))],
            Tone = Tone.Success,
            Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]],
        };
    }
}
