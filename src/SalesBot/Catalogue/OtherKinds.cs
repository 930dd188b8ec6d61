using System.Text;

namespace SalesBot.Catalogue;

/// <summary>Files that people take for tables and that are none to read: each is told what it is and what to do. Pure.</summary>
internal static class OtherKinds
{
    private const int Beginning = 2_000;
    private static readonly string[] pages = ["<!doctype", "<html", "<head", "<meta", "<body", "<table", "<style", "<div", "<!--"];

    /// <summary>What it is: <c>xls</c>, <c>html</c>, <c>xml</c>, <c>ods</c>, <c>pdf</c>; null when it may be a table.</summary>
    public static string? Of(byte[] bytes)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return "xls";
        if (bytes is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]) return "pdf";
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Beginning)).Replace("\0", "", StringComparison.Ordinal);
        if (bytes is [(byte)'P', (byte)'K', ..])
            return text.Contains("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal) ? "ods" : null;
        var tag = text.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\r', '\n', '\t');
        if (tag.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return tag.Contains("<html", StringComparison.OrdinalIgnoreCase) ? "html" : "xml";
        return pages.Any(page => tag.StartsWith(page, StringComparison.OrdinalIgnoreCase)) ? "html" : null;
    }
}
