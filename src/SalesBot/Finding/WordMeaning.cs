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
internal sealed record WordMeaning(string Word, int[] Managers, string[] Reasons, bool Texts)
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
                [.. people.Where(person => IsSurname(word, person.Name)).Select(person => person.Id)],
                [.. reasons.Where(reason => Has(reason.Label, word)).Select(reason => reason.Key)],
                await Exists(visit, word)));
        return meanings;
    }

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

    private static bool IsSurname(string word, string name)
    {
        if (SearchWords.Of(name) is not [var surname, ..]) return false;
        return WordForms.AreOfOne(word, surname)
            || word == SurnameForms.Genitive(surname).ToLowerInvariant() || word == SurnameForms.Accusative(surname).ToLowerInvariant();
    }
}
