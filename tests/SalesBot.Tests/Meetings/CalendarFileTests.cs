using System.Text;
using SalesBot.Meetings;

namespace SalesBot.Tests.Meetings;

public sealed class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new(
        "L-2026-000001-3@salesbot", 2,
        new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.FromHours(3)), new DateTimeOffset(2026, 11, 24, 10, 0, 0,
            TimeSpan.FromHours(3)), new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(3)),
        "Встреча: Иванов Пётр; замер, кровля", "Первая строка\nвторая \\ строка, " + new string('ж', 200), "У клиента");

    [Fact] // A10, RFC 5545 3.1
    public void Lines_end_with_crlf_and_have_75_octets_at_most()
    {
        var text = Encoding.UTF8.GetString(CalendarFile.Write(Entry));
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact] // A10, RFC 5545 3.3.11
    public void Unfolded_and_unescaped_the_texts_are_what_they_were()
    {
        var lines = Unfolded();
        Assert.Equal(Entry.Summary, Text(lines, "SUMMARY"));
        Assert.Equal(Entry.Description, Text(lines, "DESCRIPTION"));
        Assert.Equal(Entry.Location, Text(lines, "LOCATION"));
    }

    [Fact] // A10, RFC 5545 3.6.1: what an event must have
    public void Times_are_utc_and_the_id_is_kept()
    {
        var lines = Unfolded();
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Contains("DTSTART:20261124T070000Z", lines);
        Assert.Contains("DTEND:20261124T080000Z", lines);
        Assert.Contains("DTSTAMP:20261123T100000Z", lines);
        Assert.Contains("UID:L-2026-000001-3@salesbot", lines);
        Assert.Contains("SEQUENCE:2", lines);
        Assert.Single(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
    }

    private static string[] Unfolded() =>
        Encoding.UTF8.GetString(CalendarFile.Write(Entry)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n",
            StringSplitOptions.RemoveEmptyEntries);

    private static string Text(string[] lines, string name)
    {
        var escaped = Assert.Single(lines, line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                Assert.False(escaped[i] is ',' or ';', $"«{escaped[i]}» is not escaped");
                text.Append(escaped[i]);
                continue;
            }

            i++;
            text.Append(escaped[i] is 'n' or 'N' ? '\n' : escaped[i]);
        }

        return text.ToString();
    }
}
