using SalesBot.Values;

namespace SalesBot.People;

/// <summary>
/// A surname in the case a sentence needs: «за Сидорову», «от Петровой». By endings; a surname it does not know the endings of stays as it
/// is.
/// </summary>
internal static class NameForms
{
    private static readonly string[] MaleNamesInA =
    [
        "илья", "никита", "лука", "фома", "кузьма", "саша", "женя", "паша", "миша", "леша", "алеша", "гоша", "петя", "ваня", "коля", "толя",
        "костя", "дима", "сережа", "вася", "юра", "рома", "слава", "гена", "гриша", "сева",
    ];

    /// <summary>The text of the form that fits the person: <c>key.f</c> for a woman, otherwise <c>key.m</c>.</summary>
    public static string Key(string key, Person person) => $"{key}.{(IsFeminine(person.Name) ? 'f' : 'm')}";

    /// <summary>Accusative: «за Сидорова», «за Петрову»; as it is in other languages.</summary>
    public static string Whom(Person person, Phrases phrases) => phrases.Language == "ru" ? Accusative(person.Name) : person.ShortName;

    /// <summary>Genitive: «от Сидорова», «от Петровой»; as it is in other languages.</summary>
    public static string From(Person person, Phrases phrases) => phrases.Language == "ru" ? Genitive(person.Name) : person.ShortName;

    /// <summary>The surname in the accusative.</summary>
    public static string Accusative(string name)
    {
        var surname = Surname(name);
        return surname switch
        {
            [.., 'а', 'я'] => surname[..^2] + "ую",
            [.., 'а'] => surname[..^1] + "у",
            [.., 'я'] => surname[..^1] + "ю",
            _ => IsFeminine(name) ? surname : MasculineGenitive(surname),
        };
    }

    /// <summary>The surname in the genitive.</summary>
    public static string Genitive(string name)
    {
        var surname = Surname(name);
        return IsFeminine(name) ? FeminineGenitive(surname) : MasculineGenitive(surname);
    }

    /// <summary>Whether the name is a woman's: by the patronymic, the surname, or the first name.</summary>
    public static bool IsFeminine(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RussianNames.Plain).ToList();
        if (words.Count == 0) return false;
        if (words.Skip(1).Any(word => word.EndsWith("вна", StringComparison.Ordinal) || word.EndsWith("ична", StringComparison.Ordinal)))
            return true;
        if (EndsAs(words[0], "ова", "ева", "ина", "ына", "ская", "цкая")) return true;
        if (EndsAs(words[0], "ов", "ев", "ин", "ын", "ский", "цкий")) return false;
        return words.Count > 1 && words[1][^1] is 'а' or 'я' && !MaleNamesInA.Contains(words[1], StringComparer.Ordinal)
            || (words.Count > 1 && words[1] == "любовь");
    }

    private static string FeminineGenitive(string surname) => surname switch
    {
        [.., 'а', 'я'] => surname[..^2] + "ой",
        [.., 'о', 'в', 'а'] or [.., 'е', 'в', 'а'] or [.., 'ё', 'в', 'а'] or [.., 'и', 'н', 'а'] or [.., 'ы', 'н', 'а'] =>
            surname[..^1] + "ой",
        [.., 'г' or 'к' or 'х' or 'ж' or 'ч' or 'ш' or 'щ', 'а'] => surname[..^1] + "и",
        [.., 'а'] => surname[..^1] + "ы",
        [.., 'я'] => surname[..^1] + "и",
        _ => surname,
    };

    private static string MasculineGenitive(string surname) => surname switch
    {
        [.., 'ы' or 'и', 'х'] => surname,
        [.., 'и' or 'ы' or 'о', 'й'] when surname.Length > 4 => surname[..^2] + "ого",
        [.., 'а' or 'я'] => FeminineGenitive(surname),
        [.., 'й' or 'ь'] => surname[..^1] + "я",
        [.., (>= 'б' and <= 'щ') and not ('е' or 'и' or 'о' or 'у')] => surname + "а",
        _ => surname,
    };

    private static string Surname(string name) => name.Split(' ', 2)[0];

    private static bool EndsAs(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
