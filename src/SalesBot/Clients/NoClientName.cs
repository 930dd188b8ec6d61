using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SalesBot.Clients;

/// <summary>What is said where a client's name is asked for and is none: «не знаю», «физлицо», «ООО» alone (O5). Pure.</summary>
internal static partial class NoClientName
{
    // With so many of them a word is a number in which a letter was struck.
    private const int FewestFigures = 8;

    private static readonly FrozenSet<string> Sayings = FrozenSet.Create(StringComparer.Ordinal,
        "да", "нет", "новый", "новая", "новое", "новый клиент", "новый контрагент", "создать", "создать нового", "создай", "создай нового",
        "не знаю", "незнаю", "пока не знаю", "не помню", "неизвестно", "неизвестен", "пока неизвестно", "не сказал", "не сказала",
        "не указан", "не указано", "без названия", "нет названия", "нет инн", "уточню", "уточняется", "уточнить", "тот же", "та же",
        "он", "она", "они", "он же", "она же",
        "этот", "эта", "сам", "сама", "клиент", "контрагент", "компания", "фирма", "организация", "юрлицо", "юр лицо",
        "юридическое лицо", "позже", "потом", "скажу", "напишу", "сообщу", "не важно", "неважно", "какая разница", "yes", "no",
        "new", "new client", "create", "unknown", "not known", "i don't know",
        "don't know", "later", "same", "the same", "client", "company");

    private static readonly FrozenSet<string> Private = FrozenSet.Create(StringComparer.Ordinal,
        "физлицо", "физ лицо", "физик", "физическое лицо", "частное лицо", "частник", "частный клиент", "частный", "частница",
        "physical person", "private person", "private", "individual");

    // What stands before a company's name, and is nobody's alone.
    private static readonly FrozenSet<string> Forms = FrozenSet.Create(StringComparer.Ordinal,
        "ооо", "оао", "зао", "пао", "ао", "ип", "гуп", "муп", "фгуп", "тсж", "снт", "llc", "ltd", "inc");

    /// <summary>Whether it is a remark, or a legal form with no name.</summary>
    public static bool IsSaying(string text) => Sayings.Contains(Folded(text)) || Forms.Contains(Folded(text))
        || text.Trim().Length == 1 || Remark().IsMatch(text);

    /// <summary>Whether it says only that it is a person.</summary>
    public static bool IsPrivatePerson(string text) => Private.Contains(Folded(text));

    /// <summary>Whether it is an ИНН with too few figures, or too many.</summary>
    public static bool IsInn(string text) => Figures().IsMatch(text)
        || (Slip().IsMatch(text) && text.Count(char.IsAsciiDigit) >= FewestFigures);

    private static string Folded(string text) => string.Join(' ',
        text.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', ',', '!', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    // «пока не знаем, уточню», «ромашка, но не та».
    [GeneratedRegex(@"^\s*(?:пока|ещё|еще)\s+(?:не|нет|без)(?!\p{L})|^\s*не\s+(?:знаем|помним|уточнил|сказал|указал|представил|определ)|"
        + @"^\s*(?:уточн(?:ю|им)|узна(?:ю|ем)|спрошу|спросим|потом\s+уточн)(?!\p{L})|,?\s(?:но\s+)?не\s+(?:та|тот|эта|этот)[\s.!]*$|"
        // «позже скажу», «потом напишу», «сообщу позднее».
        + @"^\s*(?:(?:чуть\s+)?(?:позже|позднее|потом|завтра)\s+(?:скаж|сообщ|напиш|добав|впиш|укаж|пришл|заполн)\p{L}*|"
        + @"(?:скаж|сообщ|напиш|добав|впиш|укаж|пришл|заполн)\p{L}{1,4}\s+(?:позже|позднее|потом|завтра))[\s.!]*$|"
        + @"^\s*(?:not\s+(?:known|sure)|don['’]t\s+know|will\s+(?:ask|check))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    // «770708389З»: a letter that looks like a figure, or stands beside it.
    [GeneratedRegex(@"^\s*(?:(?:инн|inn)[\s:№#]*)?\d[\d\p{L}]{7,13}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slip();

    [GeneratedRegex(@"^\s*(?:инн|inn)[\s:№#]*\d[\d\s-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
