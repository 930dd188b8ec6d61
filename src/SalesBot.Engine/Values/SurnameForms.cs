using System.Globalization;

namespace SalesBot.Values;

/// <summary>
/// A Russian surname in the genitive and the accusative, by a table of endings and the exceptions from it. What is in another language, or
/// has an ending that is not declined, stays as it is. Pure.
/// </summary>
public static class SurnameForms
{
    private const string Vowels = "аеёиоуыэюя";

    /// <summary>First names of men that end as women's do.</summary>
    private static readonly HashSet<string> MaleNamesInA = new(
        ("илья никита лука фома кузьма саша женя паша миша леша алеша гоша петя ваня коля толя костя дима сережа вася юра рома слава гена "
            + "гриша сева данила гаврила савва сеня федя степа тема витя вова валера боря жора игорек муса иса мустафа").Split(' '),
        StringComparer.Ordinal);

    /// <summary>First names of women that do not end in -а or -я.</summary>
    private static readonly HashSet<string> FemaleNames = new(
        "любовь нинель адель эстер руфь рахиль гюзель айгуль сауле мадлен кармен элен николь".Split(' '), StringComparer.Ordinal);

    /// <summary>French ones, stressed at their end, that end as Russian ones do.</summary>
    private static readonly HashSet<string> Unchanged =
        new(["дюма", "золя", "дега", "петипа", "тома", "люка"], StringComparer.Ordinal);

