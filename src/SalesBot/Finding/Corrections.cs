using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;

namespace SalesBot.Finding;

/// <summary>What may have been meant by words that find nothing together (B8, D23).</summary>
internal static class Corrections
{
    private const int Most = 8;
    private const int ShortestStem = 4;
    private const int ShortestGlued = 6;

    /// <summary>
    /// Without the patronymic; two words as one; then with words nobody has put right, or, where there are all of them but not together,
    /// with each of them put right in turn. The likeliest first.
    /// </summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Of(SalesBotDb db, IReadOnlyList<string> words)
    {
        var named = words.Where(word => !WordForms.IsPatronymic(word)).ToList();
        var lines = new List<IReadOnlyList<string>>();
        if (named.Count > 0 && named.Count < words.Count) lines.Add(named);
        lines.AddRange(WordForms.Glued(words));
        lines.AddRange(await PutRight(db, words));
        if (named.Count > 0 && named.Count < words.Count) lines.AddRange(await PutRight(db, named));
        return lines;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> PutRight(SalesBotDb db, IReadOnlyList<string> words)
    {
        var meant = new List<(string Word, IReadOnlyList<IReadOnlyList<string>> Others, bool Exists)>();
        foreach (var word in words) meant.Add((word, await Others(db, word), await Exists(db, word)));
        if (meant.TrueForAll(word => word.Exists))
            return
            [
                .. meant.SelectMany((word, at) => word.Others
                        .Select(other => (IReadOnlyList<string>)[.. words.Take(at), .. other, .. words.Skip(at + 1)]))
                    .Take(Most),
            ];
        IEnumerable<IReadOnlyList<string>> lines = [[]];
        foreach (var (word, others, exists) in meant)
            lines = lines.SelectMany(line => exists ? [[word]] : others, (line, next) => (IReadOnlyList<string>)[.. line, .. next]);
        return [.. lines.Take(Most)];
    }

    /// <summary>In the other alphabet, as two words, without the ending of its case, with one letter put right.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> Others(SalesBotDb db, string word)
    {
        var others = new List<IReadOnlyList<string>>();
        var written = Translit.Of(word);
        foreach (var other in written) await Add(other);
        if (word.Length >= ShortestGlued) others.AddRange(await Parts(db, word));
        var stem = WordForms.Stem(word) is { Length: >= ShortestStem } cut ? cut : null;
        if (stem is not null) await Add(stem);
        foreach (var one in new[] { word, stem }.Concat(written).OfType<string>().Distinct(StringComparer.Ordinal))
            others.AddRange((await Vocabulary.Meant(db, one)).Select(other => (IReadOnlyList<string>)[other]));
        return [.. others.DistinctBy(line => string.Join(' ', line))];

        async Task Add(string other)
        {
            if (other != word && await Exists(db, other)) others.Add([other]);
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> Parts(SalesBotDb db, string word)
    {
        var parted = new List<IReadOnlyList<string>>();
        foreach (var (first, second) in WordForms.Parts(word))
            if (await IsWord(db, first) && await Exists(db, second)) parted.Add([first, second]);
        return parted;
    }

    // The first of two glued words is a whole one; the second may be cut short.
    private static Task<bool> IsWord(SalesBotDb db, string word) =>
        db.SearchWords.AnyAsync(entry => entry.ContactId != null && entry.Word == word);

    private static async Task<bool> Exists(SalesBotDb db, string word)
    {
        var (from, to) = (word, word + '\uffff');
        return await db.SearchWords.AnyAsync(entry => entry.ContactId != null && string.Compare(entry.Word, from) >= 0
                && string.Compare(entry.Word, to) < 0)
            || await db.SearchWords.AnyAsync(entry => entry.LeadId != null && string.Compare(entry.Word, from) >= 0
                && string.Compare(entry.Word, to) < 0);
    }
}
