using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.ClientLists;

/// <summary>[Загрузить]: takes a list of companies and contacts, sent into the dialog or with the caption /clients.</summary>
internal static class UploadClients
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "client-list";

    /// <summary>The dialog: one file.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "client-list.upload-title",
        Fields =
        [
            new Field
            {
                Key = "file",
                Kind = FileField.Instance,
                Label = "catalogue.upload-label",
                Ask = "client-list.upload-ask",
                Required = true,
            },
        ],
        Summary = false,
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = (visit, dialog) => visit.Me.Has(Role.Admin)
            ? AskLong.OnCard(visit, PreviewImport.Long, dialog.Files[^1], dialog.CardKey)
            : Task.FromResult(new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem }),
    };

    /// <summary>Begins the dialog; a file that came with the command and is still on its way waits there to be taken.</summary>
    public static Task Begin(Visit visit) => DialogShell.Start(visit, DialogState.New(visit, PlanKey) with { Files = [.. visit.Files] });

    /// <summary>Takes a file that came with the command.</summary>
    public static async Task Take(Visit visit, long file)
    {
        var here = await visit.Db.Files.AnyAsync(sent => sent.Id == file && sent.State == FileState.Here);
        if (here) await AskLong.OnNewCard(visit, PreviewImport.Long, file);
        else await Begin(visit);
    }
}
