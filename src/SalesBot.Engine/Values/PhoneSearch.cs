using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Looks for a telephone number among other words.</summary>
internal static partial class PhoneSearch
{
    /// <summary>The first number: its E.164 and where it stands in the text; null when there is none.</summary>
    public static (string E164, int Start, int End)? First(string text)
    {
        var plain = PhoneText.Plain(text);
        foreach (Match run in Run().Matches(plain))
        {
            var groups = Group().Matches(run.Value);
            for (var from = 0; from < groups.Count; from++)
            {
                var start = run.Index + groups[from].Index;
                if (MayStart(plain, start) && Longest(plain, run.Index, groups, from) is { } found)
                    return (found.E164, start, found.End);
            }
        }
        return null;
    }

    /// <summary>
    /// The text without what stands from <paramref name="start"/> to <paramref name="end"/>, the label before it and the commas around it.
    /// </summary>
    public static string Without(string text, string plain, int start, int end)
    {
        if (LabelBefore().Match(plain[..start]) is { Success: true } label)
            start = label.Index;
        var left = text[..start].TrimEnd(' ', '\u00A0', '\t', ',', ';', '(', '–', '—');
        var right = text[end..].TrimStart(' ', '\u00A0', '\t', ',', ';', ')', '.', '–', '—');
        if (left.Length == 0 || right.Length == 0)
            return (left + right).Trim();
        var comma = left.Length < start && text[left.Length..start].Contains(',') || text[end..^right.Length].Contains(',');
        var parted = left.EndsWith('\n') || right.StartsWith('\n');
        return left + (parted ? "" : comma ? ", " : " ") + right;
    }

    /// <summary>Whether what stands between two numbers says no more than that another follows: «, », « или », « / раб. ».</summary>
    public static bool MayPart(string between) => Parting().IsMatch(between);

    // Among "8 912 345 67 8" + "9" the whole is meant, so the longest that makes sense wins; 15 digits and an international prefix at most.
    private static (string E164, int End)? Longest(string plain, int run, MatchCollection groups, int from)
    {
        var start = run + groups[from].Index;
        for (var to = Math.Min(groups.Count - 1, from + 14); to >= from; to--)
        {
            var end = run + groups[to].Index + groups[to].Length;
            if (end - start <= 40 && MayEnd(plain, end) && PhoneRules.ToE164(plain[start..end]) is { } e164)
                return (e164, plain[end..].StartsWith(')') && plain[start] == '(' ? end + 1 : end);
        }
        return null;
    }

    private static bool MayStart(string plain, int start) => !NotBefore().IsMatch(plain[Math.Max(0, start - 20)..start]);

    private static bool MayEnd(string plain, int end) =>
        end == plain.Length || !NotAfter().IsMatch(plain[end..Math.Min(plain.Length, end + 4)]);

    [GeneratedRegex(@"(?:[+(]+ ?)?\d(?:[ \-.()/]{0,3}\d)*")]
    private static partial Regex Run();

    [GeneratedRegex(@"(?:[+(]+ ?)?\d+")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?<![\p{L}\d])" + PhoneText.Label + @"+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelBefore();

    // One sign or word after another, none of which is looked at twice: the text between may be long.
    [GeneratedRegex(@"\A(?>[\s,;/|+&().:=]|(?:и|или|либо|ещё|еще|второй|другой|дом|домашний|and|or|also|home|work|office|"
        + PhoneText.Word + @")(?!\p{L}))*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    // Part of a word, an address or a link, or a number that says itself that it is something else.
    [GeneratedRegex(@"(?:(?<!(?:tel|phone|mob))[a-z\d_@=]|(?<!wa\.me)\/|(?<!\p{L})(?:инн|огрн|огрнип|кпп|бик|окпо|снилс|паспорт|сч[её]т|"
        + @"р/с|к/с|inn)[\s:№.]*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"^(?:@|_|%|[a-wyz]|x(?!\s?\d)|\.?[\w-]*@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAfter();
}
