using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>A person's name found in a text, as typed.</summary>
/// <param name="Name">One to three words: «Иванов Пётр Сергеевич», «Иванов П. С.», «Пётр».</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCertain">Whether a first name, a patronymic or a surname's ending says so; otherwise it is only capitalised.</param>
public sealed partial record PersonName(string Name, int Start, int End, bool IsCertain)
{
    private const int MaxWords = 3;

    // Written large beside a name, and no part of it: «Ольга Николаевна Завод Металлист».
    private static readonly HashSet<string> Organisations = new(StringComparer.OrdinalIgnoreCase)
    {
        "завод", "фабрика", "комбинат", "школа", "магазин", "компания", "фирма", "организация", "администрация", "больница", "гостиница",
        "управляющая",
    };

    /// <summary>
    /// The likeliest name in the text; null when nothing looks like one. A signature («С уважением, …») goes first, then first names, then
    /// surnames, then capitalised words alone between commas.
    /// </summary>
    public static PersonName? FindIn(string text)
    {
        var runs = Runs().Matches(text).Select(r => r.Groups["word"].Captures.ToList()).ToList();
        var signature = Signature().Match(text) is { Success: true } match ? match.Index + match.Length : int.MaxValue;
        var signed = runs.Where(r => r[0].Index >= signature).ToList();
        return signed.Select(ByFirstName).Concat(signed.Select(ByCapitals)).Concat(runs.Select(ByFirstName)).Concat(runs.Select(BySurname))
            .Concat(runs.Select(ByCapitals))
            .Select(found => found is { } words ? From(text, words.Words, words.IsCertain) : null)
            .FirstOrDefault(name => name is not null);
    }

    private static PersonName From(string text, List<Capture> words, bool isCertain)
    {
        var end = words[^1].Index + words[^1].Length;
        return new PersonName(text[words[0].Index..end], words[0].Index, end, isCertain);
    }

    // A first name with what belongs to it on both sides. Written small it needs a surname or a patronymic beside it: «вера» and «роман»
    // are words too.
    private static (List<Capture> Words, bool IsCertain)? ByFirstName(List<Capture> run)
    {
        for (var at = 0; at < run.Count; at++)
        {
            if (!RussianNames.IsFirstName(run[at].Value)
                && !(at > 0 && IsInitial(run[at]) && IsCapital(run[at - 1]) && !IsInitial(run[at - 1])))
                continue;
            var from = at > 0 && MayBelong(run[at - 1], run[at]) ? at - 1 : at;
            var to = at + 1;
            if (to < run.Count && (RussianNames.IsPatronymic(run[to].Value) || IsInitial(run[to])))
                to++;
            if (from == at && to < run.Count && MayBelong(run[to], run[at]))
                to++;
            if (IsCapital(run[at]) || to - from > 1)
                return (run[from..to], true);
        }
        return null;
    }

    private static (List<Capture> Words, bool IsCertain)? BySurname(List<Capture> run)
    {
        if (!IsCapital(run[0]) || !RussianNames.IsSurnameLike(run[0].Value))
            return null;
        var count = run.TakeWhile(IsCapital).Take(MaxWords).Count();
        return (run[..count], count == 1);
    }

    private static (List<Capture> Words, bool IsCertain)? ByCapitals(List<Capture> run) =>
        run.Count is 2 or MaxWords && run.All(IsCapital) ? (run, run.Exists(word => RussianNames.IsPatronymic(word.Value))) : null;

    private static bool MayBelong(Capture word, Capture first) =>
        !IsInitial(word) && (IsCapital(first) ? IsCapital(word) : RussianNames.IsSurnameLike(word.Value)
            || RussianNames.IsPatronymic(word.Value));

    private static bool IsCapital(Capture word) => char.IsUpper(word.Value[0]) && !Organisations.Contains(word.Value);

    private static bool IsInitial(Capture word) => IsCapital(word) && word.Value.TrimEnd('.').Length == 1;

    [GeneratedRegex(@"(?<word>\p{L}\.|\p{L}[\p{L}'’-]*)(?:[ ]*(?<=[ .])(?<word>\p{L}\.|\p{L}[\p{L}'’-]*))*")]
    private static partial Regex Runs();

    [
        GeneratedRegex(
            @"\b(?:с уважением|best regards|kind regards|regards|sincerely)\b[\s,!.\u2013\u2014-]*",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Signature();
}
