using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Clients;
using SalesBot.Values;
using SalesBot.WorkingTime;

namespace SalesBot.Finding;

/// <summary>What a search asks for. Pure: the same words on the same day are the same search.</summary>
/// <param name="Number">A lead's or an order's number; null when it cannot be one.</param>
/// <param name="Digits">A phone in E.164, or its last four to nine digits; null for neither.</param>
/// <param name="Day">The day on which leads were registered; null for any.</param>
/// <param name="Status">How leads stand; null for any.</param>
/// <param name="Words">Beginnings of words of names and companies.</param>
internal sealed partial record FindQuery(TypedNumber? Number, string? Digits, DateOnly? Day, LeadStatus? Status,
    IReadOnlyList<string> Words)
{
    /// <summary>The whole, as typed.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The words of a day that no calendar has; null when there are none.</summary>
    public string? NoSuchDay { get; private init; }

    /// <summary>Whether leads are asked for, and not people.</summary>
    public bool IsAboutLeads => Day is not null || Status is not null;

    /// <summary>Reads the text; <paramref name="status"/> knows the words for how leads stand.</summary>
    public static FindQuery Read(string text, DateOnly today, Func<IReadOnlyList<string>,
        (LeadStatus Status, IReadOnlyList<string> Others)?> status)
    {
        var number = TypedNumber.Read(text);
        if (number is { IsCertain: true }) return new FindQuery(number, null, null, null, []);
        if (PhoneNumber.FindIn(text)?.Number is { } phone) return new FindQuery(null, phone.E164, null, null, []) { Text = text };
        var (day, rest, noSuchDay) = TakeDay(text, today);
        if (day is null && noSuchDay is null && LastDigits(text) is { } digits)
            return new FindQuery(number, digits, null, null, []) { Text = text };
        var words = SearchWords.Of(rest);
        var stands = status(words);
        return new FindQuery(number, null, day, stands?.Status, stands?.Others ?? words) { Text = text, NoSuchDay = noSuchDay };
    }

    /// <summary>«345-67-89» is the end of a number; an ИНН, which has ten digits, is not.</summary>
    private static string? LastDigits(string text) =>
        Digit().Match(text.Trim()) is { Success: true }
            && string.Concat(text.Where(char.IsAsciiDigit)) is { Length: >= 4 and <= 9 } digits ? digits : null;

    // Names of days are names of companies too («Пятница»): a day is said in figures, with a month, or as «вчера».
    private static (DateOnly? Day, string Left, string? NoSuchDay) TakeDay(string text, DateOnly today)
    {
        if (!SaysDay().IsMatch(text)) return (null, text, null);
        var spoken = new SpokenText(text);
        if (SpokenDay.Take(spoken, today) is not { } named) return (null, text, null);
        if (named.Day is not { } day) return (null, text, named.Said);
        // What is searched for has been: «15.03» in January is last year's.
        var past = day > today && !Year().IsMatch(text) ? day.AddYears(-1) : day;
        return (past, spoken.Left, null);
    }

    [GeneratedRegex(@"^\.{0,3}[\d\s().-]+$")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?<![\d.])\d{1,2}[./]\d{1,2}(?![\d-])|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}"
        + @"|\d\s+(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        + @"|\b(?:сегодня|вчера|позавчера|today|yesterday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysDay();

    [GeneratedRegex(@"[./]\d{1,2}[./]\d\d|\d{4}")]
    private static partial Regex Year();
}

/// <summary>A number of a lead or an order as somebody types it: «L-2026-000123», «l 2026 123», «123».</summary>
/// <param name="Letter"><c>L</c> or <c>O</c>.</param>
/// <param name="Year">The year; null when not typed.</param>
/// <param name="Sequence">The number in its year.</param>
/// <param name="IsCertain">Whether it can be nothing else.</param>
internal sealed partial record TypedNumber(char Letter, int? Year, int Sequence, bool IsCertain)
{
    /// <summary>
    /// The number that the whole text is; null when it is none. Cyrillic letters that stand on the same keys or look the same will do.
    /// </summary>
    public static TypedNumber? Read(string text)
    {
        if (Whole().Match(text.Trim()) is not { Success: true } match) return null;
        var letter = match.Groups["letter"].Value.ToUpperInvariant() is "O" or "О" ? 'O' : 'L';
        int? year = match.Groups["year"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        var sequence = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return sequence == 0 ? null : new TypedNumber(letter, year, sequence, match.Groups["letter"].Success || year is not null
            || match.Groups["n"].Length < 4);
    }

    /// <summary>Whether the text is a number of ours and nothing else could be meant: it says of what it is one (W11).</summary>
    public static bool IsSaid(string text) => Read(text) is not null && text.Any(char.IsLetter);

    /// <summary>As it is stored, in a year.</summary>
    public string In(int year) => string.Create(CultureInfo.InvariantCulture, $"{Letter}-{year}-{Sequence:000000}");

    [
        GeneratedRegex(
            @"^(?:№\s*)?(?:(?<letter>[LЛOО])[\s\-–—#№]*)?(?:(?<year>20\d\d)[\s\-–—/]+)?(?<n>\d{1,6})$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Whole();
}
