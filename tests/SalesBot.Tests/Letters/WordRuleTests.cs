using Microsoft.EntityFrameworkCore;
using SalesBot.Letters;

namespace SalesBot.Tests.Letters;

/// <summary>Rules about words of a letter's subject and text (B6; the customer's paper on rules that sort letters).</summary>
public sealed class WordRuleTests : LetterTest
{
    [Fact] // B6
    public async Task A_rule_by_words_is_made_from_a_letter_with_a_count_before()
    {
        await Comes(subject: "Прайс на ОПТ", text: "Пришлите, пожалуйста");
        await Comes(from: "a@one.ru", subject: "Кровля", text: "Нужен оптовый прайс-лист");
        await Comes(from: "b@two.ru", subject: "Кровля", text: "Прайс в розницу");
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Sees("Какие слова есть в теме или тексте").Says("ПРАЙС, опт!")
            .Sees("со словами «прайс, опт»", "Кому такие письма?").Clicks("Петрова")
            .Sees("со словами «прайс, опт» → Петрова", "Подходит неразобранных: 2, всего за 30 дней: 2");
        await Anna.Clicks("И для старых: 2").Sees("Правило 1", "Применяется к старым письмам: 0 из 2");
        await Office.Rules.Work(CancellationToken.None);
        await Office.Settle();
        await Anna.Sees("✓ Применено к старым письмам: 2 из 2");
        await Petrova.Sees("2 письма переданы вам по правилу: со словами «прайс, опт» → Петрова");
        var next = await Comes(from: "c@three.ru", subject: "Опт", text: "прайсы");
        Assert.Equal(("waiting", 1L), (next.State, next.Rule));
        Assert.Null((await Comes(from: "c@three.ru", subject: "Прайс", text: "")).Rule);
    }

    [Fact] // B6
    public async Task The_most_exact_rule_goes_first_and_the_list_says_so()
    {
        await Comes();
        await Rule("кровл", "Спам");
        await Rule("кровл ангар", "Петрова");
        Assert.Equal(2, (await Comes(from: "x@other.ru")).Rule);
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("Все с romashka.ru").Clicks("Сидоров").Clicks("Только для новых");
        var ofDomain = (await Comes()).Rule;
        Assert.Equal("romashka.ru", await Office.Read(db => db.LetterRules.Where(rule => rule.Id == ofDomain).Select(rule => rule.Domain)
            .SingleAsync()));
        await Boss.Says("/rules").Sees($"Правила для писем: 3\n{ofDomain}. от всех с romashka.ru → Сидоров\n"
            + "2. со словами «кровл, ангар» → Петрова\n1. со словом «кровл» → не обращение: Спам", "потом слова");
    }

    [Fact] // B6
    public async Task The_same_words_once_more_take_the_place_of_the_rule_and_a_second_tap_makes_none()
    {
        await Comes();
        await Rule("кровл", "Петрова");
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Says("КРОВЛ").Clicks("Сидоров")
            .Sees("Заменит правило: со словом «кровл» → Петрова");
        var (button, card) = Anna.Button("Только для новых");
        await Anna.Clicks(button, card).Clicks(button, card);
        Assert.Equal(1, await Office.Read(db => db.LetterRules.CountAsync(rule => rule.On)));
        await Office.Settle();
        await Comes();
        await Sidorov.Sees("По правилу: со словом «кровл» → Сидоров");
    }

    [Fact] // B5: prefilled values are offered
    public async Task The_subject_is_offered_and_a_letter_from_nobody_has_a_rule_too()
    {
        await Comes(from: "", name: "", subject: "Заявка с сайта", text: "Здравствуйте");
        await Anna.Says("/letters 1").Clicks("Правило…").DoesNotSee("Все с").Clicks("По словам…").Clicks("заявка сайта").Clicks("Петрова")
            .Sees("со словами «заявка, сайта» → Петрова");
    }

