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

    private Task<IReadOnlyList<ClientMatch>> Find(string said) =>
        Office.Read(db => FindClients.By(new Work(db, Office.Office), said));
}
