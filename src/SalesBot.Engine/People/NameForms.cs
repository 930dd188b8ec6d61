using SalesBot.Values;

namespace SalesBot.People;

/// <summary>
/// A surname in the case a sentence needs: «за Сидорову», «от Петровой». In other languages it stays as it is.
/// </summary>
public static class NameForms
{
    /// <summary>The text of the form that fits the person: <c>key.f</c> for a woman, otherwise <c>key.m</c>.</summary>
    public static string Key(string key, Person person) => $"{key}.{(SurnameForms.IsFeminine(person.Name) ? 'f' : 'm')}";

    /// <summary>Accusative: «за Сидорова», «за Петрову»; as it is in other languages.</summary>
    public static string Whom(Person person, Phrases phrases) => phrases.Language == "ru" ? SurnameForms.Accusative(person.Name)
        : person.ShortName;

    /// <summary>Genitive: «от Сидорова», «от Петровой»; as it is in other languages.</summary>
    public static string From(Person person, Phrases phrases) => phrases.Language == "ru" ? SurnameForms.Genitive(person.Name)
        : person.ShortName;
}