    [Theory] // hostile: nothing, one letter, signs only, patterns
    [InlineData("а")]
    [InlineData("... !!! —")]
    [InlineData(".*")]
    [InlineData("%")]
    [InlineData("_ ' \" ; --")]
    [InlineData("😀😀")]
    public async Task What_says_nothing_is_asked_again_in_words(string typed)
    {
        await Comes();
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Says(typed).Sees("Нужно хотя бы одно слово");
        Assert.False(await Office.Read(db => db.LetterRules.AnyAsync()));
    }

    [Fact]
    public async Task Too_much_is_asked_again_in_words()
    {
        await Comes();
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Says("раз два три четыре пять шесть")
            .Sees("Слов: 6", "не больше 5 слов и 100 знаков").Says(string.Join(' ', "абвг".Select(letter => new string(letter, 39))))
            .Sees("Слов: 4").Says("раз два").Sees("со словами «раз, два»");
    }

    [Fact]
    public async Task Signs_of_patterns_are_no_patterns()
    {
        await Comes(subject: "скидка", text: "");
        await Rule("ск_дка% .*", "Спам");
        Assert.Null((await Comes(subject: "скидка", text: "")).Rule);
        Assert.Equal(1, (await Comes(subject: "ск: дка", text: "")).Rule);
    }

    [Fact] // B7: words that another has given make no rule of mine
    public async Task A_draft_of_another_is_nothing_and_stands_in_no_list()
    {
        await Comes();
        var vera = await Office.Join("Ветрова Вера", SalesBot.People.Role.Secretary);
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Says("кровл");
        await vera.Says("/rule 1 w1p3 make").Says("/rule r1").Sees("Такого правила нет");
        await Boss.Says("/rules").Sees("Правила для писем: 0");
        Assert.False(await Office.Read(db => db.LetterRules.AnyAsync(rule => rule.On)));
    }

    [Fact]
    public async Task Letters_from_before_get_their_words()
    {
        await Comes(subject: "Счёт за ЁЛКУ", text: "ivan@romashka.ru просит");
        await Office.Change(db => db.Letters.ExecuteUpdateAsync(set => set.SetProperty(letter => letter.Words, (string?)null)));
        await Office.Change(db => Task.CompletedTask);
        var due = new DueLetterWords(Office.Database, Office.Office,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DueLetterWords>.Instance, () => { });
        await due.Make(CancellationToken.None);
        Assert.Equal(" счет за елку просит ", (await Only()).Words);
        Assert.Equal(0, await due.Make(CancellationToken.None));
    }

    [Theory]
    [InlineData("кп", "кп", true)]
    [InlineData("кп", "кпп", false)]
    [InlineData("кровл", "Ремонт КРОВЛИ", true)]
    [InlineData("елка", "Ёлка", true)]
    [InlineData("ровл", "кровля", false)]
    [InlineData("кровля дача", "дача, и ещё кровля", true)]
    [InlineData("кровля дача", "дача", false)]
    public void A_word_fits_from_its_beginning_and_a_short_one_whole(string rule, string letter, bool fits) =>
        Assert.Equal(fits, LetterWords.Fit(rule, LetterWords.Of(letter, "")));

    [Fact]
    public void A_long_letter_is_looked_at_as_far_as_its_words_are_kept()
    {
        var words = LetterWords.Of("тема", string.Join(' ', Enumerable.Repeat("слово", 10_000)));
        Assert.True(words.Length <= LetterWords.MaxLength && words.EndsWith("слово ", StringComparison.Ordinal));
    }

    private async Task Rule(string words, string target)
    {
        await Anna.Says("/letters 1").Clicks("Правило…").Clicks("По словам…").Says(words).Clicks(target);
        var old = Anna.Messages.Any(message => message.Shows("Подходит неразобранных: 0"));
        await Anna.Clicks(old ? "Создать правило" : "Только для новых");
    }
}
