using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;

namespace SalesBot.Tests.Api;

/// <summary>
/// A program writes down the clients it knows, again and again: of one there is one, by the rule of the lists that people send (D17, D18).
/// </summary>
public sealed class ClientDoorTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    [Theory] // D18: a client without an ИНН was made anew at each request
    [InlineData("ООО «Берёзка»", "ООО «Берёзка»")]
    [InlineData("ООО «Пихта»", "Общество с ограниченной ответственностью \"ПИХТА\"")]
    [InlineData("ТД Ольха", "Торговый дом «Ольха»")]
    [InlineData("Рощина Алла Юрьевна", "Рощина Алла Юрьевна")]
    public async Task A_client_without_an_inn_is_known_by_its_name(string name, string again)
    {
        using var program = await office.Program();
        var first = await Taken(program, new { name });
        var clients = await Count();
        Assert.Equal(first.GetRawText(), (await Taken(program, new { name = again })).GetRawText());
        Assert.Equal(clients, await Count());
    }

    [Fact] // D18
    public async Task One_that_has_an_inn_is_known_by_its_name_too()
    {
        using var program = await office.Program();
        Assert.Equal(17, Id(await Taken(program, new { name = "РОМАШКА ООО" })));
    }

    [Fact] // D18
    public async Task What_was_not_known_of_it_is_added_and_nothing_that_is_known_is_changed()
    {
        using var program = await office.Program();
        var id = Id(await Taken(program, new { name = "ООО «Кедр»", address = "Тверь, 1" }));
        var more = await Taken(program, new { name = "Кедр", inn = "5047028850", kpp = "504701001", address = "Тверь, 2" });
        Assert.Equal((id, "ООО «Кедр»", "5047028850", "504701001", "Тверь, 1"),
            (Id(more), Text(more, "name"), Text(more, "inn"), Text(more, "kpp"), Text(more, "address")));
        using var known = await program.PostAsJsonAsync("/api/clients", new { name = "ООО «Кедр»", inn = "5047028850" });
        Assert.Equal(HttpStatusCode.Conflict, known.StatusCode);
    }

    [Theory] // D18
    [InlineData("""{"name":"АО «Сосна»"}""")]
    [InlineData("""{"name":"ООО «Сосна-Юг»"}""")]
    [InlineData("""{"name":"ООО «Сосна»","inn":"500100732259"}""")]
    public async Task Another_legal_form_name_or_inn_is_another_client(string body)
    {
        using var program = await office.Program();
        using (await program.PostAsJsonAsync("/api/clients", new { name = "ООО «Сосна»", inn = "7736050003" })) { }
        var clients = await Count();
        using var other = await program.PostAsync("/api/clients", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(clients + 1, await Count());
    }

    [Fact] // D18: which of two it is cannot be told, but it is not a further one each time
    public async Task Where_several_are_called_so_there_is_one_more_at_most()
    {
        using var program = await office.Program();
        await Taken(program, new { name = "ООО «Клён»", inn = "7728168971" });
        await Taken(program, new { name = "ООО «Клён»", inn = "7702070139" });
        var third = Id(await Taken(program, new { name = "ООО «Клён»" }));
        Assert.Equal(third, Id(await Taken(program, new { name = "ООО «Клён»" })));
    }

    [Fact] // D18
    public async Task One_that_was_merged_is_the_one_it_became()
    {
        using var program = await office.Program();
        var old = Id(await Taken(program, new { name = "ООО «Верба»" }));
        var survivor = Id(await Taken(program, new { name = "ИП Ивушкин" }));
        await using (var db = office.Database.Open())
            await db.Clients.Where(one => one.Id == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.MergedIntoId, survivor));
        Assert.Equal(survivor, Id(await Taken(program, new { name = "Верба" })));
    }

    [Theory] // D17: the pair of a letterhead, and a name with all that was pasted with it
    [InlineData("""{"name":"ООО «Ясень»","inn":"5047028850/504701001"}""", "ООО «Ясень»", "5047028850", "504701001")]
    [InlineData("""{"name":"ООО «Ива»","inn":"ИНН/КПП 7728168971 / 7728AB001"}""", "ООО «Ива»", "7728168971", "7728AB001")]
    [InlineData("""{"name":"ООО «Бук»","inn":"7702070139","kpp":"7702ав001"}""", "ООО «Бук»", "7702070139", "7702AB001")]
    [InlineData("""{"name":"ООО \"Граб\" ИНН 7736050003 КПП 773601001"}""", "ООО «Граб»", "7736050003", "773601001")]
    [InlineData("{\"name\":\"ООО Тис\\nИНН:\\t7707083893\\nОГРН 1027700132195\"}", "ООО «Тис»", "7707083893", null)]
    [InlineData("""{"name":"ИП Дубов П.С. ИНН 500100732259 ОГРНИП 304500116000157"}""", "ИП Дубов П.С.", "500100732259", null)]
    public async Task Requisites_are_read_apart(string body, string name, string inn, string? kpp)
    {
        using var program = await office.Program();
        using var other = await program.PostAsJsonAsync("/api/clients", new { name = "ООО «Запасной»" });
        await Away(inn);
        using var answer = await program.PostAsync("/api/clients", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var client = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((name, inn, kpp), (Text(client, "name"), Text(client, "inn"), Text(client, "kpp")));
        await Away(inn);
        using var changed = await program.PatchAsync($"/api/clients/{Id(await other.Content.ReadFromJsonAsync<JsonElement>())}",
            new StringContent(body, Encoding.UTF8, "application/json"));
        client = await changed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((name, inn, kpp), (Text(client, "name"), Text(client, "inn"), Text(client, "kpp")));
        await Away(inn);
    }

    private async Task Away(string inn)
    {
        await using var db = office.Database.Open();
        await db.Clients.Where(one => one.Inn == inn)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Inn, (string?)null).SetProperty(one => one.Kpp, (string?)null));
    }

    [Theory] // D17
    [InlineData("""{"name":"ООО Кедровник ИНН 770708389"}""", "770708389: an INN has 10 or 12 digits")]
    [InlineData("""{"name":"ООО Кедровник ИНН 7707083894"}""", "check digits are wrong")]
    [InlineData("""{"name":"ООО Кедровник ИНН 7707083893","inn":"7702070139"}""", "another INN: 7707083893")]
    [InlineData("""{"name":"ИНН 7707083893"}""", "no name")]
    [InlineData("""{"name":"ООО Кедровник","inn":"77070838931"}""", "not 11")]
    [InlineData("""{"name":"ООО Кедровник","kpp":"77A701001"}""", "the fifth and the sixth")]
    [InlineData("""{"name":"ООО Кедровник","kpp":"77070100"}""", "not 8 characters")]
    public async Task What_cannot_be_is_told(string body, string what)
    {
        using var program = await office.Program();
        using var answer = await program.PostAsync("/api/clients", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(what, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory] // D18: a body of 1C has a mark, one of an older program the code page of Windows
    [InlineData("utf-8", "application/json", true)]
    [InlineData("utf-8", "application/json; charset=utf-8", true)]
    [InlineData("utf-16", "application/json", true)]
    [InlineData("utf-16", "application/json; charset=utf-16", false)]
    [InlineData("utf-16BE", "application/json", true)]
    [InlineData("windows-1251", "application/json; charset=windows-1251", false)]
    [InlineData("windows-1251", "application/json; charset=\"Windows-1251\"", false)]
    [InlineData("windows-1251", "application/json", false)]
    public async Task A_body_is_read_in_whatever_encoding_it_comes(string encoding, string type, bool mark)
    {
        using var program = await office.Program();
        var own = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var name = $"ООО «Секвойя {encoding}{type.Length}{mark}»";
        using var body = new ByteArrayContent([.. mark ? own.GetPreamble() : [], .. own.GetBytes($"{{\"name\":\"{name}\"}}")]);
        body.Headers.Add("Content-Type", type);
        using var answer = await program.PostAsync("/api/clients", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(name, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "name"));
    }

    [Fact] // D18
    public async Task A_packed_body_is_refused_in_words()
    {
        using var program = await office.Program();
        using var body = new ByteArrayContent([0x1F, 0x8B, 8]);
        body.Headers.Add("Content-Type", "application/json");
        body.Headers.Add("Content-Encoding", "gzip");
        using var answer = await program.PostAsync("/api/clients", body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("without Content-Encoding", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact] // D17: two clients had one ИНН, and orders went to either
    public async Task Of_one_inn_there_is_one_client_after_a_change_too()
    {
        using var program = await office.Program();
        var id = Id(await Taken(program, new { name = "ООО «Липа»" }));
        var known = Id(await Taken(program, new { name = "ООО «Клён»", inn = "7710140679" }));
        using var other = await program.PatchAsJsonAsync($"/api/clients/{id}", new { inn = "7710140679" });
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains($"client {known} ", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var own = await program.PatchAsJsonAsync($"/api/clients/{known}", new { inn = "7710140679" });
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact] // D19
    public async Task A_stranger_is_told_how_to_come_in()
    {
        using var program = await office.Program();
        program.DefaultRequestHeaders.Remove("X-Api-Key");
        program.DefaultRequestHeaders.Authorization = new("Bearer", "somebody-elses-key");
        using var answer = await program.GetAsync("/api/leads");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
    }

    [Theory] // D18: half an emoji in a name that was cut
    [InlineData("POST", "/api/clients", """{"name":"ООО Ель \ud83c"}""")]
    [InlineData("PATCH", "/api/clients/17", """{"address":"Тверь \ud83c"}""")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"topic":"\udf32"}""")]
    [InlineData("POST", "/api/calls", """{"id":"half-1","phone":"89161234567","name":"Ель \ud83c"}""")]
    [InlineData("POST", "/api/leads", """{"contact":{"phone":"89161234567"},"topic":"\ud83c"}""")]
    public async Task Half_a_character_is_told_and_nothing_fails(string method, string path, string body)
    {
        using var program = await office.Program();
        foreach (var key in new[] { null, "half" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await program.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK, $"{answer.StatusCode}");
        }
    }

    [Fact] // D18
    public async Task Two_at_once_make_one()
    {
        using var program = await office.Program();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Taken(program, new { name = "ООО «Рябина»" })));
        Assert.Single(made.Select(Id).Distinct());
    }

    [Fact] // D17
    public async Task The_same_key_is_answered_as_before()
    {
        using var program = await office.Program();
        program.DefaultRequestHeaders.Add("Idempotency-Key", "larch");
        var first = await Taken(program, new { name = "ООО «Лиственница»" });
        await using (var db = office.Database.Open())
            await db.Clients.Where(one => one.Id == Id(first)).ExecuteUpdateAsync(set => set.SetProperty(one => one.Address, "Тверь, 3"));
        Assert.Equal(first.GetRawText(), (await Taken(program, new { name = "ООО «Лиственница»" })).GetRawText());
        await Taken(program, new { name = "ООО «Вяз»" }, HttpStatusCode.Conflict);
    }

    private static async Task<JsonElement> Taken(HttpClient program, object client, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await program.PostAsJsonAsync("/api/clients", client);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<int> Count()
    {
        await using var db = office.Database.Open();
        return await db.Set<Client>().CountAsync();
    }

    private static long Id(JsonElement client) => client.GetProperty("id").GetInt64();

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
