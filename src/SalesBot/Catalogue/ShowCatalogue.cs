using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.Catalogue;

/// <summary>/catalogue: how many items there are, the template, and the way to upload; a file sent with it is taken at once.</summary>
internal static class ShowCatalogue
{
    private const string Template = "template", Upload = "upload", Take = "take ";

    public static async Task Run(Visit visit, string args)
    {
        // A file that could not be taken - too large, empty - has been answered for where all such files are.
        if (visit.Incoming.Files.Count > 0 && visit.Files.Count == 0) return;
        else if (visit.Files.Count > 0) await TakeSent(visit, visit.Files[^1]);
        else if (args == Template) await SendTemplates(visit);
        else if (args == Upload) await UploadCatalogue.Begin(visit);
        else if (args.StartsWith(Take, StringComparison.Ordinal)
            && long.TryParse(args.AsSpan(Take.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sent))
            await UploadCatalogue.TakeGood(visit, sent);
        else await visit.Reply(await Overview(visit));
    }

    /// <summary>A table that was sent without a word may be the catalogue (O23).</summary>
    public static Task<IReadOnlyList<(string Label, string Command)>> ForFiles(Visit visit) =>
        Tables.Offer(visit, "button.catalogue-file", "/catalogue");

    private static async Task TakeSent(Visit visit, long file)
    {
        var here = await visit.Db.Files.AnyAsync(sent => sent.Id == file && sent.State == FileState.Here);
        if (here) await AskLong.OnNewCard(visit, UploadCatalogue.Long, file);
        else await UploadCatalogue.Begin(visit);
    }

    /// <summary>[Взять годные: 298] of a table whose other rows have mistakes.</summary>
    public static Button TakeButton(long file, int good, Phrases phrases) => new(phrases.Say("button.catalogue-take", ("n", good)),
        ButtonValue.Command(string.Create(CultureInfo.InvariantCulture, $"/catalogue {Take}{file}")), ButtonStyle.Success);

    /// <summary>What can be done with the catalogue.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Phrases phrases) =>
    [
        [
            new Button(phrases["button.catalogue-upload"], ButtonValue.Command($"/catalogue {Upload}"), ButtonStyle.Primary),
            new Button(phrases["button.catalogue-template"], ButtonValue.Command($"/catalogue {Template}")),
        ],
    ];

    private static async Task<Screen> Overview(Visit visit)
    {
        var (all, active) = (await visit.Db.Items.CountAsync(), await visit.Db.Items.CountAsync(item => item.Active));
        var phrases = visit.Phrases;
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("catalogue.title", ("n", active)), Emphasis.Strong)]),
                .. all > active ? new Line[] { phrases.Say("catalogue.inactive", ("n", all - active)) } : [],
                phrases["catalogue.how"],
            ],
            Rows = Buttons(phrases),
        };
    }

    private static async Task SendTemplates(Visit visit)
    {
        var phrases = visit.Phrases;
        IReadOnlyList<string>[] rows =
        [
            [.. ReadCatalogue.Own.Select(column => ReadCatalogue.Columns.Heading(column, phrases))],
            [.. ReadCatalogue.Own.Select(column => column == "responsible" ? visit.Me.Name
                : phrases[$"catalogue.example.{column}"])],
        ];
        var name = phrases["catalogue.file"];
        await Send(visit, name + ".csv", "text/csv", CsvTable.Write(rows));
        await Send(visit, name + ".xlsx", XlsxTable.MediaType,
            XlsxTable.Write(phrases["catalogue.sheet"], rows));
    }

    private static async Task Send(Visit visit, string name, string mediaType, byte[] bytes)
    {
        var file = await FileStore.Keep(visit, name, mediaType, bytes, null);
        visit.ReplyNew(new Screen { Lines = [new Line([new Span(name, Emphasis.Dim)])], FileId = file.Id, FileOf = "catalogue" });
    }
}
