using SalesBot.Mail;
using SalesBot.Orders.Invoices;

namespace SalesBot.Tests.Mail;

/// <summary>A letter to a client greets and is signed (O23).</summary>
public sealed class LetterFormTests
{
    private static readonly Seller seller = new() { Name = "ООО «Кровля»", Phone = "+7 495 000-00-01" };

    [Theory] // O23
    [InlineData("Иванов Пётр Сергеевич", "Здравствуйте, Пётр Сергеевич!")]
    [InlineData("Пётр Иванов", "Здравствуйте, Пётр!")]
    [InlineData("Мария", "Здравствуйте, Мария!")]
    [InlineData("Кузьмин", "Здравствуйте!")]
    [InlineData("ООО «Ромашка»", "Здравствуйте!")]
    [InlineData("", "Здравствуйте!")]
    public void It_greets_by_the_name_that_is_known(string client, string greeting) =>
        Assert.Equal($"{greeting}\n\nВысылаем счёт\n\nС уважением,\nПетрова Анна\nООО «Кровля»\n+7 495 000-00-01",
            Of("Высылаем счёт", client));

    [Theory] // O23
    [InlineData("Здравствуйте, Пётр!\nСчёт")]
    [InlineData("Добрый день!\nСчёт")]
    [InlineData("Доброго дня. Счёт")]
    [InlineData("Уважаемый Пётр Сергеевич!\nСчёт")]
    [InlineData("Hello Peter,\nInvoice")]
    public void What_greets_already_is_not_greeted_again(string text) =>
        Assert.StartsWith(text, Of(text, "Пётр"), StringComparison.Ordinal);

    [Theory] // O23
    [InlineData("Добрый день!\nСчёт\n\nС уважением,\nАнна")]
    [InlineData("Hello Peter,\nInvoice\nBest regards,\nAnna")]
    public void What_is_signed_already_is_not_signed_again(string text) => Assert.Equal(text, Of(text, "Пётр"));

    [Fact] // O23
    public void A_greeting_or_a_closing_inside_a_sentence_is_none()
    {
        var letter = Of("Наш «Добрый день» стоит 100 руб., относимся с уважением к срокам", "");
        Assert.StartsWith("Здравствуйте!\n\nНаш", letter, StringComparison.Ordinal);
        Assert.Contains("срокам\n\nС уважением,\nПетрова", letter, StringComparison.Ordinal);
    }

    [Fact] // O23
    public void Formed_twice_it_is_the_same() => Assert.Equal(Of("Счёт", "Пётр"), Of(Of("Счёт", "Пётр"), "Пётр"));

    private static string Of(string text, string client) =>
        LetterForm.Of(text, client, "Петрова Анна", seller, Sales.Features.Texts.For("ru"));
}
