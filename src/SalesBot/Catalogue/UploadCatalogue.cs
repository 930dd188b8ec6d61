using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.LongRequests;
using SalesBot.People;
using SalesBot.Processes;
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

    /// <summary>The same table again, when only its good rows are wanted.</summary>
    public static LongKind LongGood { get; } =
        new("catalogue-good", "catalogue.reading", "catalogue.failed", visit => visit.Me.Has(Role.Admin), ReadGood);

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

    /// <summary>Takes the good rows of a table that was shown with its mistakes.</summary>
    public static async Task TakeGood(Visit visit, long file)
    {
        var there = await visit.Db.Files.AnyAsync(sent => sent.Id == file && sent.State == FileState.Here && sent.Size > 0);
        if (there && visit.Me.Has(Role.Admin)) await AskLong.OnNewCard(visit, LongGood, file);
        else await visit.Reply(new Screen { Lines = [visit.Phrases["catalogue.gone"]], Rows = ShowCatalogue.Buttons(visit.Phrases) });
    }

    private static Task<FinishLong> Read(Visit reader, string particulars) => Read(reader, particulars, goodOnly: false);

    private static Task<FinishLong> ReadGood(Visit reader, string particulars) => Read(reader, particulars, goodOnly: true);

    private static async Task<FinishLong> Read(Visit reader, string particulars, bool goodOnly)
    {
        var (fileId, phrases) = (JsonSerializer.Deserialize<long>(particulars), reader.Phrases);
        var name = await reader.Db.Files.Where(file => file.Id == fileId).Select(file => file.Name).FirstAsync();
        var bytes = await FileStore.Read(reader, fileId);
        var people = await reader.Db.People.AsNoTracking().Where(person => person.Active).ToListAsync();
        List<ColleagueName> colleagues = [.. people.Select(person => new ColleagueName(person.Id, person.Name))];
        TableReading<CatalogueRow> reading;
        try
        {
            reading = ReadCatalogue.Of(Tables.Rows(bytes, ReadCatalogue.Columns, phrases), colleagues, phrases, RulesOf(reader)) with
            {
                OtherSheets = Tables.OtherSheets(bytes, ReadCatalogue.Columns, phrases),
            };
        }
        catch (CatalogueFileException problem)
        {
            return visit =>
            {
                visit.Record("catalogue.refused", details: new { name, problem.Message });
                return Task.FromResult(Refused([problem.Said(name, phrases)], phrases));
            };
        }

        if (reading.Rows.Count > 0 && (reading.BadCount == 0 || goodOnly))
            return async visit => Done(await ImportCatalogue.Do(visit, reading.Rows), reading, name, phrases);
        return async visit =>
        {
            await TableMistakes.GiveBack(visit, reading, name);
            return reading.Rows.Count == 0 ? Refused(TableMistakes.Refused(reading.Mistakes, name, phrases), phrases)
                : Asked(fileId, reading, name, phrases);
        };
    }

    private static OrderRules RulesOf(Visit visit) =>
        visit.Office.Processes.Current.Orders.On(DateOnly.FromDateTime(visit.LocalNow.DateTime));

    private static Screen Refused(IReadOnlyList<Line> lines, Phrases phrases) =>
        new() { Lines = lines, Rows = ShowCatalogue.Buttons(phrases), Tone = Tone.Problem };

    private static Screen Asked(long file, TableReading<CatalogueRow> reading, string name, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("catalogue.some-bad", ("file", name), ("good", reading.Rows.Count), ("bad", reading.BadCount)),
                Emphasis.Strong)]),
            .. TableMistakes.Of(reading.Mistakes, phrases),
            .. TableMistakes.LeftOut(reading, phrases),
        ],
        Rows = [[ShowCatalogue.TakeButton(file, reading.Rows.Count, phrases)], .. ShowCatalogue.Buttons(phrases)],
        Tone = Tone.Question,
    };

    private static Screen Done(CatalogueImport import, TableReading<CatalogueRow> reading, string name, Phrases phrases) => new()
    {
        Lines =
        [
            phrases.Say("catalogue.taken", ("file", name)),
            phrases.Say("catalogue.counts", ("added", import.Added), ("changed", import.Changed), ("unchanged", import.Unchanged)),
            .. reading.BadCount > 0 ? new Line[] { phrases.Say("catalogue.some-taken", ("n", reading.BadCount)) } : [],
            .. TableMistakes.LeftOut(reading, phrases),
        ],
        Rows = ShowCatalogue.Buttons(phrases),
        Tone = Tone.Success,
    };
}
