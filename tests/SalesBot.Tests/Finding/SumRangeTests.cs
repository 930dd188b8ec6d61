using SalesBot.Finding;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Finding;

/// <summary>Orders are found by what they come to about, and leads by the day of the week (D23).</summary>
public sealed class SumRangeTests : OrderTest
{
    [Theory] // D23: the order comes to 72 000
    [InlineData("больше 50000")]
    [InlineData("дороже 70 тысяч")]
    [InlineData("от 50000 до 100000")]
    [InlineData("от 50 до 100 тыс")]
    [InlineData("до 100 тыс")]
    [InlineData("сумма > 50000")]
    [InlineData("заказы дешевле 100к")]
    [InlineData("менее 100000 рублей")]
    [InlineData("не больше 72000")]
    [InlineData("не менее 72 000 ₽")]
    [InlineData("около 70000")]
    [InlineData("70-75 тыс")]
    [InlineData("между 70 и 75 тыс.")]
    [InlineData("over 50000")]
    [InlineData("less than 100k")]
    public async Task A_sum_is_asked_for_about(string said)
    {
        await Posted();
        await Petrova.Says($"/find {said}").Sees($"Найдено: {said}", "L-2026-000001");
    }

    [Theory] // D23
    [InlineData("больше 72000")]
    [InlineData("дороже 100 тысяч")]
    [InlineData("от 73000 до 100000")]
    [InlineData("до 71 тыс")]
    [InlineData("around 50000")]
    [InlineData("больше 999999999999 млн")]
    [InlineData("сумма 999999999999 млн")]
    public async Task What_comes_to_something_else_is_not_found(string said)
    {
        await Posted();
        await Petrova.Says($"/find {said}").Sees($"{said}: ничего не найдено");
    }

    [Theory] // D23
    [InlineData("от Смирновой")]
    [InlineData("до 15.11")]
    [InlineData("от 20.11")]
    [InlineData("50-60")]
    [InlineData("17-11")]
    [InlineData("8912-3456")]
    [InlineData("больше")]
    [InlineData("до 5")]
    public void What_is_no_sum_is_searched_for_as_before(string said) => Assert.Null(TypedSumRange.Read(said));

    [Theory] // D23: today is Monday
    [InlineData("в понедельник", true)]
    [InlineData("за понедельник", true)]
    [InlineData("с понедельника", true)]
    [InlineData("on Monday", true)]
    [InlineData("сегодняшние", true)]
    [InlineData("кровля в понедельник", true)]
    [InlineData("этой осенью", true)]
    [InlineData("в пятницу", false)]
    [InlineData("в прошлый понедельник", false)]
    [InlineData("за выходные", false)]
    [InlineData("вчерашние", false)]
    [InlineData("пятница", false)]
    public async Task A_day_of_the_week_is_one_where_words_say_so(string said, bool found)
    {
        await Petrova.Says($"/find {said}");
        if (found) await Petrova.Sees($"Найдено: {said}", "L-2026-000001");
        else await Petrova.Sees("ничего не найдено");
    }

    [Fact] // D23: it was looked for among the bot's own numbers
    public async Task An_item_with_a_dash_in_its_name_is_no_number_of_a_contact()
    {
        await Posted();
        await Petrova.Says("/find С-21").Sees("Найдено", "L-2026-000001");
    }
}
