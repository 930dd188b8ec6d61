using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>
/// [Правило…] of a letter: from whom, where to, how many letters it would concern, and then it is made - with or without the old ones (B6).
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
    /// One step: «», «s» or «d» (sender, domain), then with the target - «sp12», «dcspam» - and last what to do: «make» or «all».
    /// </summary>
    public static async Task Run(Visit visit, Letter letter, string what, string act)
    {
        var domain = letter.Domain is { } all && !Public.Contains(all);
        if (what.Length == 0 && !domain) what = "s";
        if (what.Length == 0) await LetterCard.Ask(visit, letter, Question(visit, "rule.ask-from"), [From(visit, letter)]);
        else if (what is "s" || (what is "d" && domain))
            await LetterCard.Ask(visit, letter, Question(visit, "rule.ask-to"), await Targets(visit, letter, what));
        else if (what[0] is not ('s' or 'd') || (what[0] == 'd' && !domain) || await Draft(visit, letter, what) is not { } draft)
            await LetterCard.ShowInPlace(visit, letter);
        else if (act is "make" or "all") await Make(visit, letter, draft, act == "all");
        else await Preview(visit, letter, draft, what);
    }

    private static Line Question(Visit visit, string key) => new([new Span(visit.Phrases[key], Emphasis.Strong)]);

    private static Button Step(Letter letter, string label, string what) =>
        new(DialogScreen.Shorten(label), ButtonValue.Command($"/rule {letter.Id} {what}"));

    private static IReadOnlyList<Button> From(Visit visit, Letter letter) =>
        [Step(letter, letter.Sender!, "s"), Step(letter, visit.Phrases.Say("rule.all-of-domain", ("domain", letter.Domain)), "d")];

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

    /// <summary>The rule as it would be; null when the colleague or the category is not there.</summary>
    private static async Task<LetterRule?> Draft(Visit visit, Letter letter, string what)
    {
        var rule = new LetterRule
        {
            Sender = what[0] == 's' ? letter.Sender : null,
            Domain = what[0] == 'd' ? letter.Domain : null,
            AuthorId = visit.Me.Id,
            CreatedAt = visit.Now,
        };
        if (what[1] == 'p' && int.TryParse(what.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await visit.Person(id) is { Active: true }) rule.PersonId = id;
        else if (what[1] == 'c' && visit.Office.Processes.Current.Choices[SalesProcess.OtherContacts]
            .Any(choice => choice.Key == what[2..])) rule.Category = what[2..];
        else return null;
        return rule;
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
        await LetterCard.Ask(visit, letter, new Line([new Span(string.Join('\n', lines), Emphasis.Strong)]),
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

            visit.Db.LetterRules.Add(rule);
            await visit.Db.SaveChangesAsync();
            visit.Record("rule.made", details: new
            {
                rule = rule.Id,
                sender = rule.Sender ?? rule.Domain,
                person = rule.PersonId,
                category = rule.Category,
                letter = letter.Number,
            });
        }

        await LetterCard.ShowInPlace(visit, letter);
        await RuleCard.Show(visit, rule);
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
        var (sender, domain) = (draft.Sender, draft.Domain);
        return visit.Db.LetterRules.Where(rule => rule.On && rule.DeletedAt == null
            && (sender != null ? rule.Sender == sender : rule.Domain == domain)).FirstOrDefaultAsync();
    }
}
