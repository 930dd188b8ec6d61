using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Finding;

/// <summary>The words by which something can be found: those of the directory, of leads, and the names of colleagues (D23).</summary>
/// <param name="db">The database.</param>
/// <param name="colleagues">Words of the colleagues' names.</param>
internal sealed class KnownWords(SalesBotDb db, IReadOnlyList<string> colleagues)
{
    // Shorter ones are a letter away from too many others.
    private const int Shortest = 4;

    /// <summary>Whether a colleague is called so: a client may be, too, in another case.</summary>
    public bool IsColleague(string word) => colleagues.Any(name => WordMeaning.Names(word, name));

    /// <summary>Whether something is found by the word, or by one that begins with it.</summary>
    public async Task<bool> Has(string word)
    {
        if (IsColleague(word)) return true;
        var (from, to) = (word, word + '\uffff');
        // Each of the two has an index of its own.
        return await db.SearchWords.Where(entry => entry.ContactId != null && string.Compare(entry.Word, from) >= 0
                && string.Compare(entry.Word, to) < 0).Select(entry => entry.Id).Take(1)
            .Concat(db.SearchWords.Where(entry => entry.LeadId != null && string.Compare(entry.Word, from) >= 0
                && string.Compare(entry.Word, to) < 0).Select(entry => entry.Id).Take(1))
            .AnyAsync();
    }

    /// <summary>The words that are one mistake away.</summary>
    public async Task<IEnumerable<string>> Meant(string word) => (await Vocabulary.Meant(db, word))
        .Concat(colleagues.Where(name => word.Length >= Shortest && name != word && Vocabulary.IsOneMistakeAway(word, name)));

    /// <summary>The word as two that somebody has glued together: the first a whole one, the second may be cut short.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Parts(string word)
    {
        var parts = WordForms.Parts(word).ToList();
        var firsts = parts.Select(part => part.First).ToList();
        var whole = await db.SearchWords.Where(entry => entry.ContactId != null && firsts.Contains(entry.Word)).Select(entry => entry.Word)
            .Distinct().ToListAsync();
        var parted = new List<IReadOnlyList<string>>();
        foreach (var (first, second) in parts)
            if (whole.Contains(first) && await Has(second)) parted.Add([first, second]);
        return parted;
    }
}
