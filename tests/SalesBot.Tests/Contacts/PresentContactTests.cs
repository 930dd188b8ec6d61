using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Screens;

namespace SalesBot.Tests.Contacts;

/// <summary>Who speaks for the client and how they are reached, wherever it is said.</summary>
public sealed class PresentContactTests : OfficeTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("89037770001 Павлов Олег ООО Вектор забор -> Петрова").Clicks("Готово");
    }

    private Chat Proposal() =>
        Petrova.Says("/lead 1").Clicks("КП").Clicks("Вектор").Says("Забор, 20 м").Attaches("кп.pdf").Clicks("Дальше");

    [Fact] // O3
    public async Task A_contact_and_a_number_given_with_a_proposal_are_the_leads_from_then_on()
    {
        await Proposal().Clicks("Изменить…").Clicks("Телефон").Says("8 903 777 00 02")
            .Clicks("Изменить…").Clicks("Контакт").Sees("Кому письмо?").Says("Павлова Ирина, главный инженер").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Павлова Ирина", "+7 903 777-00-02").Also(chat => Assert.Contains(
            chat.Last.Screen.Rows.SelectMany(row => row), button => button is { Kind: ButtonKind.Copy, Value: "+79037770002" }));
        await Petrova.Says("/find 777-00-02").Sees("Павлова Ирина", "L-2026-000001");
        await Petrova.Says("/find Павлова").Sees("Павлова Ирина", "L-2026-000001");
        await Anna.Says("8 903 777 00 02").Sees("Павлова Ирина", "L-2026-000001", "Просит связаться").Clicks("Отмена");
        await Anna.Says("8 903 777 00 01").Sees("Павлов Олег", "L-2026-000001", "Просит связаться");
        var contact = await Office.Read(db => db.Contacts.OrderByDescending(contact => contact.Id).FirstAsync());
        Assert.Equal(("Павлова Ирина", "главный инженер", "ООО «Вектор»"), (contact.Name, contact.Position, contact.Company));
        await Boss.Says("/history 1").Sees("Павлов Олег", "+7 903 777-00-01 → Павлова Ирина");
    }

    [Theory] // O3: the same person by another word keeps the number that is known, and has the new one as well
    [InlineData("Олег Павлов")]
    [InlineData("Павлов")]
    [InlineData("Павлов О.")]
    [InlineData("павлов олег иванович")]
    [InlineData("Павлов Олег, ООО «Вектор»")]
    [InlineData("Павлов Олег, директор")]
    public async Task The_same_person_by_another_word_has_both_numbers(string who)
    {
        await Proposal().Clicks("Изменить…").Clicks("Контакт").Says(who).Clicks("Изменить…").Clicks("Телефон").Says("8 903 777 00 02")
            .Clicks("Готово");
        Assert.Equal(["+79037770001", "+79037770002"], await Office.Read(db => db.ContactPoints.OrderBy(point => point.Value)
            .Where(point => db.Set<Contact>().Any(contact => contact.Id == point.ContactId)).Select(point => point.Value).ToListAsync()));
        Assert.Equal(1, await Office.Read(db => db.Contacts.CountAsync()));
        await Anna.Says("8 903 777 00 02").Sees("Павлов", "L-2026-000001", "Просит связаться");
    }

    [Theory] // O3: who is somebody else at a later stage comes with their own number or address
    [InlineData("Павлова Ирина, 8 903 777 00 02", "+7 903 777-00-02")]
    [InlineData("Павлова Ирина (pavlova@vektor.example)", "pavlova@vektor.example")]
    public async Task What_is_said_with_the_name_is_how_they_are_reached(string said, string reach)
    {
        await Proposal().Clicks("Изменить…").Clicks("Контакт").Says(said).Sees("Павлова Ирина", reach).DoesNotSee($", {reach}")
            .Clicks("Готово");
        await Petrova.Says($"/find {reach}").Sees("Павлова Ирина");
    }

    [Fact] // O3
    public async Task An_address_given_with_a_proposal_is_the_contacts()
    {
        await Proposal().Clicks("Изменить…").Clicks("Телефон").Says("pavlov@vektor.example").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("Павлов Олег", "pavlov@vektor.example");
        await Anna.Says("pavlov@vektor.example").Sees("Павлов Олег", "L-2026-000001");
    }

    [Fact] // O3: «Сергеев Антон или новый человек у этого номера?»
    public async Task A_known_number_with_another_name_asks_who_it_is()
    {
        await Anna.Says("89037770001 Петухова Вера ООО Ромашка склад -> Сидоров").Sees("Павлов Олег").Clicks("Новое обращение")
            .Sees("Номер записан за другим человеком", "Павлов Олег", "Новый человек").Clicks("Новый человек").Clicks("Готово")
            .Sees("L-2026-000002");
        await Sidorov.Says("/find Петухова").Sees("Петухова Вера", "L-2026-000002");
        await Anna.Says("8 903 777 00 01").Sees("Петухова Вера", "Павлов Олег", "L-2026-000001", "L-2026-000002");
    }

    [Fact] // O3
    public async Task A_known_number_with_another_name_may_be_whom_it_belongs_to()
    {
        await Anna.Says("89037770001 Петухова Вера ООО Ромашка склад -> Сидоров").Clicks("Новое обращение").Clicks("Павлов Олег")
            .Clicks("Готово").Sees("L-2026-000002");
        await Sidorov.Says("/lead 2").Sees("Павлов Олег, ООО «Вектор»", "+7 903 777-00-01");
        Assert.Equal(1, await Office.Read(db => db.Contacts.CountAsync()));
    }

    [Fact] // O3
    public async Task Another_name_at_the_same_number_asks_in_a_proposal_too()
    {
        await Proposal().Clicks("Изменить…").Clicks("Контакт").Says("Павлова Ирина").Clicks("Готово")
            .Sees("Номер записан за другим человеком").Clicks("Новый человек").Clicks("Готово").Sees("Коммерческое предложение");
        await Petrova.Says("/lead 1").Sees("Павлова Ирина", "+7 903 777-00-01");
        Assert.Equal(2, await Office.Read(db => db.ContactPoints.CountAsync(point => point.Value == "+79037770001")));
    }

    [Fact] // O3: what was chosen falls with the name it was about
    public async Task Another_name_once_more_is_asked_about_once_more()
    {
        await Proposal().Clicks("Изменить…").Clicks("Контакт").Says("Павлова Ирина").Clicks("Готово").Clicks("Новый человек")
            .Clicks("Изменить…").Clicks("Контакт").Says("Зимин Лев").Clicks("Готово").Sees("Номер записан за другим человеком");
    }

    [Fact] // O18
    public async Task A_company_without_a_person_stands_alone()
    {
        await Anna.Says("+7 495 123-45-67 доб. 12, ООО СтройМир, смета -> Сидоров").Clicks("Готово");
        await Sidorov.Says("/leads").Sees("ООО «СтройМир»").DoesNotSee(", ООО «СтройМир»");
        await Sidorov.Says("/lead 2").Sees("доб. 12");
    }

    [Theory]
    [InlineData("Сергеев Антон", "Сергеев", true)]
    [InlineData("Сергеев Антон", "Антон Сергеев", true)]
    [InlineData("Сергеев А.", "Сергеев Антон Ильич", true)]
    [InlineData("Алёна", "Алена Зимина", true)]
    [InlineData("Сергеева Антонина", "Сергеев Антон", false)]
    [InlineData("Сергеев Антон", "Сергеев Илья", false)]
    [InlineData("Петухова Вера", "Сергеев Антон", false)]
    [InlineData("Ольга", "Пётр", false)]
    [InlineData("ООО «Ромашка»", "Сергеев Антон", true)]
    [InlineData("Сергеев Антон", "+7 912 345-67-89", true)]
    [InlineData("Сергеев Антон", "", true)]
    [InlineData("Сергеев из Вектора", "Сергеев Антон", true)]
    [InlineData("Сергеев Антон", "Сергеев из Вектора", true)]
    [InlineData("Петухова из Вектора", "Сергеев из Вектора", false)]
    public void One_person_by_two_names(string said, string known, bool same) => Assert.Equal(same, SaidContact.Read(said).MayBe(known));

    [Theory]
    [InlineData("Павлова Ирина, главный инженер", "Павлова Ирина", "", "главный инженер")]
    [InlineData("Павлова Ирина, главный инженер, ООО Вектор", "Павлова Ирина", "ООО «Вектор»", "главный инженер")]
    [InlineData("Павлова Ирина, ООО Вектор", "Павлова Ирина", "ООО «Вектор»", "")]
    [InlineData("Павлова Ирина, Вектор", "Павлова Ирина", "Вектор", "")]
    [InlineData("Павлова Ирина", "Павлова Ирина", "", "")]
    public void A_line_taken_apart(string line, string name, string company, string position) =>
        Assert.Equal(new SaidContact(name, company, position), SaidContact.Read(line));
}
