using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>A client as it is typed or pasted: a name, an ИНН, or the requisites of a contract, in any order.</summary>
/// <param name="Name">The name, without the figures; empty when nothing else was typed.</param>
/// <param name="Inn">10 or 12 digits, not checked; null when there are none.</param>
internal sealed partial record ClientText(string Name, string? Inn)
{
    /// <summary>КПП, 9 signs; null when it was not typed.</summary>
    public string? Kpp { get; init; }

    /// <summary>ОГРН or ОГРНИП; null when it was not typed.</summary>
    public string? Ogrn { get; init; }

    /// <summary>What was called an ИНН, КПП or ОГРН and is none by its length; it is neither in the name nor anywhere else.</summary>
    public IReadOnlyList<WrongFigures> Wrong { get; init; } = [];

    /// <summary>Whether nothing but figures was typed: they are no name.</summary>
    public bool IsInnAlone => Inn is not null && Name.Length == 0;

    /// <summary>The name as it stands on papers: «ООО Роза» is ООО «Роза»; as typed where it is not certain.</summary>
    public string Proper => CompanyName.FindIn(Name) is { Start: 0, IsCertain: true } company && company.End == Name.Length
        ? company.Display : Name;

    /// <summary>«ООО «Ромашка», ИНН 7707083893» as its name and its ИНН; what has a label is that, what has none by its digits.</summary>
    public static ClientText Read(string text)
    {
        var digits = Values.Inn.Digits(text);
        if (digits.Length is 10 or 12 && digits.All(char.IsAsciiDigit)) return new ClientText("", digits);
        if (Card().Replace(text, "") is var named && named.Any(char.IsLetter)) text = named;
        var left = text;
        // The whole pair first: «ИНН/КПП 7707083893/770701001».
        var (inn, kpp) = Take(ref left, Pair()) is { } pair ? (pair.Groups["inn"].Value, (string?)pair.Groups["kpp"].Value) : (null, null);
        inn ??= Take(ref left, Labelled())?.Groups["inn"].Value;
        kpp ??= Take(ref left, LabelledKpp())?.Groups["kpp"].Value;
        var ogrn = Take(ref left, LabelledOgrn())?.Groups["ogrn"].Value;
        while (Take(ref left, Other()) is not null) { }
        var wrong = new List<WrongFigures>();
        while (Take(ref left, Foreign()) is { Groups: var abroad })
            // «ИИН» of a company here is a slip for «ИНН».
            if (Values.Inn.Digits(abroad["said"].Value) is var own && Values.Inn.Check(own) == InnCheck.Ok) inn ??= own;
            else wrong.Add(WrongFigures.Abroad(abroad["label"].Value, abroad["said"].Value));
        // The ИНН of a bank beside the client's is nobody's mistake.
        while (Take(ref left, Mislength()) is { } more)
            if (WrongFigures.Of(more.Groups["label"].Value, more.Groups["said"].Value) is { } mistake) wrong.Add(mistake);
        inn ??= Take(ref left, Bare())?.Groups["inn"].Value;
        inn = inn is null ? null : Values.Inn.Digits(inn);
        // Nine signs beside an ИНН of a company are its КПП, said or not.
        if (inn is { Length: 10 }) kpp ??= Take(ref left, BareKpp())?.Groups["kpp"].Value;
        ogrn ??= Take(ref left, BareOgrn())?.Groups["ogrn"].Value;
        var found = inn is not null || kpp is not null || ogrn is not null || wrong.Count > 0;
        var name = LegalForms.Shortened(found ? Trimmed(Emptied().Replace(Alone(Trimmed(left)), " ")) : text.Trim());
        kpp = kpp is null ? null : Values.Kpp.Of(kpp);
        return new ClientText(Labels().Replace(name, ""), inn) { Kpp = kpp, Ogrn = ogrn, Wrong = wrong };
    }

    // An initial keeps its point.
    private static string Trimmed(string name)
    {
        var whole = name.Trim(' ', ',', ';', ':', '/', '\\', '-', '–', '—', '|');
        return Initial().IsMatch(whole) ? whole.TrimStart('.') : whole.Trim('.', ' ', ',');
    }

    /// <summary>The name without what a page of requisites has below it: addresses, banks, people, the name once more.</summary>
    private static string Alone(string left) => Below().Match(left) is { Success: true, Index: > 0 } below
        && left[..below.Index].Any(char.IsLetter) ? left[..below.Index] : left;

    private static Match? Take(ref string text, Regex pattern)
    {
        foreach (Match match in pattern.Matches(text))
        {
            // Ten figures of a telephone are no ИНН, unless they say so or their check digit does.
            if (pattern == Bare() && Values.Inn.Check(match.Groups["inn"].Value) != InnCheck.Ok
                && PhoneNumber.TryParse(match.Groups["inn"].Value) is not null) continue;
            if (pattern == BareOgrn() && Values.Ogrn.Check(match.Groups["ogrn"].Value) != InnCheck.Ok) continue;
            text = string.Concat(text.AsSpan(0, match.Index), " , ", text.AsSpan(match.Index + match.Length));
            return match;
        }

        return null;
    }

    private const string Between = @"[\s:№#=.\-–—]*";

