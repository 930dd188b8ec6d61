using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.LongRequests;
using SalesBot.Screens;

namespace SalesBot.ClientLists;

/// <summary>
/// /clients: how many there are, the template, the way in and the way out; a file sent with it is read at once. «/clients go ID», «stop
/// ID» and «drop ID» are the buttons of an import.
/// </summary>
internal static class ClientListActions
{
    public static async Task Run(Visit visit, string args)
    {
        // A file that could not be taken - too large, empty - has been answered for where all such files are.
        if (visit.Incoming.Files.Count > 0 && visit.Files.Count == 0) return;
        var words = args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (visit.Files.Count > 0) await UploadClients.Take(visit, visit.Files[^1]);
        else if (words is [var verb, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await SteerImport.Do(visit, verb, id);
        else if (args == "template") await SendTemplates(visit);
        else if (args == "upload") await UploadClients.Begin(visit);
        else if (args == "export") await AskLong.OnNewCard(visit, ExportClients.Long, 0);
        else await visit.Reply(await Overview(visit));
    }

    /// <summary>A table that was sent without a word may be a list of clients (O23).</summary>
    public static Task<IReadOnlyList<(string Label, string Command)>> ForFiles(Visit visit) =>
        Tables.Offer(visit, "button.clients-file", "/clients", ".vcf");

    /// <summary>What can be done with lists.</summary>
    public static IReadOnlyList<Button> Buttons(Phrases phrases) =>
    [
        new Button(phrases["button.clients-upload"], ButtonValue.Command("/clients upload"), ButtonStyle.Primary),
        new Button(phrases["button.clients-export"], ButtonValue.Command("/clients export")),
        new Button(phrases["button.clients-template"], ButtonValue.Command("/clients template")),
    ];

    /// <summary>What could not be done, and what can.</summary>
    public static Screen Problem(Visit visit, IReadOnlyList<Line> lines) =>
        new() { Lines = lines, Rows = [Buttons(visit.Phrases)], Tone = Tone.Problem };

    private static async Task<Screen> Overview(Visit visit)
    {
        var phrases = visit.Phrases;
        var clients = await visit.Db.Clients.CountAsync(client => client.MergedIntoId == null);
        var contacts = await visit.Db.Contacts.CountAsync();
        var open = await visit.Db.ClientImports.AsNoTracking().Where(import => import.State == ClientImportState.Shown
            || import.State == ClientImportState.Running || import.State == ClientImportState.Stopped
            || import.State == ClientImportState.Failed).OrderByDescending(import => import.Id).Take(3).ToListAsync();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("client-list.title", ("clients", clients), ("contacts", contacts)), Emphasis.Strong)]),
                phrases["client-list.how"],
                new Line([new Span(phrases["client-list.rule"], Emphasis.Dim)]),
            ],
            Rows =
            [
                .. open.Select(import =>
                    new[] { new Button(DialogScreen.Shorten(import.Name), ButtonValue.Command($"/clients show {import.Id}")) }),
                Buttons(phrases),
            ],
        };
    }

    private static async Task SendTemplates(Visit visit)
    {
        var phrases = visit.Phrases;
        IReadOnlyList<string>[] rows =
        [
            [.. ReadClients.Own.Select(column => ReadClients.Columns.Heading(column, phrases))],
            [.. ReadClients.Own.Select(column => phrases[$"client-list.example.{column}"])],
        ];
        var name = phrases["client-list.template"];
        await ListFiles.Send(visit, name + ".csv", "text/csv", CsvTable.Write(rows));
        await ListFiles.Send(visit, name + ".xlsx", XlsxTable.MediaType, XlsxTable.Write(phrases["client-list.sheet"], rows));
    }
}
