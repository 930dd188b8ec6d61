using SalesBot.Letters;

namespace SalesBot.Tests.Letters;

/// <summary>What a card shows of a letter (B6).</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("Нужна кровля", "Нужна кровля")]
    [InlineData("Согласны\n\n> Предлагаем\n> кровлю", "Согласны")]
    [InlineData("Согласны\n\n25.11.2026, 10:00, Петрова Ольга <p@s.ru> пишет:\nПредлагаем", "Согласны")]
    [InlineData("Согласны\n\nСр, 25 нояб. 2026 г. в 10:00, Петрова <p@s.ru>:\n> Предлагаем", "Согласны")]
    [InlineData("OK\n\nOn Wed, Nov 25, 2026 at 10:00 AM Olga <p@s.ru> wrote:\nWe offer", "OK")]
    [InlineData("Согласны\n\n-----Исходное сообщение-----\nОт: Петрова\nТема: КП", "Согласны")]
    [InlineData("Согласны\n\n________________________________\nОт: Петрова <p@s.ru>\nДата: вчера\n\nПредлагаем", "Согласны")]
    [InlineData("Согласны\n\nFrom: Olga <p@s.ru>\nSent: yesterday\n\nWe offer", "Согласны")]
    [InlineData("Нужна кровля\n\n-- \nИванов Пётр\n+7 916 000-11-22", "Нужна кровля")]
    [InlineData("Нужна кровля\n\nС уважением,\nИванов Пётр", "Нужна кровля")]
    [InlineData("Нужна кровля\n\nОтправлено с iPhone", "Нужна кровля")]
    [InlineData("Sure\n\nBest regards,\nPeter", "Sure")]
    // Answers between the quoted lines are all kept.
    [InlineData("> Сколько?\n120 м²\n> Когда?\nВ мае", "120 м²\nВ мае")]
    // Nothing would be left: then all of it.
    [InlineData("> только цитата", "> только цитата")]
    [InlineData("С уважением,\nИванов", "С уважением,\nИванов")]
    [InlineData("-- \nподпись", "-- \nподпись")]
    // What looks like a signature and is not.
    [InlineData("Наш адрес:\n- Москва\n- Тверь", "Наш адрес:\n- Москва\n- Тверь")]
    [InlineData("От: чего зависит цена?", "От: чего зависит цена?")]
    public void The_quoted_letter_and_the_signature_are_folded(string text, string own) => Assert.Equal(own, OwnWords.Of(text));

    [Fact] // a letter with fifty thousand signs of anything is read at once
    public void Hostile_texts_take_no_time()
    {
        foreach (var sign in "@1 >-_<:")
            Assert.NotNull(OwnWords.Of("От: " + new string(sign, 49_000) + "\n" + new string(sign, 49_000)));
    }
}
