using System.IO.Compression;

namespace SalesBot.Catalogue;

/// <summary>Where the parts of a workbook lie: its sheets that can be seen, its texts, its formats.</summary>
/// <param name="Sheets">The sheets in their order, at least one.</param>
/// <param name="Texts">The path of the texts that cells share; null for none.</param>
/// <param name="Styles">The path of the formats; null for none.</param>
/// <param name="From1904">Whether its days are counted from 1904.</param>
internal sealed record XlsxBook(IReadOnlyList<XlsxSheet> Sheets, string? Texts, string? Styles, bool From1904)
{
    private const int MostParts = 2_000;

    /// <summary>Looks into a workbook.</summary>
    public static XlsxBook Of(ZipArchive zip, UnpackLimits limits)
    {
        var book = Related(zip, "", limits).FirstOrDefault(part => part.Kind == "officeDocument").Path
            ?? throw new CatalogueFileException("no workbook");
        var parts = Related(zip, book, limits);
        var paths = parts.Where(part => part.Kind == "worksheet").ToDictionary(part => part.Id, part => part.Path, StringComparer.Ordinal);
        using var part = XlsxPart.Open(zip, book, limits) ?? throw new CatalogueFileException("no workbook");
        var (seen, hidden, from1904) = (new List<XlsxSheet>(), new List<XlsxSheet>(), false);
        while (part.Read())
        {
            if (!part.Begins) continue;
            if (part.Name == "workbookPr") from1904 = part.Flag("date1904");
            if (part.Name != "sheet" || part.AttributeAnywhere("id") is not { } id || !paths.TryGetValue(id, out var path)) continue;
            (part.Attribute("state") is "hidden" or "veryHidden" ? hidden : seen).Add(new XlsxSheet(path, part.Attribute("name") ?? ""));
        }

        // A workbook with nothing but hidden sheets cannot be made by hand: a program wrote it, and meant its first.
        var sheets = seen.Count > 0 ? seen : hidden.Take(1).ToList();
        if (sheets.Count == 0) throw new CatalogueFileException("no sheet");
        return new XlsxBook(sheets, PathOf("sharedStrings"), PathOf("styles"), from1904);

        string? PathOf(string kind) => parts.FirstOrDefault(part => part.Kind == kind).Path;
    }

    private static List<(string Id, string Kind, string Path)> Related(ZipArchive zip, string of, UnpackLimits limits)
    {
        var (folder, name) = of.LastIndexOf('/') is >= 0 and var slash ? (of[..(slash + 1)], of[(slash + 1)..]) : ("", of);
        var found = new List<(string, string, string)>();
        using var part = XlsxPart.Open(zip, $"{folder}_rels/{name}.rels", limits);
        while (part is not null && found.Count < MostParts && part.ReadTo("Relationship"))
        {
            if (part.Attribute("Target") is not { } target || part.Attribute("TargetMode") == "External") continue;
            found.Add((part.Attribute("Id") ?? "", part.Attribute("Type")?.Split('/')[^1] ?? "", Resolved(folder, target)));
        }

        return found;
    }

    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (step is "" or ".") continue;
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}
