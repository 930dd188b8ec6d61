using System.Globalization;
using System.Text;

namespace SalesBot.Clients;

/// <summary>The words by which a contact or a client is found (B8).</summary>
public static class SearchWords
{
    /// <summary>Longest word in characters; longer ones are cut.</summary>
    public const int MaxLength = 40;

    // Each word of a search is a part of one query, and the databases have their limits.
    private const int MostWords = 12;

    /// <summary>Legal forms stand in every second name and find nothing.</summary>
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ооо", "оао", "зао", "пао", "нао", "ао", "ип", "тоо", "гуп", "муп", "фгуп", "нко", "ано", "кфх", "чп", "одо", "тсж", "тсн", "снт",
        "жск", "гск", "спк", "чуп", "фкп", "гкп", "мкп", "ltd", "llc", "inc", "gmbh", "jsc", "corp",
        // Typed in Latin letters of the same look.
        "ooo", "oao", "3ao", "pao", "ao",
    };

    /// <summary>
    /// The distinct words of the texts in their order: lower case, ё as е, of 2 to 40 letters and digits; longer ones are cut, legal forms
    /// left out; at most 12.
    /// </summary>
    public static IReadOnlyList<string> Of(params string[] texts) =>
        [.. texts.Select(Values.LegalForms.Shortened).SelectMany(Words).Where(w => w.Length >= 2
            && !IsLegalForm(w)).Distinct(StringComparer.Ordinal).Take(MostWords)];

    /// <summary>Whether a word is a legal form.</summary>
    internal static bool IsLegalForm(string word) => LegalForms.Contains(word) || Values.LegalForms.IsInstitution(word);

    /// <summary>All words of a text in lower case, ё as е.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign))
            {
                word.Append(sign == 'ё' ? 'е' : sign);
            }
            else if (char.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                yield return Cut(word);
                word.Clear();
            }
        }
        yield return Cut(word);
    }

    private static string Cut(StringBuilder word) => word.ToString(0, Math.Min(word.Length, MaxLength));
}
