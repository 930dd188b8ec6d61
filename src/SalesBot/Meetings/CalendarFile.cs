using System.Globalization;
using System.Text;

namespace SalesBot.Meetings;

/// <summary>
/// A meeting as an .ics file, by RFC 5545: lines end with CRLF and are folded at 75 octets, texts are escaped, times are UTC. Pure.
/// </summary>
public static class CalendarFile
{
    /// <summary>Its MIME type.</summary>
    public const string MediaType = "text/calendar";

    private const int LongestLine = 75;

    /// <summary>
    /// The bytes of the file, UTF-8. A meeting that is moved keeps its id and gets a greater version, so that a calendar moves its entry.
    /// </summary>
    public static byte[] Write(CalendarEntry entry)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SalesBot//SalesBot//RU", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", $"UID:{entry.Id}", string.Create(CultureInfo.InvariantCulture,
                $"SEQUENCE:{entry.Version}"), $"DTSTAMP:{Utc(entry.WrittenAt)}", $"DTSTART:{Utc(entry.Begin)}", $"DTEND:{Utc(entry.End)}",
            $"SUMMARY:{Escape(entry.Summary)}", $"DESCRIPTION:{Escape(entry.Description)}", $"LOCATION:{Escape(entry.Location)}",
            "STATUS:CONFIRMED",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Fold(line) + "\r\n")));
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,",
            StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Octets are counted, not letters, and no letter is cut in two; the blank that begins a continued line counts as well.
    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}

/// <summary>What a calendar is told of a meeting.</summary>
/// <param name="Id">The same for all versions, unique in the world.</param>
/// <param name="Version">Grows when the meeting is moved.</param>
/// <param name="WrittenAt">When this was written.</param>
/// <param name="Begin">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Location">Where it is.</param>
public sealed record CalendarEntry(string Id, int Version, DateTimeOffset WrittenAt, DateTimeOffset Begin, DateTimeOffset End,
    string Summary, string Description, string Location);
