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
        var forms = Form().Matches(text);
        foreach (Match form in forms)
            if (Quoted(text, form) is { } company) return company;
        foreach (var quoted in QuotedName.All(text))
            if (FormAfter().Match(text, quoted.End) is { Success: true } form)
                return new CompanyName(Russian(form.Groups["form"].Value, quoted.Name), quoted.Start, form.Index + form.Length, true);
        foreach (Match form in forms)
            if (Bare(text, form) is { } company) return company;
        foreach (var quoted in QuotedName.All(text))
            if (quoted.IsClosed && quoted.Name.Length is > 1 and < 62 && char.IsUpper(quoted.Name[0])
                && (quoted.Start == 0 || !char.IsLetterOrDigit(text[quoted.Start - 1])))
                return Kind().Match(text[..quoted.Start]) is { Success: true } kind
                    ? new CompanyName($"{kind.Groups["kind"].Value} «{quoted.Name}»", kind.Index, quoted.End, IsCertain: true)
                    : new CompanyName($"«{quoted.Name}»", quoted.Start, quoted.End, IsCertain: false);
        return null;
    }

    // «ООО ПКФ «Мир кровли»»: what the company does may stand between its form and its name.
    private static CompanyName? Quoted(string text, Match form)
    {
        var between = Between().Match(text, form.Index + form.Length);
        if (QuotedName.At(text, between.Index + between.Length) is not { } quoted) return null;
        var trade = between.Groups["trade"].Value.Trim();
        if (!quoted.IsClosed)
        {
            // Nobody closed it: the name goes on as one without quotation marks would.
            var open = text.AsSpan(0, quoted.Start).ToString() + ' ' + text[(quoted.Start + 1)..];
            return After(open, form) is { } bare ? bare with { IsCertain = false } : null;
        }

        var name = trade.Length == 0 ? quoted.Name : $"{trade} «{quoted.Name}»";
        return new CompanyName(Russian(form.Value, name), form.Index, quoted.End, true);
    }

    private static CompanyName? Bare(string text, Match form)
    {
        if (LegalForms.Brief(form.Value) == "ИП")
            return Entrepreneur(text, form);
        return IsForeign(form.Value) ? Before(text, form) : After(text, form) ?? Before(text, form) ?? After(text, form, lowerCase: true);
    }

    private static CompanyName? Entrepreneur(string text, Match form)
    {
        var after = text[(form.Index + form.Length)..];
        if (Person().Match(after) is not { Success: true } match) return null;
        var (name, length) = (match.Groups["name"].Value, match.Length);
        // «ИП Сидоров Пётр навес»: the first name belongs to it.
        if (!name.Contains(' ', StringComparison.Ordinal) && Given().Match(after, length) is { Success: true } given
            && RussianNames.IsFirstName(given.Groups["name"].Value))
            (name, length) = ($"{name} {given.Groups["name"].Value}", length + given.Length);
        // «ИП навес» has no name in it, unless nobody pressed Shift.
        var certain = char.IsUpper(name[0]) || !text.Any(char.IsUpper) || name.StartsWith("глава ", StringComparison.Ordinal);
        return new CompanyName($"ИП {name}", form.Index, form.Index + form.Length + length, certain);
    }

    // «ООО Северный Ветер кровля»: as many capitalised words as follow, but not the person after them.
    private static CompanyName? After(string text, Match form, bool lowerCase = false)
    {
        var trade = TradeInWords().Match(text, form.Index + form.Length);
        var words = Following().Match(text, trade.Success ? trade.Index + trade.Length : form.Index + form.Length).Groups["word"].Captures
            .ToList();
        if (words.Count == 0 || !(lowerCase || IsProper(words[0].Value)))
            return null;
        // «ООО 7 звёзд»: a figure alone is no name when a word follows.
        var count = words.Count > 1 && words[0].Value.All(char.IsDigit) ? 2 : 1;
        while (count < words.Count && count < 4 && !EndsSentence(words[count - 1].Value) && IsProper(words[count].Value)
            && (IsMiddle(words, count) || !StartsPerson(words, count)))
            count++;
        var end = words[count - 1].Index + words[count - 1].Length - (EndsSentence(words[count - 1].Value) ? 1 : 0);
        var certain = !lowerCase && (count == 1 || count == words.Count || char.IsLower(words[count].Value[0])
            || EndsSentence(words[count - 1].Value) || Codes.Contains(words[count].Value) || RussianNames.IsFirstName(words[count].Value));
        var start = trade.Success ? trade.Groups["trade"].Index : words[0].Index;
        return new CompanyName(Russian(form.Value, text[start..end]), form.Index, end, certain || (lowerCase && words.Count == 1));
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

    private static bool IsProper(string word) =>
        (char.IsUpper(word[0]) || char.IsDigit(word[0]) || word[0] == '№') && !Codes.Contains(word);

    private static bool IsForeign(string form) => char.IsAscii(LegalForms.Brief(form)[0]);

    // «ООО Роза. Кровля ангара»; the dot of «А.Б.В.» and of «им.» belongs to the name.
    private static bool EndsSentence(string word) =>
        word.Length > 3 && word[^1] == '.' && !word[..^1].Contains('.', StringComparison.Ordinal);

    private static string Russian(string form, string name) =>
        IsForeign(form) ? $"{name.Trim()} {form}" : LegalForms.Brief(form) is "ИП" ? $"ИП {name.Trim()}"
            : $"{LegalForms.Brief(form)} «{name.Trim()}»";

    [GeneratedRegex(LegalForms.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\G[ ,]*(?<form>" + LegalForms.Pattern + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormAfter();

    [GeneratedRegex(@"\G[ ]*(?<trade>(?:(?:СК|ТД|ТК|УК|ГК|ПК|ПКФ|ПСК|ТПК|НПО|НПП|НПФ|СМУ|ЧОП|АПК|ПО|ТПП|ИК|ЧОО|фирма|компания|торговый дом|"
        + @"предприятие|производственн\p{L}+|научно-\p{L}+|строительн\p{L}+|управляющая|агрофирма|частная|охранн\p{L}+|"
        + @"специализированный|застройщик)[ ]+){0,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // Before a name in quotation marks without a legal form: what it is, in one word.
    [GeneratedRegex(@"(?<![\p{L}\d])(?<kind>ГК|ТД|ТК|УК|СК|ПК|ЧОП|фонд|завод|комбинат|фабрика|колхоз|совхоз|кооператив|магазин|салон|"
        + @"студия|ресторан|кафе|отель|гостиница|клиника|школа|лицей|гимназия|детский сад|агентство|типография|автосервис)[ ]+\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    // «Торговый дом Ромашка»: what it does, spelled out and without quotation marks.
    [GeneratedRegex(@"\G[ ]+(?<trade>торговый дом|торгово-\p{L}+ компания|группа компаний|(?:управляющая|строительная|торговая|"
        + @"производственная|транспортная|монтажная|инвестиционная|юридическая) компания)(?=[ ])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TradeInWords();

    [GeneratedRegex(@"\G[ ]+(?<name>\p{Lu}\p{Ll}+)(?![\p{L}-])")]
    private static partial Regex Given();

    // «МБОУ СОШ №5»: the number is a part of the name.
    [GeneratedRegex(@"\G(?:[ ]+(?<word>[\p{L}\d][\p{L}\d.&+-]*|№[ ]?\d+)){0,6}")]
    private static partial Regex Following();

    [GeneratedRegex(@"(?:(?<word>[\p{L}\d][\p{L}\d&+-]*)[ ]+|(?<word>[\p{L}\d][\p{L}\d&+-]*),[ ]*\z)*\z")]
    private static partial Regex Preceding();

    [
        GeneratedRegex(
            @"^[ ]+(?<name>(?:глава[ ]+(?:к(?:\(?ф\)?)?х[ ]+)?)?[\p{L}-]{2,}"
                + @"(?:[ ]+\p{Lu}\.(?:[ ]?\p{Lu}\.)?|[ ]+\p{Lu}[\p{L}]+[ ]+\p{Lu}[\p{L}]+(?:вич|вна|ична|ьич))?)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Person();
}
