using System.Text.RegularExpressions;
using SalesBot.Clients;
using SalesBot.Leads;
using SalesBot.Reports;
using SalesBot.Values;
using SalesBot.WorkingTime;

namespace SalesBot.Finding;

/// <summary>What a search asks for. Pure: the same words on the same day are the same search.</summary>
/// <param name="Number">A lead's or an order's number; null when it cannot be one.</param>
/// <param name="Digits">A phone in E.164, or its last four to nine digits; null for neither.</param>
/// <param name="Days">The days on which leads were registered, the first and the last; null for any.</param>
/// <param name="Status">How leads stand; null for any.</param>
/// <param name="Words">Beginnings of words of names, companies, and of what leads are about.</param>
internal sealed partial record FindQuery(TypedNumber? Number, string? Digits, (DateOnly First, DateOnly Last)? Days, LeadStatus? Status,
    IReadOnlyList<string> Words)
{
    private static readonly HashSet<string> SmallWords = new(("за на от по до из для со во об при про for on of in at by from to about "
        + "обращение обращения обращений лид лида лиды лидов заявка заявки заявок lead leads").Split(' '), StringComparer.Ordinal);

    /// <summary>The whole, as typed.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The words of a day that no calendar has; null when there are none.</summary>
    public string? NoSuchDay { get; private init; }

    /// <summary>An address, or the beginning or the end of one, in lower case; null for none.</summary>
    public string? Email { get; private init; }

    /// <summary>Number of a contract, as <see cref="LeadTexts.Contract"/> keeps it; null when it cannot be one.</summary>
    public string? Contract { get; private init; }

    /// <summary>Sum of an order in roubles; null when it cannot be one.</summary>
    public decimal? Sum { get; private init; }

    /// <summary>The least and the most that an order comes to; null where it is not asked for.</summary>
    public (decimal Least, decimal Most)? Sums { get; private init; }

    /// <summary>Whether leads are asked for, and not people.</summary>
    public bool IsAboutLeads => Days is not null || Status is not null;

    /// <summary>Reads the text; <paramref name="status"/> knows the words for how leads stand.</summary>
    public static FindQuery Read(string text, DateOnly today, Func<IReadOnlyList<string>,
        (LeadStatus Status, IReadOnlyList<string> Others)?> status)
    {
        var number = TypedNumber.ReadAny(text);
        if (number is { IsCertain: true }) return new FindQuery(number, null, null, null, []);
        if (TypedSumRange.Read(text) is { } sums) return new FindQuery(null, null, null, null, []) { Text = text, Sums = sums };
        if (PhoneNumber.FindIn(text)?.Number is { } phone) return new FindQuery(null, phone.E164, null, null, []) { Text = text };
        // «Почта ivan@romashka.ru», «<ivan@romashka.ru>»: as it stands in a letter.
        if (EmailAddress.FindIn(text)?.Address is { } whole)
            return new FindQuery(null, null, null, null, []) { Text = text, Email = whole.Key };
        if (Address().Match(text.Trim()) is { Success: true } address)
            return new FindQuery(null, null, null, null, []) { Text = text, Email = address.Value.ToLowerInvariant() };
        if (TypedSum.Read(text) is { IsCertain: true } sum)
            return new FindQuery(null, null, null, null, []) { Text = text, Sum = sum.Roubles };
        var (days, rest, noSuchDay) = TakeDays(text, today);
        if (days is null && noSuchDay is null && PartOfNumber(text) is { } digits)
            return new FindQuery(number, digits, null, null, []) { Text = text, Sum = TypedSum.Read(text)?.Roubles };
        var words = SearchWords.Of(rest);
        var stands = status(words);
        var others = WithoutSmall(stands?.Others ?? words, days is not null || stands is not null);
        return new FindQuery(number, null, days, stands?.Status, others)
        {
            Text = text,
            NoSuchDay = noSuchDay,
            Contract = LeadTexts.TypedContract(text),
        };
    }

    /// <summary>A search for one word, whatever else it may be.</summary>
    public static FindQuery Of(string word) => new(null, null, null, null, [word]) { Text = word };

    /// <summary>The same search, with the words taken for a month's name as that month.</summary>
    public FindQuery? AsMonth(DateOnly today) =>
        Days is null && Words.Count == 1 && SpokenPeriod.Read(Words[0], today) is { } period && char.IsLetter(Words[0][0])
            ? this with { Days = (period.First, period.Last), Words = [] } : null;

    // «От Смирновой», «за сегодня»: what only joins the words finds nothing, unless it is all there is.
    private static IReadOnlyList<string> WithoutSmall(IReadOnlyList<string> words, bool isMore) =>
        words.Where(word => !SmallWords.Contains(word)).ToList() is var left && (left.Count > 0 || isMore) ? left : words;

    /// <summary>«345-67-89», «916 123»: a part of a number; an ИНН, which has ten digits, is none.</summary>
    private static string? PartOfNumber(string text) =>
        Digit().Match(Label().Replace(text.Trim(), "")) is { Success: true }
            && string.Concat(text.Where(char.IsAsciiDigit)) is { Length: >= 4 and <= 9 } digits ? digits : null;

    // «С 20.11 по 26.11», «на этой неделе», «в октябре» before a day: a range holds two of them.
    private static ((DateOnly First, DateOnly Last)? Days, string Left, string? NoSuchDay) TakeDays(string text, DateOnly today)
    {
        if (SaysPeriod().Match(text) is { Success: true } said && SpokenPeriod.Read(said.Value, today) is { } period)
            return ((period.First, period.Last), text.Remove(said.Index, said.Length), null);
        var (day, left, noSuchDay) = TakeDay(text, today);
        return (day is { } one ? (one, one) : null, left, noSuchDay);
    }

    // Names of days are names of companies too («Пятница»): a day is said in figures, with a month, or as «вчера».
    private static (DateOnly? Day, string Left, string? NoSuchDay) TakeDay(string text, DateOnly today)
    {
        if (!SaysDay().IsMatch(text)) return (null, text, null);
        var spoken = new SpokenText(text);
        if (SpokenDay.Take(spoken, today) is not { } named) return (null, text, null);
        // «99/99» is the number of a contract, «31/02» may be one.
        if (named.Day is not { } day) return (null, text, IsNoDay().IsMatch(text) ? null : named.Said);
        // What is searched for has been: «15.03» in January is last year's.
        var past = day > today && !Year().IsMatch(text) ? day.AddYears(-1) : day;
        return (past, spoken.Left, null);
    }

    [GeneratedRegex(@"^\.{0,3}\+?[\d\s().-]+$")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}[./]\d{1,2}(?![\d-])|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}"
        + @"|\d\s+(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        + @"|\b(?:сегодня|вчера|позавчера|today|yesterday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysDay();

    // «Тел. 2233», «*2233»: what says that figures are a number's.
    [GeneratedRegex(@"^(?:(?:тел(?:ефон)?|моб(?:ильный)?|phone|tel|mobile)\b[.:]?\s*|[*…]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\S*@\S*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:(?:на|в|во|за|in|for)\s+)?(?:прошл|предыдущ|эт(?:от|ой|ом|у|а)\b|текущ|last\b|this\b)\w*\s+"
        + @"(?:недел|месяц|квартал|год|week|month|quarter|year)\w*"
        + @"|\b(?:за|for)\s+(?:неделю|месяц|квартал|год|week|month|quarter|year)\b"
        + @"|(?:\b(?:за|for)\s+)?\b(?:последн\w+|last)\s+\d{1,3}\s+(?:дн|недел|месяц|day|week|month)\w*"
        + @"|\b(?:с|со|from)\s+\d{1,2}(?:\s+\p{L}{3,})?\s+(?:по|до|to|till)\s+\d{1,2}\s+\p{L}{3,}(?:\s+20\d\d)?"
        + @"|\b(?:в|за|in|for)\s+(?:янв|фев|мар|апр|ма[йея]\b|июн|июл|авг|сен|окт|ноя|дек|jan|feb|apr|may\b|jun|jul|aug|sep|oct|nov|dec)"
        + @"\w*(?:\s+20\d\d)?"
        + @"|\b(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*\s+20\d\d\b"
        + @"|\b(?:в|за)\s+20\d\d(?:\s+год\w?)?\b"
        + @"|(?:\b(?:с|со|from)\s+)?\d{1,2}\.\d{1,2}(?:\.\d{2,4})?\s*(?:-|–|—|\.\.|…|\bпо\b|\bдо\b|\bto\b|\btill\b)\s*"
        + @"\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d))?"
        // A day of the week with what says that it is one: «Пятница» alone is a company.
        + @"|\b(?:в|во|за|с|со|on|since|last)\s+(?:(?:прошл|эт)\w+\s+)?(?:понедельник|вторник|сред[уы]\b|четверг|пятниц[уы]\b|суббот[уы]\b"
        + @"|воскресень[ея]\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)[а]?|\b(?:за|в|on|at)\s+(?:прошлые\s+)?(?:выходные"
        + @"|the\s+weekend)\b"
        + @"|\b(?:(?:этим|прошлым)\s+летом|(?:этой|прошлой)\s+(?:зимой|весной|осенью)|(?:за|this|last)\s+(?:лето|зиму|весну|осень"
        + @"|summer|winter"
        + @"|spring|autumn))\b|\b(?:сегодняшн|вчерашн)\w+(?:\s+(?:день|дня)\b)?"
        + @"|\b(?:с|со|from|since)\s+(?:\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]\b|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may\b"
        + @"|jun|jul|aug|sep|oct|nov|dec)\w*|\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d))?)(?:\s+20\d\d)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysPeriod();

    [GeneratedRegex(@"(?<![\d./])(?:(?:3[2-9]|[4-9]\d)/\d|\d{1,2}/(?:1[3-9]|[2-9]\d)(?!\d))")]
    private static partial Regex IsNoDay();

    [GeneratedRegex(@"[./]\d{1,2}[./]\d\d|\d{4}")]
    private static partial Regex Year();
}
