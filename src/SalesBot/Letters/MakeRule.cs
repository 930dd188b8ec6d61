using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// [Правило…] of a letter: from whom or with which words, where to, how many letters it would concern, and then it is made - with or
/// without the old ones (B6).
/// </summary>
internal static class MakeRule
{
    private const int MostColleagues = 9;
    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(30);

    // Where everybody may have an address: a rule about all of them would be a slip.
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "gmail.com", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "yandex.ru", "ya.ru", "rambler.ru", "outlook.com", "hotmail.com",
        "icloud.com", "yahoo.com",
    };

    /// <summary>
    /// One step: «», «s», «d» or «w» (sender, domain, words), then with the target - «sp12», «dcspam», «w7p12» with the key of the rule
    /// that keeps the words - and last what to do: «make» or «all».
    /// </summary>
    public static async Task Run(Visit visit, Letter letter, string what, string act)
    {
        if (what.Length == 0)
            await LetterCard.Ask(visit, letter, Question(visit, "rule.ask-from"), DialogScreen.Rows(From(visit, letter)));
        else if (what == "w") await AskRuleWords.Begin(visit, letter);
        else if (await Draft(visit, letter, what) is not { } draft) await LetterCard.ShowInPlace(visit, letter);
        else if (draft.PersonId is null && draft.Category is null)
            await Ask(visit, letter, draft, Question(visit, "rule.ask-to"), await Targets(visit, letter, what));
        else if (act is "make" or "all") await Make(visit, letter, draft, act == "all");
        else await Preview(visit, letter, draft, what);
    }

    /// <summary>The words are given: where such letters go.</summary>
    public static async Task<Screen> Asked(Visit visit, Letter letter, LetterRule draft) => Alone(visit, letter,
        [RuleWords.Of(draft, visit.Phrases), Question(visit, "rule.ask-to")], await Targets(visit, letter, $"w{draft.Id}"));

    /// <summary>On the letter's card; where words were typed, below which that stands far above, on the one that was pressed.</summary>
    private static async Task Ask(
        Visit visit, Letter letter, LetterRule draft, Line question, IEnumerable<IReadOnlyList<Button>> rows)
    {
        if (draft.Words is null) await LetterCard.Ask(visit, letter, question, rows);
        else await visit.Reply(Alone(visit, letter, [question], rows));
    }

    private static Screen Alone(Visit visit, Letter letter, IReadOnlyList<Line> lines, IEnumerable<IReadOnlyList<Button>> rows) => new()
    {
        Lines = lines,
        Rows = [.. rows, [LetterCard.Action(letter, visit.Phrases["button.letter-whole"], "card")]],
        Tone = Tone.Question,
    };

    private static bool HasDomain(Letter letter) => letter.Domain is { } domain && !Public.Contains(domain);

    private static Line Question(Visit visit, string key) => new([new Span(visit.Phrases[key], Emphasis.Strong)]);

    private static Button Step(Letter letter, string label, string what) =>
        new(DialogScreen.Shorten(label), ButtonValue.Command($"/rule {letter.Id} {what}"));

    private static IEnumerable<Button> From(Visit visit, Letter letter)
    {
        if (letter.Sender is { } sender) yield return Step(letter, sender, "s");
        if (HasDomain(letter)) yield return Step(letter, visit.Phrases.Say("rule.all-of-domain", ("domain", letter.Domain)), "d");
        yield return Step(letter, visit.Phrases["button.rule-words"], "w");
    }

    private static async Task<IEnumerable<IReadOnlyList<Button>>> Targets(Visit visit, Letter letter, string what)
    {
        var managers = (await FactsReader.Colleagues(visit)).Where(person => person.Roles.HasFlag(Role.Manager))
            .OrderBy(person => person.Name, StringComparer.Create(visit.Phrases.Culture, ignoreCase: true)).Take(MostColleagues);
        var categories = visit.Office.Processes.Current.Choices[SalesProcess.OtherContacts];
        return
        [
            .. DialogScreen.Rows(managers.Select(person => Step(letter, person.Label, $"{what}p{person.Id}"))),
            .. DialogScreen.Rows(categories.Select(choice => Step(letter, visit.Phrases[choice.Label], $"{what}c{choice.Key}"))),
        ];
    }

    /// <summary>
    /// The rule as it would be, without a target where none is chosen yet; null when the colleague, the category or the words are
    /// not there.
    /// </summary>
    private static async Task<LetterRule?> Draft(Visit visit, Letter letter, string what)
    {
        var digits = what[0] == 'w' ? what[1..].TakeWhile(char.IsAsciiDigit).Count() : 0;
        var target = what[(1 + digits)..];
        var rule = what[0] == 'w' ? await WithWords(visit, what[1..(1 + digits)]) : new LetterRule();
        if (what[0] == 's') rule!.Sender = letter.Sender;
        else if (what[0] == 'd' && HasDomain(letter)) rule!.Domain = letter.Domain;
        if ((rule?.Sender ?? rule?.Domain ?? rule?.Words) is null) return null;
        (rule!.AuthorId, rule.CreatedAt, rule.On, rule.DeletedAt) = (visit.Me.Id, visit.Now, true, null);
        return target.Length == 0 || await Aim(visit, rule, target) ? rule : null;
    }

    /// <summary>With the words somebody gave just now; another's are not theirs to make a rule of.</summary>
    private static async Task<LetterRule?> WithWords(Visit visit, string key)
    {
        if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return await visit.Db.LetterRules.AsNoTracking().FirstOrDefaultAsync(rule => rule.Id == id && rule.AuthorId == visit.Me.Id
            && rule.PersonId == null && rule.Category == null);
    }

    private static async Task<bool> Aim(Visit visit, LetterRule rule, string target)
    {
        if (target[0] == 'p' && int.TryParse(target.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await visit.Person(id) is { Active: true }) rule.PersonId = id;
        else if (target[0] == 'c' && visit.Office.Processes.Current.Choices[SalesProcess.OtherContacts]
            .Any(choice => choice.Key == target[1..])) rule.Category = target[1..];
        return (rule.PersonId, rule.Category) is not (null, null);
    }

    private static async Task Preview(Visit visit, Letter letter, LetterRule draft, string what)
    {
        var phrases = visit.Phrases;
        var since = visit.Now - LookedBack;
        var (old, recent) = (await LetterRules.Old(visit.Db, draft).CountAsync(),
            await LetterRules.From(visit.Db, draft).CountAsync(x => x.CreatedAt >= since));
        var same = await Same(visit, draft);
        var lines = new List<string>
        {
            (await RuleWords.Read(visit, draft))(phrases),
            phrases.Say("rule.preview", ("old", old), ("recent", recent)),
        };
        if (same is not null) lines.Add(phrases.Say("rule.replaces", ("rule", (await RuleWords.Read(visit, same))(phrases))));
        await Ask(visit, letter, draft, new Line([new Span(string.Join('\n', lines), Emphasis.Strong)]),
        [
            .. old > 0
                ? new[]
                {
                    new[] { Step(letter, phrases.Say("button.rule-all", ("n", old)), $"{what} all") with { Style = ButtonStyle.Primary } },
                }
                : [],
            [Step(letter, phrases[old > 0 ? "button.rule-new-only" : "button.rule-make"], $"{what} make")],
        ]);
    }

    private static async Task Make(Visit visit, Letter letter, LetterRule rule, bool all)
    {
        // A second tap, or the same rule once more: there is one already.
        var former = await Same(visit, rule);
        if (former is not null && (former.PersonId, former.Category) == (rule.PersonId, rule.Category)) rule = former;
        else
        {
            if (former is not null)
            {
                (former.On, former.DeletedAt) = (false, visit.Now);
                await RunRule.End(visit, former);
            }

            visit.Db.LetterRules.Update(rule);
            await visit.Db.SaveChangesAsync();
            visit.Record("rule.made", details: new
            {
                rule = rule.Id,
                sender = rule.Sender ?? rule.Domain ?? rule.Words,
                person = rule.PersonId,
                category = rule.Category,
                letter = letter.Number,
            });
        }

        if (rule.Words is null) await LetterCard.ShowInPlace(visit, letter);
        await RuleCard.Show(visit, rule, inPlace: rule.Words is not null);
        if (all) await RunRule.Begin(visit, rule);
    }

    /// <summary>The rule that was about the same letters until now is off from here on: one at a time.</summary>
    public static async Task GiveWay(Visit visit, LetterRule to)
    {
        if (await Same(visit, to) is not { } former || former.Id == to.Id) return;
        former.On = false;
        visit.Record("rule.off", details: new { rule = former.Id, instead = to.Id });
        await visit.Db.SaveChangesAsync();
        await RunRule.End(visit, former);
        await RuleCard.Refresh(visit, former);
    }

    private static Task<LetterRule?> Same(Visit visit, LetterRule draft)
    {
        var (sender, domain, words) = (draft.Sender, draft.Domain, draft.Words);
        var standing = visit.Db.LetterRules.Where(rule => rule.On && rule.DeletedAt == null);
        return (sender is not null ? standing.Where(rule => rule.Sender == sender)
            : domain is not null ? standing.Where(rule => rule.Domain == domain)
            : standing.Where(rule => rule.Words == words)).FirstOrDefaultAsync();
    }
}
