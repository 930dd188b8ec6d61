using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>
/// Reads «89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова»: one line registers a call (U5), a forwarded letter likewise (B5).
/// </summary>
public static partial class QuickEntry
{
    private const int MaxLength = 4000;

    // More numbers elsewhere in the text are no choice: the first of them are offered, another can be typed.
    private const int MostOffered = 3;

    // Stands where something was taken out, so that the words on both sides stay apart. Control characters never survive cleaning.
    private const char Taken = '\u0001';

    /// <summary>
    /// Whether a plain message is meant as an entry: it holds a phone or an e-mail, or says that there is none, and is no command.
    /// </summary>
    public static bool LooksLikeEntry(string text) =>
        !text.TrimStart().StartsWith('/')
        && (PhoneNumber.FindIn(text) is not null || EmailAddress.FindIn(text) is not null || Withheld().IsMatch(text));

    /// <summary>What the text says; never throws. <paramref name="managers"/> are the colleagues it may be handed to.</summary>
    public static QuickDraft Read(string text, IReadOnlyList<ColleagueName> managers)
    {
        var rest = CleanText.Of(text, MaxLength).Text;
        var draft = new QuickDraft();
        (draft, rest) = TakePhones(draft, rest);
        // In a letter of many lines a further address may be anybody's.
        while ((draft.Email is null || !text.Contains('\n')) && draft.Also.Count < MostOffered
            && EmailAddress.FindIn(rest) is { } email && email.Rest.Length < rest.Length)
        {
            // The first is the letter's, where there is no number; the others are theirs as well.
            string[] also = draft is { Phone: null, Email: null } ? [] : [email.Address.Key];
            (draft, rest) = (draft with { Email = draft.Email ?? email.Address, Also = [.. draft.Also.Union(also)] }, email.Rest);
        }

        if (draft is { Phone: null, Email: null } && Withheld().Match(rest) is { Success: true } said)
            (draft, rest) = (draft with { NumberWithheld = true }, Without(rest, said.Index, said.Index + said.Length));
        (draft, rest) = TakeResponsible(draft, rest, managers);
        (draft, rest) = TakeCompany(draft, rest);
        (draft, rest) = TakeWho(draft, rest);
        return draft with { Topic = Topic(LegalStatus.Without(rest, Taken)) };
    }

    private static (QuickDraft Draft, string Left) TakePhones(QuickDraft draft, string text)
    {
        if (PhoneNumber.FindRow(text) is not { } row) return (draft, text);
        var elsewhere = new List<PhoneNumber>();
        for (var left = row.Rest;
            elsewhere.Count < MostOffered && PhoneNumber.FindIn(left) is { } found && found.Rest.Length < left.Length;
            left = found.Rest)
            if (row.Numbers.Concat(elsewhere).All(known => known.E164 != found.Number.E164)) elsewhere.Add(found.Number);
        return (draft with
        {
            Phone = row.Numbers[0],
            Also = [.. row.Numbers.Skip(1).Select(number => number.Value)],
            OtherPhones = elsewhere,
        }, row.Rest);
    }

    private static (QuickDraft Draft, string Left) TakeResponsible(QuickDraft draft, string text, IReadOnlyList<ColleagueName> managers)
    {
        if (Arrow().Match(text) is { Success: true } arrow)
            return AfterArrow(draft, text, arrow, managers);
        foreach (Match to in To().Matches(text).Reverse())
        {
            if (Longest(to, managers, inflected: true) is { } found)
                return (Handed(draft, found.Words, found.People), Without(text, to.Index, found.End));
        }
        return (draft, text);
    }

    private static (QuickDraft Draft, string Left) AfterArrow(QuickDraft draft, string text, Match arrow,
        IReadOnlyList<ColleagueName> managers)
    {
        if (Longest(arrow, managers, inflected: false) is { } found)
        {
            var (people, end) = Further(text, found.People, found.End, managers);
            return (Handed(draft, found.Words, people), Without(text, arrow.Index, end));
        }

        var said = arrow.Groups["all"].Value.Trim();
        var rest = Without(text, arrow.Index, arrow.Index + arrow.Length);
        return (said.Length == 0 ? draft : Handed(draft, said, []), rest);
    }

    /// <summary>Those who are named behind them, «-> Петрова, Сидоров»: whose it becomes is one, and is asked.</summary>
    private static (IReadOnlyList<ColleagueName> People, int End) Further(string text, IReadOnlyList<ColleagueName> people, int end,
        IReadOnlyList<ColleagueName> managers)
    {
        while (Another().Match(text, end) is { Success: true } next && Longest(next, managers, inflected: false) is { } found
            && found.End == next.Index + next.Length)
            (people, end) = ([.. people.Union(found.People)], found.End);
        return (people, end);
    }

    /// <summary>As many of the words as name a colleague.</summary>
    private static (string Words, int End, IReadOnlyList<ColleagueName> People)? Longest(Match match, IReadOnlyList<ColleagueName> managers,
        bool inflected)
    {
        var words = match.Groups["word"].Captures;
        for (var count = words.Count; count > 0; count--)
        {
            var said = string.Join(' ', words.Take(count).Select(w => w.Value));
            if (ColleagueSearch.Find(said, managers, inflected) is { Count: > 0 } people)
                return (said, words[count - 1].Index + words[count - 1].Length, people);
        }
        return null;
    }

