using System.Collections.Immutable;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;

namespace SalesBot.Letters;

/// <summary>[По словам…] under [Правило…]: which words; then the rule goes on as one about a sender does (B6).</summary>
internal static class AskRuleWords
{
    /// <summary>Key of the dialog.</summary>
    public const string PlanKey = "rule-words";

    private const string Words = "words";

    /// <summary>The dialog: one question.</summary>
    public static DialogPlan Plan { get; } = new()
    {
        Key = PlanKey,
        Title = "rule.words.title",
        Fields =
        [
            new Field
            {
                Key = Words,
                Kind = RuleWordsField.Instance,
                Label = "rule.words.label",
                Ask = "rule.words.ask",
                Required = true,
            },
        ],
        Summary = false,
        Files = FileHome.None,
        Finish = Finish,
    };

    /// <summary>Begins the dialog; the words of the subject are offered when they would do.</summary>
    public static Task Begin(Visit visit, Letter letter)
    {
        var subject = LetterWords.InRule(letter.Subject).Take(LetterWords.MostInRule).ToList();
        var offered = string.Join(' ', subject);
        return DialogShell.Start(visit, DialogState.New(visit, PlanKey) with
        {
            Answers = RegisterLetter.About(letter),
            Hints = subject.Count > 0 && offered.Length <= LetterWords.LongestRule
                ? ImmutableDictionary<string, Answer>.Empty.Add(Words, Answer.Of(offered)) : ImmutableDictionary<string, Answer>.Empty,
        });
    }

    /// <summary>The words are kept with a rule that is not one yet, for they fit no button: it stands nowhere until it is made.</summary>
    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var letter = (await RegisterLetter.Of(visit, dialog))!;
        if (!LetterAccess.MayMakeRules(visit, visit.Me) || !await LetterAccess.MaySee(visit, letter, visit.Me))
            return new Screen { Lines = [visit.Phrases["error.no-right"]], Tone = Tone.Problem };
        var draft = new LetterRule
        {
            Words = dialog.Value(Words)!,
            AuthorId = visit.Me.Id,
            CreatedAt = visit.Now,
            On = false,
            DeletedAt = visit.Now,
        };
        visit.Db.LetterRules.Add(draft);
        await visit.Db.SaveChangesAsync();
        return await MakeRule.Asked(visit, letter, draft);
    }
}
