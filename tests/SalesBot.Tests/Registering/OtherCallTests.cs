using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Tests.Registering;

/// <summary>The line of a second call is typed at a question of the first: what it is is asked, and nothing is lost (O2).</summary>
public sealed class OtherCallTests : OfficeTest
{
    private const string Oksana = "звонила Оксана, юрлицо, нужна смета на забор, 8 903 555-44-33";

    [Fact] // O2, U5
    public async Task Another_call_is_begun_and_the_first_goes_on_after_it()
    {
        await Anna.Says("/call 79161234567").Sees("Кто звонит?").Says(Oksana)
            .Sees("шаг 1 из 3", "Кто звонит?", "«звонила Оксана, юрлицо, нужна смета на забор, 8 903 555-44-33»",
                "Это ответ или другой звонок?")
            .Clicks("Другой звонок").Sees("+7 903 555-44-33", "Оксана", "нужна смета на забор", "На кого переведён звонок?")
            .Clicks("Сидоров").Clicks("Готово");
        await Sidorov.Sees("Оксана", "+7 903 555-44-33", "нужна смета на забор").DoesNotSee("юрлицо").DoesNotSee("звонила");
        await Anna.Says("Иванов Пётр").Says("кровля").Clicks("Петрова").Sees("Проверьте", "Иванов Пётр", "+7 916 123-45-67")
            .DoesNotSee("также").Clicks("Готово");
        await Petrova.Sees("Иванов Пётр", "кровля", "+7 916 123-45-67");
    }

    [Fact] // O2
    public async Task It_may_be_the_answer_after_all()
    {
        await Anna.Says("/call 79161234567").Says(Oksana).Clicks("Это ответ").Sees("также +7 903 555-44-33", "О чём?")
            .DoesNotSee("другой звонок");
    }

    [Fact] // O2, O17
    public async Task The_two_ways_may_be_typed_and_other_words_lose_nothing()
    {
        await Anna.Says("/call 79161234567").Says(Oksana).Says("не понимаю").Sees("Здесь отвечают кнопкой", "звонила Оксана")
            .Says("другой звонок").Sees("+7 903 555-44-33", "Оксана", "На кого переведён звонок?");
    }

    [Fact] // O1
    public async Task Given_up_it_leaves_nothing_behind()
    {
        await Anna.Says("/call 79161234567").Says(Oksana).Clicks("Отмена").Sees("отменено, ничего не записано");
        Assert.Equal(0, await Office.Read(db => db.Set<Lead>().CountAsync()));
    }

    [Theory] // U5: whatever question of words or of people waits
    [InlineData("/call 79161234567|Иванов Пётр", Oksana)]
    [InlineData("/call 79161234567|Иванов Пётр", "Оксана Белкина, забор 30 м, 8 903 555-44-33")]
    [InlineData("/call 79161234567|Иванов Пётр", "8 903 555-44-33 ООО Вектор забор -> Петрова")]
    [InlineData("/call 79161234567|Иванов Пётр|кровля", Oksana)]
    [InlineData("/call 79161234567", "8 903 555-44-33 Оксана забор")]
    [InlineData("/call 79161234567", "Оксана, нужен забор, 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана забор 8 903 555-44-33 -> Петрова")]
    [InlineData("/call 79161234567", "номер скрыт, звонила Оксана, нужна смета")]
    [InlineData("/letter ivan@romashka.example", Oksana)]
    [InlineData("/missed 79161234567 Иванов|/missed 1 close", Oksana)]
    public async Task It_is_asked_of_a_whole_call(string before, string line)
    {
        foreach (var said in before.Split('|')) await Anna.Says(said);
        await Anna.Says(line).Sees("Это ответ или другой звонок?").Clicks("Другой звонок").DoesNotSee("Это ответ или");
        await Anna.Also(chat => Assert.True(chat.Last.Shows("Оксана") || chat.Last.Shows("Вектор"), chat.Transcript()));
    }

    [Theory] // O2: a number alone is no topic and nobody to hand a call to
    [InlineData("/call 79161234567|Иванов Пётр")]
    [InlineData("/call 79161234567|Иванов Пётр|кровля")]
    public async Task It_is_asked_of_a_number_alone(string before)
    {
        foreach (var said in before.Split('|')) await Anna.Says(said);
        await Anna.Says("8 903 555-44-33").Sees("Это ответ или другой звонок?").Clicks("Другой звонок")
            .Sees("+7 903 555-44-33", "Кто звонит?");
    }

    [Fact] // O17
    public async Task A_dash_is_no_topic() =>
        await Anna.Says("/call 79161234567").Says("Иванов Пётр").Says("-").Sees("На кого переведён").Clicks("Петрова")
            .Sees("Проверьте").DoesNotSee("О чём: -");

    [Theory] // B5: a name with a number is a name, a topic with a number a topic
    [InlineData("/call 79161234567", "Оксана 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана, директор 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Павлова Ирина, главный инженер завода, 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана, Строительные технологии, 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана из отдела закупок 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана, её мобильный номер 8 903 555-44-33, звонить после обеда")]
    [InlineData("/call 79161234567", "Оксана, ООО Вектор, 8 903 555-44-33")]
    [InlineData("/call 79161234567", "звонила Оксана 8 903 555-44-33")]
    [InlineData("/call 79161234567", "Оксана, нужен забор, 8 916 123-45-67")]
    [InlineData("/call 79161234567|Иванов Пётр", "забор 30 м, на объекте прораб Сергей 8 903 555-44-33")]
    [InlineData("/call 79161234567|Иванов Пётр", "замер, перезвонить на 8 903 555-44-33")]
    [InlineData("/call 79161234567|Иванов Пётр", "смета по объекту, контактное лицо Павлова Ирина 8 903 555-44-33")]
    [InlineData("/missed 79161234567 Иванов|/missed 1 close", "уже купили, просили звонить на 8 903 555-44-33")]
    public async Task It_is_not_asked_of_an_answer(string before, string line)
    {
        foreach (var said in before.Split('|')) await Anna.Says(said);
        await Anna.Says(line).DoesNotSee("другой звонок");
    }

    [Fact] // K12
    public async Task Corrected_while_it_is_asked_it_is_read_anew()
    {
        var line = Anna.Update() with { Text = Oksana, MessageId = "77" };
        await Anna.Says("/call 79161234567");
        await Anna.Send(line);
        await Anna.Sees("другой звонок");
        await Anna.Send(line with { UpdateId = Office.NextUpdate(), Text = "Оксана 8 903 555-44-33", Edited = true });
        await Anna.Sees("Оксана", "также +7 903 555-44-33", "О чём?").DoesNotSee("другой звонок");
    }

    [Fact] // O2: as long as is needed
    public async Task A_third_call_above_the_question_is_begun_at_once()
    {
        await Anna.Says("/call 79161234567").Says(Oksana).Says("89037770002 Павлова Ирина, ворота -> Петрова").Sees("Проверьте", "ворота")
            .Clicks("Готово").Sees("Это ответ или другой звонок?").Clicks("Другой звонок").Sees("Оксана", "нужна смета на забор");
    }
}
