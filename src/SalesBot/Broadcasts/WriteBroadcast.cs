using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Broadcasts;

/// <summary>Keeps what is to be sent, and shows it with the number of people it would go to (B19).</summary>
internal static class WriteBroadcast
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "broadcast";

    private const string Roles = "roles";

    /// <summary>The dialog: one question; whom it is for was said before.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "broadcast.title",
        Fields =
        [
            new Field { Key = "text", Kind = LongTextField.Instance, Label = "broadcast.label", Ask = "broadcast.ask", Required = true },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = (visit, dialog) =>
            Write(visit, (Role)int.Parse(dialog.Value(Roles)!, CultureInfo.InvariantCulture), dialog.Value("text")!),
    };

    /// <summary>Asks for the text.</summary>
    public static Task Begin(Visit visit, Role roles) =>
        DialogShell.Start(visit, DialogState.New(visit, PlanKey).Knowing(
            Roles, new Answer(((int)roles).ToString(CultureInfo.InvariantCulture), RoleWords.Of(roles, visit.Phrases))));

    /// <summary>Keeps it as a draft; the card asks whether to send it.</summary>
    public static async Task<Screen> Write(Visit visit, Role roles, string text)
    {
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        if (text.Length > Broadcast.MaxText)
            return new Screen
            {
                Lines = [visit.Phrases.Say("field.text.long", ("length", text.Length), ("max", Broadcast.MaxText))],
                Rows = [.. Commands.Suggestions(visit)],
                Tone = Tone.Problem,
            };
        var broadcast = new Broadcast { AuthorId = visit.Me.Id, Roles = roles, Text = text, CreatedAt = visit.Now };
        visit.Db.Broadcasts.Add(broadcast);
        await visit.Db.SaveChangesAsync();
        return await BroadcastCard.Draw(visit, broadcast);
    }
}
