using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Finding;

[Trait("Storage", "Every")]
public sealed class TypedNumberTests : OrderTest
{
    [Theory] // W11
    [InlineData("L-2026-1")]
    [InlineData("l-2026-000001.")]
    [InlineData("L-2026-000001 ?")]
    [InlineData("L-2026-000001!")]
    [InlineData("(L-2026-000001)")]
    [InlineData("«L-2026-000001»")]
    [InlineData("\"L-2026-000001\",")]
    [InlineData("`L-2026-000001`")]
    [InlineData("#L-2026-000001")]
    [InlineData("№ L-2026-000001")]
    [InlineData("Л-2026-000001")]
    [InlineData("л 2026 1")]
    [InlineData("д-2026-000001")]
    [InlineData("L2026000001")]
    [InlineData("L-26-1")]
    [InlineData("л-26-000001")]
    [InlineData("L–2026–000001")]
    [InlineData("L 2026/1")]
    [InlineData("L_2026_1")]
    [InlineData("обращение L-2026-000001")]
    [InlineData("Обращение № 1")]
    [InlineData("обращению L-2026-1:")]
    [InlineData("лид L-2026-1")]
    [InlineData("lead L-2026-1")]
    [InlineData("открой L-2026-1")]
    [InlineData("L-2026-000001 «кровля» · первый контакт")]
    public async Task A_number_of_a_lead_opens_it_at_every_door_however_it_is_typed(string typed)
    {
        foreach (var door in (string[])["", "/lead ", "/find ", "/order "])
        {
            await Petrova.Says("/today").Says(door + typed);
            Assert.True(Petrova.Last.Shows("Иванов Пётр") && Petrova.Last.Shows("Ответственный: Петрова"), Petrova.Transcript());
        }
    }

    [Theory] // W11
    [InlineData("O-2026-1")]
    [InlineData("о-2026-000001.")]
    [InlineData("щ-2026-000001")]
    [InlineData("0-2026-000001")]
    [InlineData("(O-2026-000001)")]
    [InlineData("заказ O-2026-000001")]
    [InlineData("заказа № 1")]
    [InlineData("по заказу O-2026-1?")]
    [InlineData("order #O-2026-000001")]
    [InlineData("O-2026-000001 · ждёт оплаты")]
    public async Task A_number_of_an_order_opens_it_at_every_door_however_it_is_typed(string typed)
    {
        await Posted();
        foreach (var door in (string[])["", "/order ", "/find ", "/lead "])
        {
            await Petrova.Says("/today").Says(door + typed);
            Assert.True(Petrova.Last.Shows("O-2026-000001") && Petrova.Last.Shows("17/11"), Petrova.Transcript());
        }
    }

    [Fact] // W11, O17
    public async Task Words_behind_a_number_are_offered_as_a_comment_on_that_lead()
    {
        await Petrova.Says("L-2026-1 просил перезвонить после обеда").Sees("Записать это комментарием").Clicks("Да")
            .Sees("Записано в историю L-2026-000001");
        await Petrova.Says("/lead L-2026-1").Sees("просил перезвонить после обеда");
    }

    [Fact] // W11, B7
    public async Task Words_behind_the_number_of_somebody_elses_lead_are_told_that_there_is_none()
    {
        var other = await Office.Join("Чужой Яков", Role.Manager);
        await other.Says("L-2026-1 просил перезвонить").Sees("Обращения L-2026-000001 нет, или оно не ваше");
    }

    [Fact] // W11
    public async Task A_line_with_a_number_and_a_telephone_is_a_line_to_register() =>
        await Anna.Says("L-2026-1 89031112233 Лебедев Олег").Sees("Лебедев Олег").DoesNotSee("комментарием");

    [Fact] // W11
    public async Task A_name_behind_the_command_of_a_lead_is_looked_for() =>
        await Petrova.Says("/lead Иванов").Sees("Найдено", "Иванов Пётр");

    [Theory] // W11
    [InlineData("M-2026-1.")]
    [InlineData("(м-2026-000001)")]
    [InlineData("письмо M-2026-000001?")]
    [InlineData("письму № 1")]
    [InlineData("/lead M-2026-1")]
    [InlineData("/find «M-2026-1»")]
    [InlineData("/letters m-2026-1")]
    public async Task A_number_of_a_letter_opens_it(string typed)
    {
        await Anna.Forwards("Мария Смирнова", "Нужен навес");
        await Anna.Says("/today").Says(typed);
        Assert.True(Anna.Last.Shows("M-2026-000001") && Anna.Last.Shows("навес"), Anna.Transcript());
    }

    [Theory]
    [InlineData("заказ 20 листов профнастила")]
    [InlineData("до 2026-11-30")]
    [InlineData("с 20.11 по 26.11")]
    [InlineData("д 12")]
    [InlineData("2026000001")]
    [InlineData("7707083893")]
    [InlineData("L-2026-0")]
    [InlineData("L-2026-1234567")]
    [InlineData("обращение")]
    [InlineData("...7788")]
    public void What_only_looks_like_a_number_is_none(string text) =>
        Assert.Null(TypedNumber.Read(text) ?? TypedNumber.ReadFirst(text));
}
