using SalesBot.Screens;

namespace SalesBot.Tests.Orders;

/// <summary>An order in a channel that shows forms: all but its lines is filled in at once.</summary>
public sealed class OrderFormTests : OrderTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Office.Channel.IsRich = true;
    }

    [Fact] // A11, A12
    public async Task The_form_comes_first_the_lines_after_it_and_what_they_call_for_at_the_end()
    {
        await Petrova.Clicks("Заказ").Sees("Затем, сообщением в чат: Позиции");
        Assert.Equal(["client", "contract", "shipment-date", "executor", "source", "approval"], Form.Fields.Select(field => field.Key));
        Assert.Equal("ООО «Ромашка»", Form.Fields[0].Value);

        await Petrova.FillsIn(("contract", "17/11"), ("shipment-date", "2020-01-01"), ("executor", "Кузнецов"),
            ("source", "По рекомендации"), ("approval", "Требуется"));
        Assert.Contains("уже прошло", Form.Fields.Single(field => field.Key == "shipment-date").Problem, StringComparison.Ordinal);
        Assert.Equal(["approval", "approver"], Form.Fields.TakeLast(2).Select(field => field.Key));

        await Petrova.FillsIn(("shipment-date", "2026-12-05"), ("approver", "Орлов")).Says("С21 120").Clicks("Дальше").Sees("Проверьте",
            "05.12.2026", "Профнастил С21", "Требуется", "Орлов");
        await Petrova.Clicks("Готово").Sees("O-2026-000001", "Отправлен на согласование");
        await Orlov.Sees("Согласовать заказ", "72 000,00");
    }

    private Form Form => Petrova.Messages.Last(message => message.Screen.Form is not null).Screen.Form!;
}
