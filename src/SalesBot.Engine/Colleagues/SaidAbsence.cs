using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Values;
using SalesBot.WorkingTime;

namespace SalesBot.Colleagues;

/// <summary>Until when somebody says that they are away: «до пятницы», «на 3 дня», «с 1 по 5 декабря», «в отпуск до 10.12». Pure.</summary>
internal static partial class SaidAbsence
{
    private static readonly string[] Prepositions = ["до ", "till ", "until "];

    /// <summary>The words for the moment they are back, and the day they go when that is not yet; null for now.</summary>
    /// <param name="text">What was written before the deputy's name.</param>
    /// <param name="localNow">When it was written, on the business's clock.</param>
    public static (string Until, DateOnly? NotBefore) Read(string text, DateTimeOffset localNow)
    {
        var until = Until(text);
        if (SpokenDays.Read(until, localNow) is not var (first, last, including)) return (until, null);
        var back = last.AddDays(including ? 1 : 0).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return (back, first > DateOnly.FromDateTime(localNow.DateTime) ? first : null);
    }

    private static string Until(string text)
    {
        text = ForSoLong().Replace(Reason().Replace(CleanText.OneLine(text, CleanText.MaxMessage).Text, ""), "через ");
        var said = Prepositions.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return said is null ? text : text[said.Length..];
    }

    [GeneratedRegex(@"^(?:я\s+)?(?:в\s+|на\s+)?(?:отпуске?|больничн\w+|командировк\w+|on (?:vacation|leave))\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    // «На неделю» is gone for a week: back in a week.
    [GeneratedRegex(@"^на\s+(?=\d|недел|день|месяц|пару|полдня|дв[ае]|три\b|час)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForSoLong();
}