    private static QuickDraft Handed(QuickDraft draft, string words, IReadOnlyList<ColleagueName> people) => draft with
    {
        ResponsibleText = words,
        ResponsibleIds = [.. people.Select(p => p.Id)],
        Uncertain = people.Count == 1 ? draft.Uncertain : With(draft.Uncertain, QuickFields.Responsible),
    };

    private static (QuickDraft Draft, string Left) TakeCompany(QuickDraft draft, string text)
    {
        if (CompanyName.FindIn(text) is not { } company || LegalStatus.IsAll(company))
            return (draft, text);
        var uncertain = company.IsCertain ? draft.Uncertain : With(draft.Uncertain, QuickFields.Company);
        var left = Without(
            text, Leading().Match(text[..company.Start]) is { Success: true } leading ? leading.Index : company.Start, company.End);
        return Requisites.Take(left, Taken.ToString()) is { } requisites
            ? (draft with { Company = $"{company.Display}, {requisites.Shown}", Uncertain = uncertain }, requisites.Left)
            : (draft with { Company = company.Display, Uncertain = uncertain }, left);
    }

    private static (QuickDraft Draft, string Left) TakeWho(QuickDraft draft, string text)
    {
        // «Звонил Петров»: the word before is no part of the name, nor where a run of them begins.
        var at = text.Length - CalledWords.After(text).Length;
        var behind = PersonName.FindIn(text[at..]);
        if ((behind ?? PersonName.FindIn(text)) is not { } who) return (draft, text);
        var (from, uncertain) = (behind is null ? 0 : at, who.IsCertain ? draft.Uncertain : With(draft.Uncertain, QuickFields.Who));
        // «Петров из Вектора»: where they are from tells them apart, and is no matter.
        var end = from + who.End;
        if (draft.Company is null && From().Match(text, end) is { Success: true } of) end = of.Index + of.Length;
        return (draft with { Who = text[(from + who.Start)..end], Uncertain = uncertain }, Without(text, from + who.Start, end));
    }

    private static string? Topic(string rest)
    {
        var joined = Seams().Replace(rest, seam => seam.Value.Contains('\n') ? "\n" : seam.Value.Contains(',') ? ", " : " ");
        var whole = Opened().Replace(Emptied().Replace(joined, " "), "(");
        var topic = CalledWords.Without(CleanText.Of(whole, MaxLength).Text).Trim(' ', '\n', ',', ';', ':', '/', '-', '–', '—');
        return topic.Any(char.IsLetterOrDigit) ? topic : null;
    }

    private static HashSet<string> With(IReadOnlySet<string> keys, string key) => new(keys, StringComparer.Ordinal) { key };

    private static string Without(string text, int start, int end) => string.Concat(text.AsSpan(0, start), [Taken], text.AsSpan(end));

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:номер\s+(?:скрыт|не\s+определил(?:ся|ось))|скрытый\s+номер|(?:withheld|hidden)\s+number|"
            + @"number\s+(?:is\s+)?(?:withheld|hidden))(?![\p{L}\d])[ ,;:.]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Withheld();

    [GeneratedRegex(@"[ ]*(?:[-=–—]+>|→|➜|➡\uFE0F?|⇒|>>)[ ]*(?<all>(?:(?<word>\p{L}[\p{L}-]*\.?)[ ]*){0,3}[^\n,;]*)")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\G[ ]*(?:[,/&+]|(?:и|или|and|or)(?=[ ]))[ ]*(?<word>\p{L}[\p{L}-]*\.?)(?:[ ](?<word>\p{L}[\p{L}-]*\.?)){0,2}"
        + @"(?=[ ]*(?:$|[\n,;.!/&+]|(?:и|или|and|or)[ ]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:передан[оа]?|передала?|перев[её]л|перевела|перевед[её]н[оа]?|переключила?|передать|"
        + @"передай)(?:[ ]+(?:на|для))?|на|для)"
        + @"(?=(?:[ ]+(?<word>\p{L}[\p{L}-]*\.?)){1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();

    // «из ООО Вектор», «фирма ООО Вектор»: says no more than that a company follows.
    [
        GeneratedRegex(
            @"(?<![\p{L}\d])(?:из|от|компани[яи]|фирм[аы]|организаци[яи])[ ]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
    ]
    private static partial Regex Leading();

    // «из Вектора», «с завода Металлист»: what has a capital, with the word before it that says what it is.
    [GeneratedRegex(@"\G[ ]+(?:из|с|со|from)[ ]+(?:(?:компании|фирмы|организации|завода|фабрики|комбината|магазина|предприятия|холдинга)"
        + @"[ ]+)?(?:«[^«»\n]{2,60}»|""[^""\n]{2,60}""|\p{Lu}[\p{L}\d-]+(?:(?:[ ]+\p{Lu}[\p{L}\d-]+){1,2}(?=[ ]*(?:\z|[,;:.\n\u0001])))?)"
        + @"(?![\p{L}\d])")]
    private static partial Regex From();

    // What stood in brackets was taken out, all of it or its beginning.
    [GeneratedRegex(@"\s*\([\s,;]*\)\s*")]
    private static partial Regex Emptied();

    [GeneratedRegex(@"\([\s,;]+")]
    private static partial Regex Opened();

    [GeneratedRegex(@"[\s,;]*\u0001[\s,;\u0001]*")]
    private static partial Regex Seams();
}
