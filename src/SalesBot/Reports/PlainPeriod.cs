using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesBot.Reports;

/// <summary>
/// A period in the words that <see cref="SpokenPeriod"/> reads (D4): months in full, days as «15.11.2026», numbers in figures, the year
/// in place of «прошлого года», nothing that only joins. Pure.
/// </summary>
internal static partial class PlainPeriod
{
    private static readonly string[] months =
    [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ];

    private static readonly string[] englishMonths =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] numbers = ["", "", "дв", "тр", "четыр", "пят", "шест", "сем", "вос", "девят", "десят"];

    private static readonly string[] english = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The lower-case words, plainly.</summary>
    public static string Of(string said, DateOnly today)
    {
        var text = Joining().Replace(said.Trim().TrimEnd('.', '!', '?', ',', ';'), " ").Trim();
        text = Now().Replace(text, match => Date(match.Groups["day"].Value is ['в' or 'y', ..] ? today.AddDays(-1) : today));
        text = ShortYear().Replace(text, "${of} 20${y}");
        text = IsoDay().Replace(text, "${d}.${m}.${y}");
        text = IsoMonth().Replace(text, match => $"{Month(match)} {match.Groups["y"].Value}");
        text = Slashes().Replace(text, match => match.Value.Replace('/', '.'));
        text = Short().Replace(text, match => Full(match.Groups["month"].Value));
        text = MonthAhead().Replace(text, "${days} ${month}");
        text = OtherYear().Replace(text, match => YearOf(match.Value, today).ToString(CultureInfo.InvariantCulture));
        text = Count().Replace(text, match => NumberOf(match.Value).ToString(CultureInfo.InvariantCulture));
        return PartBehind().Replace(text, "${which} ${part}");
    }

    private static string Date(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Month(Match match) => months[int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) - 1];

    private static string Full(string word) =>
        Array.Find(char.IsAscii(word[0]) ? englishMonths : months, month => month.StartsWith(word[..3], StringComparison.Ordinal))!;

    private static int YearOf(string words, DateOnly today) => today.Year
        - (words.StartsWith("поза", StringComparison.Ordinal) ? 2 : words[0] is 'п' or 'l' ? 1 : 0);

    // «Пара» and «a couple of» are no numbers of their own.
    private static int NumberOf(string word) => word.StartsWith("пар", StringComparison.Ordinal) || word.Contains(' ') ? 2
        : Math.Max(Array.FindLastIndex(numbers, one => one.Length > 0 && word.StartsWith(one, StringComparison.Ordinal)),
            Array.FindLastIndex(english, one => one == word));

    private const string MonthName = @"(?<month>january|february|march|april|may|june|july|august|september|october|november|december)";

    // The end of a range: «с 1 ноября по вчера», «01.11 по сей день».
    [GeneratedRegex(@"(?<=\S\s*(?:\b(?:по|до|to|till|until)\s+|[-–—]\s*))(?:(?<day>сегодня(?:шний\s+день)?|сей\s+день|сейчас"
        + @"|настоящее\s+время"
        + @"|now|today|вчера(?:шний\s+день)?|yesterday))$", RegexOptions.None, 1000)]
    private static partial Regex Now();

    // «Ноябрь'25», «ноябрь 25», «3кв25», Q3'25.
    [GeneratedRegex(@"(?<of>\b(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)|(?<!\p{L})кв\.?"
        + @"|квартал|\bq[1-4]"
        + @"|[1-4]q)(?:\s*['’‘]\s*|\s+|(?<=кв\.?))(?<y>[23]\d)$", RegexOptions.None, 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\b(?:весь|всю|целый|целую|полный|whole|entire)\s+(?!врем)|(?<=\p{L}),(?=\s)|\b(?:включительно|inclusive)\b"
        + @"|\s+of(?=\s+20\d\d)|^the\s+(?=\w+\s+(?:quarter|half))"
        + @"|\s{2,}", RegexOptions.None, 1000)]
    private static partial Regex Joining();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(?<![\d./])(?:(?<y>20\d\d)[-./](?<m>0[1-9]|1[0-2])|(?<m>0?[1-9]|1[0-2])[./](?<y>20\d\d))(?![\d./])",
        RegexOptions.None, 1000)]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?(?![\d/])", RegexOptions.None, 1000)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\b(?<month>янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?",
        RegexOptions.None, 1000)]
    private static partial Regex Short();

    // «November 15», «November 1-15»; «November 2026» is the month.
    [GeneratedRegex(MonthName
        + @"\s+(?<days>\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2})?)(?!\d),?",
        RegexOptions.None, 1000)]
    private static partial Regex MonthAhead();

    // Behind a month, a quarter or a half; by itself it is a period.
    [GeneratedRegex(@"(?<=(?:январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугоди|кв)[а-я.]*\s+)"
        + @"(?:поза)?(?:прошлого|предыдущего|этого|текущего)\s+года|(?<=(?:" + MonthName + @"|quarter|half)\s+)(?:last|this)\s+year",
        RegexOptions.None, 1000)]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"\b(?:пар[ау]|две|два|двух|тр[иеё]х?|четыр[её]х?|четыре|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|"
        + @"десять|десяти|a\s+couple\s+of|couple\s+of|two|three|four|five|six|seven|eight|nine|ten)\b"
        + @"(?=\s+(?:дн|недел|мес|кварт|лет|год|day|week|month|quarter|year))", RegexOptions.None, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?<part>квартал|полугодие|quarter)\s+№?(?<which>[1-4]|i{1,3}|iv)\b", RegexOptions.None, 1000)]
    private static partial Regex PartBehind();
}
