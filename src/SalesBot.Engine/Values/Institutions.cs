using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>
/// Institutions of the state and of towns, whose legal form is a sentence: «муниципальное бюджетное общеобразовательное учреждение» is
/// «МБОУ». Pure.
/// </summary>
internal static partial class Institutions
{
    /// <summary>One that is spelled out, as a pattern.</summary>
    public const string Spelled = @"(?:федеральн\p{L}{2,3}\s+(?:государственн\p{L}{2,3}\s+)?"
        + @"|(?:(?:областн|краев|республиканск|городск)\p{L}{2,3}\s+)?(?:государственн|муниципальн)\p{L}{2,3}\s+)"
        + @"(?:(?:бюджетн|автономн|каз[её]нн|дошкольн|общеобразовательн|образовательн|профессиональн|научн)\p{L}{2,3}\s+){0,4}"
        + @"учреждени\p{L}(?:\s+(?:здравоохранения|культуры|(?:высшего|среднего|дополнительного)\s+(?:профессионального\s+)?образования))?";

    /// <summary>One in its short form, as a pattern.</summary>
    public const string Short = @"(?:ФГ|ОГ|КГ|РГ|Г|М)(?:[БАК](?:ДО|ПО|О|Н)?|ДО|О)У(?:З|К)?|Ф[БК]У|ФГУ";

    private static readonly (string Begins, string Letters)[] Words =
    [
        ("федеральн", "Ф"), ("областн", "О"), ("краев", "К"), ("республиканск", "Р"), ("государственн", "Г"), ("муниципальн", "М"),
        ("бюджетн", "Б"), ("автономн", "А"), ("казенн", "К"), ("дошкольн", "Д"), ("профессиональн", "П"), ("общеобразовательн", "О"),
        ("образовательн", "О"), ("научн", "Н"), ("учреждени", "У"), ("здравоохранения", "З"), ("культуры", "К"), ("высшего", " ВО"),
        ("среднего", " СПО"), ("дополнительного", " ДО"),
    ];

    /// <summary>Whether a form that is spelled out is one.</summary>
    public static bool Is(string form) => form.Contains("учреждени", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its short form.</summary>
    public static string Brief(string form)
    {
        var words = Blanks().Split(form.ToLowerInvariant().Replace('ё', 'е'));
        // «Высшего профессионального образования»: of the education, not of the institution.
        var after = Array.FindIndex(words, word => word.StartsWith("учреждени", StringComparison.Ordinal));
        return string.Concat(words.Where((word, at) => at <= after || !word.StartsWith("профессиональн", StringComparison.Ordinal))
            .Where((word, at) => at <= after || !word.StartsWith("образовани", StringComparison.Ordinal))
            .Select(word => Words.FirstOrDefault(one => word.StartsWith(one.Begins, StringComparison.Ordinal)).Letters ?? ""));
    }

    /// <summary>Whether a word is a short form of one.</summary>
    public static bool IsShort(string word) => Whole().IsMatch(word);

    /// <summary>
    /// Whose an institution is, by its short form: they change from budgetary to autonomous and stay who they are, a town's does not become
    /// the state's.
    /// </summary>
    public static string Owner(string brief) => char.ToUpperInvariant(brief[0]) == 'М' ? "М" : "Г";

    [GeneratedRegex("^(?:" + Short + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
