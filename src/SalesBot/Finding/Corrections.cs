using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Finding;

/// <summary>What may have been meant by words that find nothing together (B8, D23).</summary>
internal static class Corrections
{
    private const int Most = 8;
    private const int ShortestStem = 4;
    private const int ShortestGlued = 6;
    private const int MostGlued = 3;

    /// <summary>
    /// Without the patronymic; two words as one; then with words nobody has put right, or, where there are all of them but not together,
    /// with each of them put right in turn. The likeliest first.
    /// </summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Of(SalesBotDb db, IReadOnlyList<string> words)
    {
        var known = new KnownWords(db, await Colleagues(db));
        var named = words.Where(word => !WordForms.IsPatronymic(word)).ToList();
        var glued = WordForms.Glued(words).ToList();
        var lines = new List<IReadOnlyList<string>>();
        if (named.Count > 0 && named.Count < words.Count) lines.Add(named);
        lines.AddRange(glued);
        lines.AddRange(await PutRight(known, words));
        if (named.Count > 0 && named.Count < words.Count) lines.AddRange(await PutRight(known, named));
        if (words.Count > MostGlued) return lines;
        foreach (var line in glued) lines.AddRange(await PutRight(known, line));
        return lines;
    }

    private static async Task<IReadOnlyList<string>> Colleagues(SalesBotDb db) =>
    [
        .. (await db.People.AsNoTracking().Select(person => person.Name).ToListAsync()).SelectMany(name => SearchWords.Of(name)).Distinct(),
    ];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> PutRight(KnownWords known, IReadOnlyList<string> words)
    {
        var meant = new List<(string Word, IReadOnlyList<IReadOnlyList<string>> Others, bool Exists)>();
        foreach (var word in words) meant.Add((word, await Others(known, word), await known.Has(word)));
        if (meant.TrueForAll(word => word.Exists))
            return
            [
                .. meant.SelectMany((word, at) => word.Others
                        .Select(other => (IReadOnlyList<string>)[.. words.Take(at), .. other, .. words.Skip(at + 1)]))
                    .Take(Most),
            ];
        IEnumerable<IReadOnlyList<string>> lines = [[]];
        foreach (var (word, others, exists) in meant)
        {
            // A client may be called as a colleague is, in another case.
            IReadOnlyList<IReadOnlyList<string>> next = !exists ? others : known.IsColleague(word) ? [[word], .. others] : [[word]];
            lines = lines.SelectMany(line => next, (line, one) => (IReadOnlyList<string>)[.. line, .. one]);
        }

        return [.. lines.Take(Most)];
    }

    /// <summary>
    /// In the other alphabet, without the ending of its case, with one letter put right, with other letters for a sound, as two words.
    /// </summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> Others(KnownWords known, string word)
    {
        var written = Translit.Of(word);
        var stem = WordForms.Stem(word) is { Length: >= ShortestStem } cut ? cut : null;
        string[] spelt = [.. new[] { word, stem }.Concat(written).OfType<string>().Distinct(StringComparer.Ordinal)];
        var others = new List<string>();
        foreach (var other in spelt.Where(other => other != word).OrderBy(other => other == stem))
            if (await known.Has(other)) others.Add(other);
        foreach (var one in spelt) others.AddRange(await known.Meant(one));
        if (others.Count == 0)
            foreach (var name in WordForms.Nominatives(word))
                if (await known.Has(name)) others.Add(name);
        foreach (var other in spelt.Where(one => one != stem).SelectMany(Translit.Sounds))
            if (await known.Has(other)) others.Add(other);
        var lines = others.Distinct(StringComparer.Ordinal).Select(other => (IReadOnlyList<string>)[other]).ToList();
        foreach (var one in spelt.Where(one => one != stem && one.Length >= ShortestGlued)) lines.AddRange(await known.Parts(one));
        return lines;
    }
}
