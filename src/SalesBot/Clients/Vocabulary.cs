using Microsoft.EntityFrameworkCore;
using SalesBot.Data;

namespace SalesBot.Clients;

/// <summary>The distinct words of the directory, and which of them somebody may have meant who mistyped one (B8).</summary>
public static class Vocabulary
{
    /// <summary>Shorter words are a letter away from too many others.</summary>
    private const int Shortest = 4;
    private const int MostMeant = 4;
    // The most frequent of the words that may be meant come first; more than this need not be counted.
    private const int Counted = 100;
    // As parameters of one query; SQL Server takes 2,100.
    private const int AtOnce = 500;

    /// <summary>Adds the words by which something is found; words nobody has had before are learnt.</summary>
    public static async Task Add(SalesBotDb db, IReadOnlyList<string> words, Func<string, SearchWord> entry)
    {
        db.SearchWords.AddRange(words.Select(entry));
        db.WordShapes.AddRange(await NewShapes(db, words));
    }

    /// <summary>The shapes of those of the words that nobody has had before.</summary>
    public static async Task<List<WordShape>> NewShapes(SalesBotDb db, IEnumerable<string> words)
    {
        var shapes = new List<WordShape>();
        foreach (var some in words.Where(word => word.Length >= Shortest).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var known = await db.WordShapes.Where(shape => some.Contains(shape.Shape) && shape.Word == shape.Shape)
                .Select(shape => shape.Word).ToListAsync();
            foreach (var word in some.Except(known, StringComparer.Ordinal))
                shapes.AddRange(Shapes(word).Select(shape => new WordShape { Shape = shape, Word = word }));
        }

        return shapes;
    }

    /// <summary>Words of the directory that are one typing mistake away, those that most contacts have first.</summary>
    public static async Task<IReadOnlyList<string>> Meant(SalesBotDb db, string word)
    {
        if (word.Length < Shortest) return [];
        var shapes = Shapes(word);
        var alike = await db.WordShapes.Where(shape => shapes.Contains(shape.Shape)).Select(shape => shape.Word).Distinct().Take(1000)
            .ToListAsync();
        var meant = new List<(string Word, int Uses)>();
        foreach (var other in alike.Where(other => other != word && IsOneMistakeAway(word, other)).Order(StringComparer.Ordinal)
            .Take(MostMeant * 4))
            meant.Add((
                other,
                await db.SearchWords.Where(entry => entry.ContactId != null && entry.Word == other).Take(Counted).CountAsync()
                    + await db.SearchWords.Where(entry => entry.ClientId != null && entry.Word == other).Take(Counted).CountAsync()
                    + await db.SearchWords.Where(entry => entry.LeadId != null && entry.Word == other).Take(Counted).CountAsync()));
        return [.. meant.Where(other => other.Uses > 0).OrderByDescending(other => other.Uses).Select(other => other.Word).Take(MostMeant)];
    }

    /// <summary>The word, and the word without each of its letters.</summary>
    public static IReadOnlyList<string> Shapes(string word) =>
        [.. Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Append(word).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a letter too many, one missing, a wrong one or two neighbours exchanged make one word of the other.</summary>
    public static bool IsOneMistakeAway(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same]) same++;
        var (left, right) = (shorter[same..], longer[same..]);
        return (longer.Length - shorter.Length) switch
        {
            1 => left == right[1..],
            0 when left.Length == 0 => false,
            0 => left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]),
            _ => false,
        };
    }
}
