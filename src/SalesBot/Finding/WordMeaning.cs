using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Values;

namespace SalesBot.Finding;

/// <summary>What a word of a search can be of a lead besides a part of its client's name (D23).</summary>
/// <param name="Word">The word.</param>
/// <param name="Managers">Ids of the colleagues who are called so.</param>
/// <param name="Reasons">Keys of the reasons for refusals that have it.</param>
/// <param name="Texts">Whether topics, contracts or items begin with it.</param>
internal sealed partial record WordMeaning(string Word, int[] Managers, string[] Reasons, bool Texts)
{
    /// <summary>Whether it says anything of leads themselves.</summary>
    public bool IsOfLeads => Texts || Managers.Length + Reasons.Length > 0;

    /// <summary>What each of the words means.</summary>
    public static async Task<IReadOnlyList<WordMeaning>> Of(Visit visit, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return [];
        var people = await visit.Db.People.AsNoTracking().Select(person => new { person.Id, person.Name }).ToListAsync();
        var reasons = AllReasons(visit);
        var meanings = new List<WordMeaning>();
        foreach (var word in words)
            meanings.Add(new WordMeaning(
                word,
                [.. Called(word, words, people.Select(person => (person.Id, person.Name))).Distinct()],
                [.. reasons.Where(reason => Has(reason.Label, word)).Select(reason => reason.Key)],
                await Exists(visit, word)));
        return meanings;
    }

    // Letters that look alike on both keyboards.
    private const string Latin = "acehkmoptxby", Cyrillic = "асенкмортхву";

    /// <summary>
    /// A letter with figures by which an item or a topic is known, «С21», typed on either keyboard, and so no number of ours; else null.
    /// </summary>
    public static async Task<string?> Article(Visit visit, string text)
    {
        // «С-21»: the bot's own numbers of contacts are looked for where no item is called so.
        text = DashedArticle().Replace(text.Trim(), "${letter}${figures}");
        if (SearchWords.Of(text) is not [[var letter, .. var figures] word] || text.Trim().Length != word.Length) return null;
        if (!char.IsLetter(letter) || !figures.All(char.IsAsciiDigit)) return null;
        var other = Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Cyrillic[at] + figures : word;
        return await visit.Db.SearchWords.Where(entry => entry.LeadId != null && (entry.Word == word || entry.Word == other))
            .Select(entry => entry.Word).FirstOrDefaultAsync();
    }

    [GeneratedRegex(@"^(?<letter>[А-Яа-яЁё])[-–](?<figures>\d+)$")]
    private static partial Regex DashedArticle();

    private static async Task<bool> Exists(Visit visit, string word)
    {
        var (from, to) = (word, word + '\uffff');
        return await visit.Db.SearchWords.AnyAsync(entry => entry.LeadId != null && string.Compare(entry.Word, from) >= 0
            && string.Compare(entry.Word, to) < 0);
    }

    private static List<(string Key, string Label)> AllReasons(Visit visit)
    {
        var process = visit.Office.Processes.Current;
        var phrases = process.Over(visit.Phrases);
        return [.. process.Stages.SelectMany(stage => stage.Fields).Where(field => field is { Key: "reason", Choices: not null })
            .SelectMany(field => process.Choices[field.Choices!]).Select(choice => (choice.Key, phrases[choice.Label])).Distinct()];
    }

    private static bool Has(string label, string word) =>
        SearchWords.Of(label).Any(one => one == word || (word.Length > 3 && one.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>
    /// Ids of those whom a word names: by the surname, or by another of their names beside it. Where somebody is called exactly so,
    /// nobody is whose name it is in another case.
    /// </summary>
    internal static IReadOnlyList<int> Called(string word, IReadOnlyList<string> words, IEnumerable<(int Id, string Name)> people)
    {
        var named = people.Select(person => (person.Id, Names: SearchWords.Of(person.Name))).Where(person => person.Names.Count > 0)
            .ToList();
        var exact = named.Where(person => person.Names[0] == word).ToList();
        var found = exact.Count > 0 ? exact : named.FindAll(person => Names(word, person.Names[0]));
        return
        [
            .. found.Concat(named.Where(person => person.Names.Skip(1).Any(name => Names(word, name))
                && words.Any(other => other != word && Names(other, person.Names[0])))).Select(person => person.Id),
        ];
    }

    /// <summary>Whether a word is a name, in any case or in the other alphabet.</summary>
    internal static bool Names(string word, string name) => Transliteration.IsSame(word, name)
        // No case changes the first letter: few of an office's names have to be declined.
        || (word[0] == name[0] && (WordForms.AreOfOne(word, name) || RussianNames.IsFormOf(word, name)
            || word == SurnameForms.Genitive(name) || word == SurnameForms.Accusative(name)));
}
