using SalesBot.Clients;
using SalesBot.Contacts;
using SalesBot.Conversations;

namespace SalesBot.Tests.Contacts;

public sealed class FindClientsTests : OfficeTest
{
    [Fact] // F15: it would be made a second time
    public async Task A_client_is_found_however_its_form_is_typed_and_whatever_stands_beside_it()
    {
        await Office.Change(db =>
        {
            db.Clients.Add(new Client { Id = 7, Name = "ООО «Ромашка»", CreatedAt = Office.Clock.GetUtcNow() });
            db.SearchWords.Add(new SearchWord { ClientId = 7, Word = "ромашка" });
            return Task.CompletedTask;
        });
        foreach (var said in new[] { "OOO Ромашка", "общество с огр. отв. «Ромашка»", "ООО «Ромашка», г. Москва", "фирма Ромашка" })
            Assert.Equal((said, 1), (said, (await Find(said)).Count));
        foreach (var other in new[] { "Ромашка Плюс", "ООО «Фирма»", "компания" }) Assert.Empty(await Find(other));
    }

    [Theory] // F15: it would be made a second time
    [InlineData("ООО «Торговый дом «Вектор»", "ТД Вектор", "ООО ТД Вектор", "торговый дом Вектор", "ООО «ТД «Вектор»")]
    [InlineData("ООО «ТД Вектор»", "Торговый дом «Вектор»", "ООО Торговый Дом Вектор", "тд вектор")]
    [InlineData("Муниципальное бюджетное учреждение «Спортшкола»", "МБУ Спортшкола", "МБУ «Спортшкола»", "мбу спортшкола")]
    [InlineData("МБОУ «Школа № 5»", "Муниципальное бюджетное общеобразовательное учреждение «Школа № 5»", "МБОУ Школа 5")]
    [InlineData("ГУП «Водоканал»", "Государственное унитарное предприятие «Водоканал»", "ГУП Водоканал")]
    [InlineData("ПК «Восход»", "Производственный кооператив «Восход»", "производственный кооператив Восход")]
    [InlineData("Производственный кооператив «Восход»", "ПК Восход", "ПК «Восход»")]
    [InlineData("Группа компаний «Север»", "ГК Север", "ГК «Север»")]
    public async Task A_client_is_found_by_what_it_is_in_short_and_spelled_out(string name, params string[] said)
    {
        await Office.Change(db =>
        {
            db.Clients.Add(new Client { Id = 7, Name = name, CreatedAt = Office.Clock.GetUtcNow() });
            // As they were kept before what companies do was known.
            foreach (var word in SearchWords.Words(name).Where(word => word.Length > 1 && !SearchWords.IsLegalForm(word)).Distinct())
                db.SearchWords.Add(new SearchWord { ClientId = 7, Word = word });
            return Task.CompletedTask;
        });
        foreach (var one in said) Assert.Equal((one, 1), (one, (await Find(one)).Count));
    }

    private Task<IReadOnlyList<ClientMatch>> Find(string said) =>
        Office.Read(db => FindClients.By(new Work(db, Office.Office), said));
}
