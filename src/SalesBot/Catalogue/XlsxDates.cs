using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SalesBot.Catalogue;

/// <summary>
/// Which cells of a workbook are days and times: they are kept as numbers, and only their format says so.
/// </summary>
internal sealed partial class XlsxDates
{
    private const int MostFormats = 65_000, LongestFormat = 255;
    private const decimal LastDay = 2_958_466, FirstLikely = 36_526, LastLikely = 73_050;

    private readonly List<Shown> styles = [];
    private readonly bool from1904;

    private XlsxDates(bool from1904) => this.from1904 = from1904;

    /// <summary>What a format shows of a number.</summary>
    private enum Shown
    {
        Number,
        Day,
        Time,
        DayAndTime,
    }

    /// <summary>The formats of a workbook.</summary>
    /// <param name="zip">The workbook.</param>
    /// <param name="path">Its part with the styles; null when it has none.</param>
    /// <param name="from1904">Whether its days are counted from 1904, as on old Macs.</param>
    /// <param name="limits">How much is unpacked.</param>
    public static XlsxDates Read(ZipArchive zip, string? path, bool from1904, UnpackLimits limits)
    {
        var dates = new XlsxDates(from1904);
        using var part = path is null ? null : XlsxPart.Open(zip, path, limits);
        if (part is null) return dates;
        var own = new Dictionary<int, Shown>();
        var inCells = false;
        while (part.Read())
        {
            if (part.Begins && part.Name == "numFmt" && part.Number("numFmtId") is { } id && own.Count < MostFormats)
                own[id] = Of(part.Attribute("formatCode") ?? "");
            else if (part.Begins && part.Name == "xf" && inCells && dates.styles.Count < MostFormats)
                dates.styles.Add(part.Number("numFmtId") is { } format ? own.TryGetValue(format, out var shown) ? shown : BuiltIn(format)
                    : Shown.Number);
            if (part.Name == "cellXfs") inCells = part.Begins && !part.Ends;
        }

        return dates;
    }

    /// <summary>A cell's number as the day or time it shows; null when it shows a number.</summary>
    public string? Text(decimal number, int? style)
    {
        // A program that writes tables may leave the formats out and name one all the same: then a number that is a day of this century
        // is one.
        var lost = styles.Count == 0 && style > 0 && number is >= FirstLikely and < LastLikely ? Shown.Day : Shown.Number;
        var shown = style is { } index && index < styles.Count ? styles[index] : lost;
        if (shown == Shown.Number || number < 0 || number >= LastDay) return null;
        var seconds = (long)decimal.Round(number * 86_400);
        if (shown == Shown.Time)
            return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        // Their calendar has a 29 February 1900, so what lies before is a day off.
        var day = (from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, number < 60 ? 31 : 30)).AddSeconds(seconds);
        return day.ToString(shown == Shown.Day || day.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm",
            CultureInfo.InvariantCulture);
    }

    private static Shown BuiltIn(int format) => format switch
    {
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Shown.Day,
        22 => Shown.DayAndTime,
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 45 or 46 or 47 or 55 or 56 => Shown.Time,
        _ => Shown.Number,
    };

    private static Shown Of(string format)
    {
        var signs = format.Length > LongestFormat ? "" : Literal().Replace(format.ToLowerInvariant(), "").Split(';')[0];
        var day = signs.AsSpan().ContainsAny("dyд") || (signs.Contains('m', StringComparison.Ordinal) && !signs.AsSpan().ContainsAny("hs"));
        var time = signs.AsSpan().ContainsAny("hs");
        return (day, time) switch { (true, true) => Shown.DayAndTime, (true, false) => Shown.Day, (false, true) => Shown.Time, _ => 0 };
    }

    // What stands in quotes, after a backslash or in brackets (colour, language, condition) is no sign of a format; [h] is.
    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general")]
    private static partial Regex Literal();
}
