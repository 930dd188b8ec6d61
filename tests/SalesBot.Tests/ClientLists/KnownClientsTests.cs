using SalesBot.Clients;
using SalesBot.ClientLists;
using SalesBot.Contacts;

namespace SalesBot.Tests.ClientLists;

public sealed class KnownClientsTests
{
    private readonly KnownClients known = new();

    [Theory]
    [InlineData("ООО «Ромашка»", "", "РОМАШКА ООО", "", true)]
    [InlineData("ООО «Ромашка»", "", "Ромашка", "7707083893", true)]
    [InlineData("Общество с ограниченной ответственностью «Ёлка»", "", "ООО Елка", "", true)]
    [InlineData("ООО «Ромашка»", "", "АО «Ромашка»", "", false)]
    [InlineData("ООО «Ромашка»", "7707083893", "Лютик", "7707083893", true)]
    [InlineData("ООО «Ромашка»", "7707083893", "ООО «Ромашка»", "7736050003", false)]
    [InlineData("ООО «Ромашка», ИНН 7707083893", "", "Лютик", "7707083893", true)]
    [InlineData("ООО «ТД Вектор»", "", "Торговый дом «Вектор», ООО", "", true)]
    [InlineData("ООО «ТД Вектор»", "", "ООО «Вектор»", "", false)]
    [InlineData("МБОУ «Школа № 5»", "", "Муниципальное общеобразовательное учреждение «Школа № 5»", "", true)]
    public void Companies_are_one_by_their_inn_or_else_by_their_name(string name, string inn, string other, string otherInn, bool one)
    {
        Take(Company(name, inn), "");
        Take(Company(other, otherInn), "");
        Assert.Equal(one ? 1 : 2, known.Clients.Count);
    }

    [Theory]
    [InlineData("Иванов Пётр", "+79123456789", "Иванов", "+79123456789", true)]
    [InlineData("Иванов Пётр", "+79123456789", "П. Иванов", "+79123456789", true)]
    [InlineData("Иванов Пётр", "+79123456789", "Козлов Олег", "+79123456789", false)]
    [InlineData("Иванов Пётр", "+79123456789", "Иванов Пётр", "+79160000001", true)]
    [InlineData("Иванов Пётр", "+79123456789", "Иванов", "+79160000001", false)]
    [InlineData("Иванов Пётр", "ivanov@a.ru", "Иванов Пётр Ильич", "ivanov@a.ru", true)]
    [InlineData("Иванов Пётр", "+79123456789", "", "+79123456789", true)]
    public void People_are_one_by_phone_or_address_unless_the_name_contradicts_or_by_name_in_one_company(
        string name, string reach, string other, string otherReach, bool one)
    {
        Take(Company("ООО «Ромашка»", ""), name, reach);
        Take(Company("Ромашка", ""), other, otherReach);
        Assert.Equal(one ? 1 : 2, known.Contacts.Count);
    }

    [Fact]
    public void Namesakes_of_two_companies_are_two()
    {
        Take(Company("ООО «Ромашка»", ""), "Иванов Пётр");
        Take(Company("ООО «Лютик»", ""), "Иванов Пётр");
        Assert.Equal((2, 2), (known.Clients.Count, known.Contacts.Count));
    }

    [Fact]
    public void A_number_of_two_companies_stays_with_each()
    {
        Take(Company("ООО «Ромашка»", ""), "", "+74951234567");
        Take(Company("ООО «Лютик»", ""), "", "+74951234567");
        Take(Company("Ромашка", ""), "", "+74951234567");
        Assert.Equal(["ООО «Ромашка»", "ООО «Лютик»"], known.Contacts.Select(contact => contact.Said.Company));
    }

    [Fact]
    public void What_is_known_stays_and_what_was_missing_is_added()
    {
        var client = known.Client(1);
        (client.Name, client.Inn) = ("ООО «Ромашка»", "7707083893");
        known.Leads(client, ClientName.KeyOf(client.Name), client.Inn);
        known.Add(new KnownContact(new SaidContact("Иванов", "", "директор")) { Id = 5, Reaches = ["+79123456789"] });
        var row = Row(Company("Ромашка", "") with { Kpp = "770701001" }, "Иванов Пётр", "+79123456789", "ivanov@a.ru");
        known.Take(row with { Person = row.Person with { Position = "инженер" } });
        var contact = Assert.Single(known.Contacts);
        Assert.Equal(("Иванов Пётр", "ООО «Ромашка»", "директор"), (contact.Said.Name, contact.Said.Company, contact.Said.Position));
        Assert.Equal((true, true, "770701001", "7707083893"), (contact.Changed, client.Changed, client.Kpp, client.Inn));
        Assert.Equal(["ivanov@a.ru"], contact.Added);
        Assert.Same(client, contact.Client);
    }

    private static SaidCompany Company(string written, string inn)
    {
        var typed = ClientText.Read(written);
        return new SaidCompany(typed.Name, written, inn.Length > 0 ? inn : typed.Inn, null, null);
    }

    private static ClientRow Row(SaidCompany? company, string name, params string[] reaches) =>
        new(company, new SaidContact(name, "", ""), name, reaches);

    private void Take(SaidCompany? company, string name, params string[] reaches) => known.Take(Row(company, name, reaches));
}
