using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>
/// What is said before a client's name and is no part of it: «это ромашка», «новая компания ООО Вектор», “it's Acme Ltd” (O5). Who really
/// begins so, «Новая Эра», «Это Просто ООО», is kept. Pure.
/// </summary>
internal static partial class SaidBeforeName
{
    // More small words are a sentence, not a name.
    private const int MostSmallWords = 3;

    // With these goes on what somebody says, not what somebody is called.
    private static readonly FrozenSet<string> GoesOn = FrozenSet.Create(StringComparer.Ordinal,
        "и", "а", "но", "или", "не", "на", "в", "во", "с", "со", "у", "к", "ко", "из", "от", "до", "по", "о", "об", "для", "за", "при",
        "надо", "нужно", "нужен", "нужна", "пока", "ещё", "еще", "уже", "только", "просто", "тот", "та", "кто", "что", "где", "как", "же",
        "мы", "они", "я", "хочет", "хотят", "просит", "будет", "был", "была", "and", "or", "not", "of", "for", "from", "with", "in", "at",
        "on", "to", "who", "we", "they", "still", "only", "just");

    /// <summary>The name alone; the text as it is where nothing is said before it, or nothing behind that is a name.</summary>
    public static string Without(string text)
    {
        var name = Lead().Match(text) is { Success: true } lead && IsName(text[lead.Length..], text, lead)
            ? text[lead.Length..].Trim() : text;
        // «Физлицо Иванов Пётр»: what somebody is by law is no part of a person's name.
        return Status().Match(name) is { Success: true } status && PersonName.FindIn(name[status.Length..]) is { Start: 0 }
            ? name[status.Length..].Trim() : name;
    }

    /// <summary>What is left of a remark, «физлицо» of «это физлицо»; the text as it is where nothing is said before it.</summary>
    public static string Remark(string text) =>
        Lead().Match(text) is { Success: true } lead && !EndsWithForm(text) && !IsName(text[lead.Length..], text, lead)
            ? text[lead.Length..].Trim() : text;

    /// <summary>Whether such words are all there is, or a name in another case follows them: «новая компания», «из Ромашки».</summary>
    public static bool IsAlone(string text) => Lead().Match(text) is { Success: true } lead && text[lead.Length..].Trim() is var rest
        && (!rest.Any(char.IsLetterOrDigit) || (lead.Groups["of"].Success && !IsName(rest, text, lead) && BeginsName(rest, text)));

    private static bool IsName(string rest, string text, Match lead)
    {
        rest = rest.Trim();
        if (!rest.Any(char.IsLetterOrDigit) || NoClientName.IsSaying(rest) || NoClientName.IsPrivatePerson(rest)) return false;
        var (that, noun, called) = (lead.Groups["that"].Success, lead.Groups["noun"].Success, lead.Groups["called"].Success);
        if (EndsWithForm(text) && !(that && lead.Value.Any(char.IsAsciiLetter))) return false;
        if (rest[0] is '«' or '"' or '“' or '„' || CompanyName.FindIn(rest) is { Start: 0 }) return true;
        if (lead.Groups["of"].Success || !BeginsName(rest, text)) return false;
        // «новый Вектор», but «Новая Эра», «новая эра».
        var isMixed = text.Any(char.IsUpper) && text.Any(char.IsLower);
        if (!that && !noun && !called) return lead.Groups["new"].Success && isMixed && char.IsLower(text.TrimStart()[0]);
        // «Организация праздников» is what they do.
        return isMixed || that || called || lead.Groups["sure"].Success;
    }

    private static bool BeginsName(string rest, string text)
    {
        if (text.Any(char.IsUpper) && text.Any(char.IsLower)) return char.IsUpper(rest[0]) || char.IsDigit(rest[0]);
        var words = rest.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostSmallWords && !GoesOn.Contains(words[0].ToLowerInvariant());
    }

    // «Это Просто ООО»: what stands before the form is its name, where each word has a capital; an “It's” has one where it begins.
    private static bool EndsWithForm(string text) => text.Any(char.IsLower) && Form().IsMatch(text)
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => !char.IsLower(word[0]));

    private const string That = @"это(?:\s+(?:будет|был[аои]?|наш[аи]?))?|(?:it|that)['’]s|(?:it|this|that)\s+is";

    private const string Make = @"созда(?:й(?:те)?|ть)|добав(?:ь(?:те)?|ить)|завед(?:и(?:те)?|ём|ем)|завести|запиш(?:и(?:те)?)|записать|"
        + @"create|add|пожалуйста|please";

    private const string New = @"нов(?:ый|ая|ое|ого|ую|ой)|(?:an?\s+|the\s+)?new";

    private const string Noun = @"(?:(?:их|наш[аи]?|этот|эта|the|an?|their|our)\s+)?"
        + @"(?:(?<sure>клиент(?:а|ом)?|контрагент(?:а|ом)?|компани[яюи]|фирм[ауы]|заказчик(?:а)?|покупател[ья]|юр\.?\s?лицо|"
        + @"client|customer|company|firm)|организаци[яюи]|предприятие|organi[sz]ation)(?:\s+is)?";

    private const string Called = @"(?:(?:по|под|с)\s+)?(?:названи(?:ем|ю)|именем)|название|наименование|назыв(?:ается|аются)|зовут(?:ся)?|"
        + @"(?:(?:is|are)\s+)?(?:called|named)|name\s+is";

    [GeneratedRegex(@"\A\s*(?:(?:(?<that>" + That + ")|(?<make>" + Make + ")|(?<new>" + New + ")|(?<noun>" + Noun + ")|(?<called>" + Called
        + @")|(?<of>от|из|from))(?:\s*[:,–—-]?\s+|\s*:\s*|\s*\z))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\A\s*(?:физ\.?\s?лицо|физическое\s+лицо|частное\s+лицо|частник|частный\s+клиент|граждан(?:ин|ка)|гр(?:-н|-ка)?\.?|"
        + @"private\s+person|individual)\s*[:,–—-]?\s+(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"\s(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|LLC|Ltd\.?|Inc\.?|GmbH|JSC)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
