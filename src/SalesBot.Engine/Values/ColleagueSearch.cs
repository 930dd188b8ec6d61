namespace SalesBot.Values;

/// <summary>Finds whom a few typed words mean among the colleagues.</summary>
public static class ColleagueSearch
{
    /// <summary>
    /// The colleagues whom the words name: «Петрова», «Петрову», «Петровой А.». Those named in the nominative win, unless the words follow
    /// «на» (<paramref name="inflected"/>). Where nobody is, letters of the other alphabet are read.
    /// </summary>
    public static IReadOnlyList<ColleagueName> Find(string words, IReadOnlyList<ColleagueName> colleagues, bool inflected = false)
    {
        var typed = Said(words);
        if (typed.Length == 0)
            return [];
        var exact = colleagues.Where(c => IsMeant(typed, c, RussianNames.IsSame)).ToList();
        if (exact.Count > 0 && !inflected)
            return exact;
        List<ColleagueName> found = [.. colleagues.Where(c => exact.Contains(c) || IsMeant(typed, c, RussianNames.IsFormOf))];
        // «Petrova» is Петрова, and the other way round (W17).
        return found.Count > 0 ? found : [.. colleagues.Where(c => IsMeant(typed, c, Transliteration.IsSame))];
    }

    // «-> Петрова» and «на Петрову» answer «На кого переведён звонок?» as well as the name alone does.
    private static string[] Said(string words)
    {
        var typed = words.Split([' ', ',', '.', '>', '→', '!', '?'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('-', '–', '—', '=')).Where(word => word.Length > 0).ToArray();
        return typed is ["на" or "На", _, ..] ? typed[1..] : typed;
    }

    private static bool IsMeant(string[] typed, ColleagueName colleague, Func<string, string, bool> same)
    {
        var names = colleague.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return colleague.Aliases.Append(colleague.Name).Any(alias => typed.Length == 1 && same(typed[0], alias))
            || (same(typed[0], names[0]) || names.Length > 1 && same(typed[0], names[1])) && typed.Skip(1).All(IsOneOfNames);

        bool IsOneOfNames(string word) => names.Any(name => same(word, name) || RussianNames.IsSame(word, name)
            || (word.Length == 1
                && (char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(name[0]) || Transliteration.IsInitial(word[0], name))));
    }
}