    // What stands in brackets is taken with them: «ИНН (7707083893)».
    private const string Bracketed = Between + @"(?<open>\(\s*)?";

    // The fifth sign and the sixth of a КПП may be letters, typed on either keyboard.
    private const string Signs = @"\d{4}[\dA-ZАВЕКМНОРСТУХ]{2}\d{3}(?![\d\p{L}])";

    private const string InnLabel = @"(?:инн|inn|и\.\s?н\.\s?н\.?)", KppLabel = @"(?:кпп|kpp|к\.\s?п\.\s?п\.?)";

    private const string OgrnLabel = "(?:огрн(?:ип)?|ogrn(?:ip)?)", Slash = @"\s*[/\\|,;]?\s*";

    [GeneratedRegex(@"(?<!\p{L})" + InnLabel + @"\s*[/\\|и,]?\s*" + KppLabel + Between
        + @"(?<inn>\d{12}|\d{10})" + Slash + "(?<kpp>" + Signs + ")"
        + @"|(?<!\p{L})" + KppLabel + @"\s*[/\\|и,]?\s*" + InnLabel + Between + "(?<kpp>" + Signs + ")" + Slash
        + @"(?<inn>\d{12}|\d{10})(?!\d)"
        + @"|(?:(?<!\p{L})" + InnLabel + Between + @")?(?<![\d+])(?<inn>\d{10})\s*[/\\|]\s*(?:" + KppLabel + Between + ")?"
        + "(?<kpp>" + Signs + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<!\p{L})" + InnLabel + @"(?:\s*[/\\|и]\s*" + KppLabel + ")?" + Bracketed
        + @"(?<inn>\d(?:\s?\d){11}|\d(?:\s?\d){9})(?!\d)(?(open)\s*\))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<!\p{L})" + KppLabel + Between + "(?<kpp>" + Signs + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledKpp();

    [GeneratedRegex(@"(?<!\p{L})" + OgrnLabel + Between + @"(?<ogrn>\d{15}|\d{13})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledOgrn();

    // What is called so and has too few signs or too many; «ООО «КПП-24»» is a name.
    [GeneratedRegex(@"(?<![\p{L}«""])(?<label>" + InnLabel + "|" + KppLabel + "|" + OgrnLabel + ")" + Between
        + @"(?<said>\d(?:[\s-]?\d|[A-ZА-Я]){4,24})(?![\d\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mislength();

    // The rest of a page of requisites names accounts and codes, never the client.
    [GeneratedRegex(@"(?<!\p{L})(?:р/?\s?с(?:ч[её]т)?|к/?\s?с(?:ч[её]т)?|расч[её]тный\s+сч[её]т|корр?\.?\s*сч[её]т|бик|окпо|оквэд|"
        + @"окато|октмо)"
        + Between + @"[\d.]{2,20}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    // Those of the neighbours: УНП of Belarus, БИН and ИИН of Kazakhstan, ПИНФЛ and СТИР of Uzbekistan.
    [GeneratedRegex(@"(?<!\p{L})(?<label>унп|бин|иин|пинфл|стир|unp|bin|iin)(?!\p{L})" + Between + @"(?<said>\d(?:[\s-]?\d){6,13})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?<![\d+\p{L}])(?<kpp>" + Signs + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareKpp();

    [GeneratedRegex(@"(?<![\d+\p{L}])(?<ogrn>\d{15}|\d{13})(?![\d\p{L}])")]
    private static partial Regex BareOgrn();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\.\z")]
    private static partial Regex Initial();

    [GeneratedRegex(@"[\s,;.]+(?:(?:юр(?:идический)?|факт(?:ический)?|почт(?:овый)?)\.?\s*(?:адрес)?|адрес|место\s+нахождения|"
        + @"тел(?:ефон)?\.?|банк(?:овские\s+реквизиты)?|в\s+(?:пао|ао|банке)|(?:генеральный\s+)?директор|e-?mail|эл\.?\s*почта|"
        + @"(?:полное|сокращ[её]нное|краткое)(?:\s+наименование|(?=\s*:)))(?:\s*[:.№,–—-]|\s+).*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Below();

    // What such a page is called.
    [GeneratedRegex(@"\A\s*(?:уч[её]тная\s+)?карт(?:очк)?а\s+(?:предприятия|организации|контрагента|клиента|партн[её]ра|компании)"
        + @"\s*[:.;,–—-]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<![\d+])(?<inn>\d{12}|\d{10})(?![\d\p{L}])")]
    private static partial Regex Bare();

    // What was taken out leaves its commas, brackets and blanks.
    [GeneratedRegex(@"\s*\(\s*(?:,\s*)*\)\s*|\s*(?:[,;]\s*){2,}|\s+,\s+|\s{2,}")]
    private static partial Regex Emptied();

    [GeneratedRegex(@"^(?:реквизиты\s*:?\s*)?(?:(?:(?:полное |сокращ[её]нное |краткое )?(?:наименование|название)(?: организации)?|"
        + @"покупатель|заказчик|плательщик|грузополучатель|клиент|контрагент|организация|компания|фирма|предприятие)"
        + @"(?:\s*:\s*|\s+[-–—]\s+|\s+(?=(?:ООО|АО|ПАО|ЗАО|ОАО|ИП)\b)))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
