using SalesBot.Orders.Invoices;

namespace SalesBot.Host.Channels.Browser;

/// <summary>Who sells in the demo, so that its invoice looks as one does (W19). The firm, its numbers and its bank are invented.</summary>
internal static class DemoSeller
{
    /// <summary>The details; the ИНН's check digit is right, as the bot itself would want it.</summary>
    public static Seller Sample { get; } = new()
    {
        Name = "ООО «Кровельный завод „Пример“»",
        Inn = "7701234560",
        Kpp = "770101001",
        Address = "101000, г. Москва, ул. Примерная, д. 1",
        Phone = "+7 495 555-01-00",
        Bank = "АО «Банк Пример», г. Москва",
        Bik = "044525000",
        Account = "40702810000000000001",
        CorrAccount = "30101810000000000000",
    };
}