    /// <summary>Those whose stem changes.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["заяц"] = "зайца",
        ["орел"] = "орла",
        ["орёл"] = "орла",
        ["козел"] = "козла",
        ["козёл"] = "козла",
        ["лев"] = "льва",
        ["коготь"] = "когтя",
        ["деготь"] = "дегтя",
        ["рерих"] = "рериха",
        ["дитрих"] = "дитриха",
        ["фридрих"] = "фридриха",
        ["ульрих"] = "ульриха",
        ["отец"] = "отца",
        ["щегол"] = "щегла",
        ["павел"] = "павла",
        ["петр"] = "петра",
        ["пётр"] = "петра",
    };

    /// <summary>Surnames that look like adjectives and are declined as nouns: Бабия, Гайдая, Соловья.</summary>
    private static readonly HashSet<string> Nouns = new(("бабий гений топчий палий гордий кий бой рой ной гай "
        + "май край водолей строй герой покой устой прибой забой отбой разбой ковбой").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Surnames of what belongs to an animal or to God: Волчьего, Божьего.</summary>
    private static readonly HashSet<string> Possessive = new("волчий птичий божий медвежий лисий коровий козий рыбий заячий собачий вражий"
        .Split(' '), StringComparer.Ordinal);

    /// <summary>First names of women that end as surnames do: one who is known by it alone is «у Марины», not «у Мариной».</summary>
    private static readonly HashSet<string> WomenInIna = new(
        ("марина ирина полина карина алина галина нина кристина валентина екатерина регина ангелина арина сабина альбина фаина зарина "
            + "мадина эвелина каролина амина акулина антонина лилина эльвина милина дарина").Split(' '), StringComparer.Ordinal);

    /// <summary>Endings of men's surnames: how much is cut, what comes; the first that fits.</summary>
    private static readonly (string Ending, int Cut, string Genitive)[] Male =
    [
        ("ых", 0, ""), ("их", 0, ""), ("аго", 0, ""), ("яго", 0, ""), ("ово", 0, ""), ("ко", 0, ""),
        ("ёк", 2, "ька"), ("шь", 1, "а"), ("жь", 1, "а"), ("чь", 1, "а"), ("щь", 1, "а"),
        ("жий", 2, "его"), ("ший", 2, "его"), ("чий", 2, "его"), ("щий", 2, "его"), ("ний", 2, "его"),
        ("ский", 2, "ого"), ("цкий", 2, "ого"), ("гий", 2, "ого"), ("кий", 2, "ого"), ("хий", 2, "ого"), ("ый", 2, "ого"),
        ("ой", 2, "ого"), ("ий", 1, "я"), ("ей", 2, "ья"), ("й", 1, "я"), ("ь", 1, "я"),
        ("ия", 1, "и"), ("ая", 1, "и"), ("я", 1, "и"),
        ("га", 1, "и"), ("ка", 1, "и"), ("ха", 1, "и"), ("жа", 1, "и"), ("ша", 1, "и"), ("ча", 1, "и"), ("ща", 1, "и"), ("а", 1, "ы"),
        ("онок", 2, "ка"), ("енок", 2, "ка"), ("ёнок", 2, "ка"), ("унок", 2, "ка"), ("чок", 2, "ка"), ("шок", 2, "ка"),
    ];

    /// <summary>Whether the name is a woman's: by the patronymic, the surname, or the first name.</summary>
    public static bool IsFeminine(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RussianNames.Plain).ToList();
        if (words.Count == 0) return false;
        if (words.Skip(1).Any(word => Ends(word, "вна", "ична", "инична", "кызы"))) return true;
        if (words.Skip(1).Any(word => Ends(word, "вич", "ьич", "оглы"))) return false;
        if (words.Count > 1 && RussianNames.IsFirstName(words[1]) && !MaleNamesInA.Contains(words[1]))
            return FemaleNames.Contains(words[1]) || words[1][^1] is 'а' or 'я';
        var surname = words[0].Split('-')[^1];
        if (Ends(surname, "ова", "ева", "ская", "цкая", "ая", "яя") || (Ends(surname, "ина", "ына") && surname.Length > 4)) return true;
        if (Ends(surname, "ов", "ев", "ин", "ын", "ский", "цкий", "ый", "ий") || (Ends(surname, "ой") && surname.Length > 4))
            return false;
        if (FemaleNames.Contains(words[0]) && (words.Count == 1 || !RussianNames.IsFirstName(words[1]))) return true;
        if (words.Count == 1) return RussianNames.IsFirstName(words[0]) && words[0][^1] is 'а' or 'я' && !MaleNamesInA.Contains(words[0]);
        return FemaleNames.Contains(words[1]) || (words[1][^1] is 'а' or 'я' && !MaleNamesInA.Contains(words[1]));
    }

    /// <summary>The surname in the genitive: «от Петровой», «от Осадчего».</summary>
    public static string Genitive(string name) => Each(name, !IsFeminine(name) ? MasculineGenitive
        : IsGivenName(name) ? GivenGenitive : FeminineGenitive);

    /// <summary>The surname in the accusative: «за Петрову», «за Осадчего».</summary>
    public static string Accusative(string name) => Each(name, IsFeminine(name) ? FeminineAccusative : MasculineAccusative);

    // A woman's first name that no other follows.
    private static bool IsGivenName(string name)
    {
        string[] words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RussianNames.Plain)];
        return (WomenInIna.Contains(words[0]) || FemaleNames.Contains(words[0]) || RussianNames.IsFirstName(words[0]))
            && (words.Length == 1 || !RussianNames.IsFirstName(words[1]));
    }

    private static string GivenGenitive(string given) => given[^1] == 'ь' ? given[..^1] + "и" : MasculineGenitive(given);

    // Both halves of «Иванова-Петрова» are declined; the first of «Бонч-Бруевич» is no surname of its own.
    private static string Each(string name, Func<string, string> form)
    {
        var parts = name.Split(' ', 2)[0].Split('-');
        return string.Join('-', parts.Select((part, at) =>
            at < parts.Length - 1 && (part.Length < 4 || !(RussianNames.IsSurnameLike(part) || EndsInVowel(part)) || IsPrefix(part)) ? part
                : InCase(part, form)));
    }

    private static bool IsPrefix(string part) => RussianNames.Plain(part) is "бонч" or "тер" or "сан" or "мак";

    private static bool EndsInVowel(string part) => char.ToLowerInvariant(part[^1]) is 'а' or 'я' or 'й';

    private static string InCase(string surname, Func<string, string> form)
    {
        if (surname.Length < 2 || !surname.All(IsRussian)) return surname;
        var (lower, upper) = (surname.ToLowerInvariant(), surname.Where(char.IsLetter).All(char.IsUpper));
        var declined = form(lower);
        // What is not changed keeps its capitals: О'Коннора.
        var same = lower.Zip(declined).TakeWhile(pair => pair.First == pair.Second).Count();
        return surname[..same] + (upper ? declined[same..].ToUpper(CultureInfo.InvariantCulture) : declined[same..]);
    }

    private static string FeminineGenitive(string surname) => surname switch
    {
        "чужая" or "большая" => surname[..^2] + "ой",
        _ when Ends(surname, "жая", "шая", "чая", "щая", "няя") => surname[..^2] + "ей",
        [.., 'а', 'я'] => surname[..^2] + "ой",
        _ when Ends(surname, "ова", "ева", "ёва") || (Ends(surname, "ина", "ына") && surname.Length > 4) => surname[..^1] + "ой",
        [.., 'а' or 'я'] => MasculineGenitive(surname),
        _ => surname,
    };

    private static string FeminineAccusative(string surname) => surname switch
    {
        [.., 'а', 'я'] => surname[..^2] + "ую",
        [.., 'я', 'я'] => surname[..^2] + "юю",
        _ => InA(surname),
    };

    private static string MasculineAccusative(string surname) =>
        surname is [.., 'а' or 'я'] ? InA(surname) : MasculineGenitive(surname);

    private static string InA(string surname) => surname switch
    {
        _ when Unchanged.Contains(surname) => surname,
        [.., var before, 'а'] when !Vowels.Contains(before) => surname[..^1] + "у",
        [.., 'я'] => surname[..^1] + "ю",
        _ => surname,
    };

    private static string MasculineGenitive(string surname)
    {
        if (Unchanged.Contains(surname)) return surname;
        if (Irregular.TryGetValue(surname, out var irregular)) return irregular;
        if (Nouns.Contains(surname) || (Ends(surname, "ий", "ей") && RussianNames.IsFirstName(surname))) return surname[..^1] + "я";
        if (Possessive.Contains(surname)) return surname[..^2] + "ьего";
        if (surname is [.., 'е', 'ц']) return OfEts(surname);
        // «Дюма», «Гулиа»: French and Georgian ones in a vowel and -а stay.
        if (surname is [.., var vowel, 'а'] && Vowels.Contains(vowel)) return surname;
        if (Ends(surname, "ей") && surname.Length > 4 && !Ends(surname, "вей", "бей", "ьей")) return surname[..^1] + "я";
        if (Ends(surname, "ой") && surname.Length <= 4) return surname[..^1] + "я";
        foreach (var (ending, cut, genitive) in Male)
            if (surname.EndsWith(ending, StringComparison.Ordinal)) return surname[..^cut] + genitive;
        return Vowels.Contains(surname[^1]) || surname[^1] == 'ъ' ? surname : surname + "а";
    }

    private static string OfEts(string surname) => surname switch
    {
        // After two consonants the vowel stays: Кузнеца, Мудреца; «Петербуржец» loses it.
        [.., var one, var two, 'е', 'ц'] when IsConsonant(one) && IsConsonant(two) && two != 'ж' => surname + "а",
        [.., 'л', 'е', 'ц'] => surname[..^2] + "ьца",
        // After a vowel «е» becomes «й»: Китаец, Китайца.
        [.., var before, 'е', 'ц'] when Vowels.Contains(before) => surname[..^2] + "йца",
        [.., _, _, _, 'е', 'ц'] => surname[..^2] + "ца",
        _ => surname + "а",
    };

    private static bool IsRussian(char sign) => char.ToLowerInvariant(sign) is (>= 'а' and <= 'я') or 'ё' or '\'' or '’';

    private static bool IsConsonant(char sign) => !Vowels.Contains(sign) && sign is not ('ь' or 'ъ' or 'й');

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
