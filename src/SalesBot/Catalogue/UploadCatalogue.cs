using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Catalogue;

/// <summary>[Загрузить]: takes a catalogue from a CSV or .xlsx file, sent into the dialog or with the caption /catalogue.</summary>
internal static class UploadCatalogue
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "catalogue";

    /// <summary>The table, given by the id of its file, is read while nobody waits; then its rows are taken, or none.</summary>
    public static LongKind Long { get; } =
        new("catalogue", "catalogue.reading", "catalogue.failed", visit => visit.Me.Has(Role.Admin), Read);

    /// <summary>The dialog: one file.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "catalogue.upload-title",
        Fields =
        [
            new Field
            {
                Key = "file",
                Kind = FileField.Instance,
                Label = "catalogue.upload-label",
                Ask = "catalogue.upload-ask",
                Required = true,
            },
        ],
        Summary = false,
        Awaits = DialogFiles.OnTheirWay,
        Files = FileHome.Content,
        Finish = (visit, dialog) => visit.Me.Has(Role.Admin)
            ? AskLong.OnCard(visit, Long, dialog.Files[^1], dialog.CardKey)
            : Task.FromResult(new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem }),
    };

    /// <summary>Begins the dialog; a file that came with the command and is still on its way waits there to be taken.</summary>
    public static Task Begin(Visit visit) => DialogShell.Start(visit, DialogState.New(visit, PlanKey) with { Files = [.. visit.Files] });

    private static async Task<FinishLong> Read(Visit reader, string particulars)
    {
        var (fileId, phrases) = (JsonSerializer.Deserialize<long>(particulars), reader.Phrases);
        var name = await reader.Db.Files.Where(file => file.Id == fileId).Select(file => file.Name).FirstAsync();
        var bytes = await FileStore.Read(reader, fileId);
        var people = await reader.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        List<ColleagueName> colleagues = [.. people.Select(person => new ColleagueName(person.Id, person.Name))];
        CatalogueReading reading;
        try
        {
            // The heading, all rows there may be, and one more, so that too many are noticed.
            const int most = ReadCatalogue.MostRows + 2;
            reading = ReadCatalogue.Of(
                XlsxTable.IsZip(bytes) ? XlsxTable.Read(bytes, most) : CsvTable.Read(bytes, most), colleagues, phrases);
        }
        catch (CatalogueFileException problem)
        {
            return visit =>
            {
                visit.Record("catalogue.refused", details: new { name, problem.Message });
                return Task.FromResult(Refused([phrases.Say("catalogue.unreadable", ("file", name))], phrases));
            };
        }

        return reading.Mistakes.Count > 0
            ? _ => Task.FromResult(Refused(TableMistakes.Lines(reading.Mistakes, name, phrases), phrases))
            : async visit => Done(await ImportCatalogue.Do(visit, reading.Rows), name, phrases);
    }

    private static Screen Refused(IReadOnlyList<Line> lines, Phrases phrases) =>
        new() { Lines = lines, Rows = ShowCatalogue.Buttons(phrases), Tone = Tone.Problem };

    private static Screen Done(CatalogueImport import, string name, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say("catalogue.taken", ("file", name)),
            phrases.Say("catalogue.counts", ("added", import.Added), ("changed", import.Changed), ("unchanged", import.Unchanged)),
        ],
        Rows = ShowCatalogue.Buttons(phrases),
        Tone = Tone.Success,
    };
}
