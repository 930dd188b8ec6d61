using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.ProcessDesk;

/// <summary>[Прислать другой…]: asks for the changed file, checks it and says what would change.</summary>
internal static class SendProcess
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "process-file";

    /// <summary>The dialog: one file.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "process.send-title",
        Fields =
        [
            new Field
            {
                Key = "file",
                Kind = FileField.Instance,
                Label = "process.send-label",
                Ask = "process.send-ask",
                Required = true,
            },
        ],
        Summary = false,
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = Finish,
    };

    /// <summary>Begins the dialog; what whoever runs the bot has set is only shown.</summary>
    public static async Task Begin(Visit visit)
    {
        if ((await InForce.Now(visit)).FixedBy is not null) await visit.Reply(await ProcessCard.Draw(visit));
        else await DialogShell.Start(visit, DialogState.New(visit, PlanKey));
    }

    private static async Task<Screen> Finish(Visit visit, DialogState dialog) => visit.Me.Has(Role.Admin)
        ? await ProcessPreview.Draw(visit, await Offered.OfFile(visit, dialog.Files[^1]))
        : new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
}
