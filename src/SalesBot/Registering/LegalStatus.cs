using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>
/// «юрлицо», «физ. лицо», «ИП», «частник» in a line: what somebody is by law, and not what they call about. Where it is part of a sentence,
/// «регистрация ИП», «счёт на физлицо», it stays. Pure.
/// </summary>
internal static partial class LegalStatus
{
    /// <summary>The line without it.</summary>
    /// <param name="text">The line, with a sign where something was taken out.</param>
    /// <param name="taken">That sign.</param>
    public static string Without(string text, char taken)
    {
        var sign = taken.ToString();
        return Behind().Replace(Before().Replace(Alone().Replace(text, sign), sign), sign);
    }

    /// <summary>«ИП кровля» among words with capitals is no company, but what somebody is and what they want.</summary>
    public static bool IsAll(CompanyName company) =>
        !company.IsCertain && company.Display is ['И', 'П', ' ', var first, ..] && char.IsLower(first);

    private const string Private = @"физ(?:\.\s?|\s|ическое\s+)?лицо|частное\s+лицо|частни(?:к|ца)|частный\s+клиент|"
        + @"(?:private|physical)\s+person";

    private const string Words = @"(?:юр(?:\.\s?|\s|идическое\s+)?лицо|" + Private + ")";

    private const string Edge = @",;:()\n\u0001";

    // Between signs, or at an end of the line; alone there «ИП» is one too.
    [GeneratedRegex(@"(?<=(?:\A|[" + Edge + @".])\s*)(?:" + Words + @"|ИП|individual)(?=\s*(?:\z|[" + Edge + @".]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    // Before what they want: «юрлицо кровля».
    [GeneratedRegex(@"(?:(?<=(?:\A|[" + Edge + @"])\s*)" + Words + @"|(?<=\u0001\s*)ИП)\s+(?=[\p{L}\d])"
        + @"(?!(?:или|и|с|со|в|на|от|по|or|and|with|in)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // Behind it: «кровля частник», but «открыть юрлицо», «счёт на физлицо».
    [GeneratedRegex(@"(?<=\p{L}{4,})(?<!(?:ть|ти|ция|ции|цию|ение|ения)|(?<!\p{L})(?:через|между|против|перед))\s+" + Words
        + @"(?=\s*(?:\z|[" + Edge + "]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
