using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>A company's name found in a text.</summary>
/// <param name="Display">As it is shown: «ООО «Ромашка»», «ИП Сидоров», «Acme LLC».</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCertain">Whether it is clear where the name begins and ends.</param>
public sealed record CompanyName(string Display, int Start, int End, bool IsCertain)
{
    /// <summary>
    /// The first company in the text: a legal form with a name after or before it, or a capitalised name in quotes. Null when there is
    /// none.
    /// </summary>
    public static CompanyName? FindIn(string text) => CompanySearch.First(text);
}

/// <summary>Looks for a company's name.</summary>
internal static partial class CompanySearch
{
    // How far before its form a name may begin, in characters: looking back over a whole letter at every form would be slow.
    private const int Reach = 100;

    // «ООО СК Монолит»: what the company does, before its name proper.
    private static readonly HashSet<string> Trades = new(StringComparer.Ordinal)
    {
        "СК", "ТД", "ТК", "УК", "ГК", "ПК", "ПКФ", "ПСК", "ТПК", "НПО", "НПП", "НПФ", "СМУ", "ЧОП", "АПК",
    };
    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase) { "ИНН", "КПП", "ОГРН" };

    public static CompanyName? First(string text)
    {
        if (FormThenQuoted().Match(text) is { Success: true } formFirst)
            return Whole(formFirst, Russian(formFirst.Groups["form"].Value, formFirst.Groups["name"].Value));
        if (QuotedThenForm().Match(text) is { Success: true } formLast)
            return Whole(formLast, Russian(formLast.Groups["form"].Value, formLast.Groups["name"].Value));
        foreach (Match form in Form().Matches(text))
        {
            if (Bare(text, form) is { } company)
                return company;
        }
        return Quoted().Match(text) is { Success: true } quoted
            ? Whole(quoted, $"«{quoted.Groups["name"].Value.Trim()}»") with { IsCertain = false } : null;
    }

    private static CompanyName? Bare(string text, Match form)
    {
        if (string.Equals(form.Value, "ИП", StringComparison.OrdinalIgnoreCase))
            return Entrepreneur(text, form);
        return IsForeign(form.Value) ? Before(text, form) : After(text, form) ?? Before(text, form) ?? After(text, form, lowerCase: true);
    }

    private static CompanyName? Entrepreneur(string text, Match form)
    {
        var match = Person().Match(text[form.Index..]);
        return match.Success ? new CompanyName($"{form.Value.ToUpperInvariant()} {match.Groups["name"].Value}", form.Index,
            form.Index + match.Length, true) : null;
    }

    // «ООО Северный Ветер кровля»: as many capitalised words as follow, but not the person after them.
    private static CompanyName? After(string text, Match form, bool lowerCase = false)
    {
        var words = Following().Match(text, form.Index + form.Length).Groups["word"].Captures.ToList();
        if (words.Count == 0 || !(lowerCase || IsProper(words[0].Value)))
            return null;
        var count = 1;
        while (count < words.Count && count < 4 && IsProper(words[count].Value) && (IsMiddle(words, count) || !StartsPerson(words, count)))
            count++;
        var end = words[count - 1].Index + words[count - 1].Length;
        var certain = !lowerCase && (count == 1 || count == words.Count || char.IsLower(words[count].Value[0])
            || Codes.Contains(words[count].Value) || RussianNames.IsFirstName(words[count].Value));
        return new CompanyName(Russian(form.Value, text[words[0].Index..end]), form.Index, end, certain || (lowerCase && words.Count == 1));
    }

    private static CompanyName? Before(string text, Match form)
    {
        var near = Math.Max(0, form.Index - Reach);
        var words = Preceding().Match(text[near..form.Index]).Groups["word"].Captures.ToList();
        var start = words.Count;
        while (start > 0 && words.Count - start < 3 && IsProper(words[start - 1].Value) && !RussianNames.IsFirstName(words[start - 1].Value)
            && !RussianNames.IsPatronymic(words[start - 1].Value) && (start == words.Count || IsForeign(form.Value)))
            start--;
        if (start == words.Count)
            return null;
        var begin = near + words[start].Index;
        var name = text[begin..form.Index].Trim(' ', ',');
        var display = IsForeign(form.Value) ? $"{name} {form.Value}" : Russian(form.Value, name);
        return new CompanyName(display, begin, form.Index + form.Length, true);
    }

    private static bool StartsPerson(List<Capture> words, int at) =>
        RussianNames.IsFirstName(words[at].Value) || RussianNames.IsSurnameLike(words[at].Value)
        || (at + 1 < words.Count && RussianNames.IsFirstName(words[at + 1].Value));

    private static bool IsMiddle(List<Capture> words, int at) =>
        Trades.Contains(words[at - 1].Value) && !RussianNames.IsFirstName(words[at].Value);

    private static bool IsProper(string word) => (char.IsUpper(word[0]) || char.IsDigit(word[0])) && !Codes.Contains(word);

    private static bool IsForeign(string form) => char.IsAscii(form[0]);

    private static string Russian(string form, string name) =>
        IsForeign(form) ? $"{name.Trim()} {form}" : $"{form.ToUpperInvariant()} «{name.Trim()}»";

    private static CompanyName Whole(Match match, string display) => new(display, match.Index, match.Index + match.Length, true);

    private const string Forms = @"(?<![\p{L}\d])(?<form>ООО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|ФГУП|ГУП|МУП|АНО|НКО|КФХ|ТСЖ|ТСН|СНТ|ЖСК|СПК|LLC|"
        + @"Ltd\.?|Inc\.?|GmbH|JSC)(?![\p{L}\d])";
    private const string InQuotes = @"(?:«\s*(?<name>[^«»\n]*(?:«[^«»\n]*»)?[^«»\n]*?)»?»|[""“„'](?<name>[^""“”„'\n]+)[""”“'])";

    [GeneratedRegex(Forms + @"[ ]*" + InQuotes, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormThenQuoted();

    [GeneratedRegex(InQuotes + @"[ ,]*" + Forms, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedThenForm();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:«(?<name>\p{Lu}[^«»\n]{1,60})»|[""“„](?<name>\p{Lu}[^""“”„\n]{1,60})[""”“])")]
    private static partial Regex Quoted();

    [GeneratedRegex(Forms + @"|(?<![\p{L}\d])ИП(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\G(?:[ ]+(?<word>[\p{L}\d][\p{L}\d.&+-]*)){0,6}")]
    private static partial Regex Following();

    [GeneratedRegex(@"(?:(?<word>[\p{L}\d][\p{L}\d&+-]*)[ ]+|(?<word>[\p{L}\d][\p{L}\d&+-]*),[ ]*\z)*\z")]
    private static partial Regex Preceding();

    [
        GeneratedRegex(
            @"^ип[ ]+(?<name>[\p{L}-]{2,}(?:[ ]+\p{Lu}\.(?:[ ]?\p{Lu}\.)?|[ ]+\p{Lu}[\p{L}]+[ ]+\p{Lu}[\p{L}]+(?:вич|вна|ична|ьич))?)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Person();
}
