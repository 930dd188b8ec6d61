using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Catalogue;

/// <summary>What is wrong with a table, and what was left out of it, as lines of a card; the rows go back in a file.</summary>
internal static class TableMistakes
{
    private const int MostShown = 20, MostIgnored = 10;

    /// <summary>The lines of a table of which nothing is taken.</summary>
    public static IReadOnlyList<Line> Refused(IReadOnlyList<CatalogueMistake> mistakes, string file, Phrases phrases) =>
    [
        new Line([new Span(phrases.Say("catalogue.mistakes", ("file", file), ("n", mistakes.Count)), Emphasis.Strong)]),
        .. Of(mistakes, phrases),
    ];

    /// <summary>Line and column of each; what does not fit is counted.</summary>
    public static IEnumerable<Line> Of(IReadOnlyList<CatalogueMistake> mistakes, Phrases phrases) =>
    [
        .. mistakes.Take(MostShown).Select(mistake => (Line)phrases.Say(
            mistake.Column.Length == 0 ? "catalogue.mistake-line" : "catalogue.mistake",
            ("line", mistake.Line),
            ("column", mistake.Column),
            ("what", mistake.What))),
        .. mistakes.Count > MostShown ? new Line[] { phrases.Say("catalogue.more-mistakes", ("n", mistakes.Count - MostShown)) } : [],
    ];

    /// <summary>How it was read, and what was left alone on purpose: columns that are none of ours, rows that are hidden.</summary>
    public static IEnumerable<Line> LeftOut<T>(TableReading<T> reading, Phrases phrases)
    {
        foreach (var note in reading.Notes) yield return note;
        if (OtherSheets(reading.OtherSheets, phrases) is { } others) yield return others;
        var shown = string.Join(", ", reading.Ignored.Take(MostIgnored)) + (reading.Ignored.Count > MostIgnored ? ", …" : "");
        if (shown.Length > 0) yield return phrases.Say("catalogue.ignored", ("columns", shown));
        if (reading.Hidden > 0) yield return phrases.Say("catalogue.hidden", ("n", reading.Hidden));
    }

    /// <summary>That there are further sheets with such a table; null where there are none.</summary>
    public static Line? OtherSheets(IReadOnlyList<string> names, Phrases phrases) => names.Count == 0 ? null : (Line)phrases.Say(
        "catalogue.other-sheets",
        ("sheets", string.Join(", ", names.Take(MostIgnored).Select(TableCells.Short)) + (names.Count > MostIgnored ? ", …" : "")));

    /// <summary>Sends the rows back that were not understood, with what is wrong beside each, as the kind of file they came in.</summary>
    /// <returns>The file with them; null when there are none.</returns>
    public static async Task<StoredFile?> GiveBack<T>(Visit visit, TableReading<T> reading, string file)
    {
        if (reading.Bad.Count == 0) return null;
        var (phrases, width) = (visit.Phrases, Math.Max(reading.Head.Count, reading.Bad.Max(row => row.Cells.Count)));
        // A file that was given back before, and comes with a mistake still, has the column already.
        if (reading.Head is [.., var last] && last == phrases["catalogue.why"]) width = reading.Head.Count - 1;
        IEnumerable<IReadOnlyList<string>> rows =
        [
            Row(reading.Head, phrases["catalogue.why"]), .. reading.Bad.Select(row => Row(row.Cells, row.Why)),
        ];
        var asText = !string.Equals(Path.GetExtension(file), ".xlsx", StringComparison.OrdinalIgnoreCase);
        var name = phrases.Say("catalogue.bad-file", ("name", Path.GetFileNameWithoutExtension(file))) + (asText ? ".csv" : ".xlsx");
        var kept = await FileStore.Keep(visit, name, asText ? "text/csv" : XlsxTable.MediaType,
            asText ? CsvTable.Write(rows) : XlsxTable.Write(phrases["catalogue.sheet"], rows), null);
        visit.ReplyNew(new Screen { Lines = [phrases["catalogue.given-back"]], FileId = kept.Id, FileOf = "catalogue" });
        return kept;

        IReadOnlyList<string> Row(IReadOnlyList<string> cells, string why) =>
            [.. cells.Concat(Enumerable.Repeat("", Math.Max(0, width - cells.Count))).Take(width), why];
    }
}
