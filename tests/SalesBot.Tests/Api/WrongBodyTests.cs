using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SalesBot.Tests.Api;

/// <summary>What is wrong with what a program sends is named in its own terms, and nothing is done (D18, D19).</summary>
public sealed class WrongBodyTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory] // D19
    [InlineData("POST", "/api/leads", """{"contact":{"phone":"call me"}}""", "contact.phone")]
    [InlineData("POST", "/api/leads", """{"contact":{"email":"nobody"}}""", "contact.email")]
    [InlineData("POST", "/api/leads", """{"contact":{"phone":"89161234567"},"kind":"meeting"}""", "kind")]
    [InlineData("POST", "/api/leads", """{"contact":{"phone":89161234567}}""", "contact.phone")]
    [InlineData("POST", "/api/leads", "null", "a lead")]
    [InlineData("POST", "/api/leads", "[]", "a lead")]
    [InlineData("POST", "/api/leads", "{", "This is not JSON")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"kind":"meeting"}""", "kind")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"topic":7}""", "topic")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"contact":{"company":"Вектор"}}""", "contact.name")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"client":{}}""", "client.name")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"client":{"name":"x","inn":"7707083894"}}""", "innConfirmed")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"client":{"id":999}}""", "client.id")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"paidAt":"yesterday"}""", "paidAt")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"shippedAt":"2999-01-01T00:00:00Z"}""", "shippedAt")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"paidSum":-5}""", "paidSum")]
    [InlineData("POST", "/api/clients", """{"inn":"7736050003"}""", "name")]
    [InlineData("POST", "/api/clients", """{"name":"x","inn":"123"}""", "inn")]
    [InlineData("POST", "/api/clients", """{"name":"x","name":"y"}""", "name")]
    [InlineData("POST", "/api/clients", """{"name":"x","inn":"7707083894"}""", "innConfirmed")]
    [InlineData("PATCH", "/api/clients/17", """{"kpp":"12"}""", "kpp")]
    [InlineData("PATCH", "/api/clients/17", """{"name":null}""", "name")]
    [InlineData("POST", "/api/contacts", """{"name":"Иванов"}""", "phones")]
    [InlineData("POST", "/api/contacts", """{"phones":["x"]}""", "phones[0]")]
    [InlineData("POST", "/api/contacts", """{"phones":["89161234567"],"clientId":999}""", "clientId")]
    [InlineData("PATCH", "/api/contacts/21", """{"phones":["89161234567"]}""", "phones")]
    [InlineData("PATCH", "/api/contacts/21", """{"phones":[],"emails":[]}""", "phones")]
    [InlineData("PATCH", "/api/contacts/21", """{"phones":[null],"emails":[""]}""", "phones")]
    [InlineData("POST", "/api/calls/asterisk", "{", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", """{"Event":"DialBegin","Linkedid":"7.1",""", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", """["DialBegin"]""", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", "\"DialBegin\"", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", "null", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", "", "no field Event")]
    [InlineData("POST", "/api/calls/asterisk", """{"Event":"DialBegin","CallerIDNum":"89161234567"}""", "Linkedid or Uniqueid")]
    [InlineData("PUT", "/api/items", """{"items":[]}""", "items")]
    [InlineData("PUT", "/api/items", """{"items":[{"name":"x","unit":"шт"}]}""", "items[0].price")]
    [InlineData("PUT", "/api/items", """{"items":[{"name":"x","unit":"шт","price":1,"vat":122}]}""", "items[0].vat")]
    [InlineData("PUT", "/api/items", """{"items":[{"name":"x","unit":"шт","price":0.125}]}""", "items[0].price")]
    [InlineData("PUT", "/api/items", """{"items":[{"name":"x","unit":"t","price":1},{"name":"X","unit":"t","price":1}]}""", "[1].name")]
    [InlineData("PUT", "/api/items", """{"items":[{"name":"x","unit":"шт","price":1,"responsibleId":999}]}""", "items[0].responsibleId")]
    [InlineData("GET", "/api/leads?limit=0", "", "limit")]
    [InlineData("GET", "/api/leads?phone=abc", "", "phone")]
    [InlineData("GET", "/api/clients?after=x", "", "after")]
    [InlineData("GET", "/api/contacts?client=x", "", "client")]
    [InlineData("GET", "/api/clients?cursor=5", "", "reads after, limit, inn")]
    [InlineData("GET", "/api/contacts?company=x", "", "company")]
    [InlineData("GET", "/api/items?cursor=5", "", "cursor")]
    [InlineData("GET", "/api/orders?after=5", "", "reads cursor, limit")]
    [InlineData("GET", "/api/leads?fone=89161234567", "", "fone")]
    [InlineData("GET", "/api/people?limit=5", "", "reads no parameters")]
    [InlineData("GET", "/api/orders/O-2026-000045?expand=lines", "", "expand")]
    [InlineData("GET", "/api/leads/L-2026-000123/files?name=x", "", "name")]
    [InlineData("GET", "/api/leads?phone=", "", "phone")]
    [InlineData("GET", "/api/clients?inn=", "", "inn")]
    [InlineData("GET", "/api/clients?inn=123", "", "inn")]
    [InlineData("GET", "/api/items?code=1&code=2", "", "twice")]
    [InlineData("GET", "/api/leads?phone=89161234567&email=ivan@romashka.example", "", "email")]
    [InlineData("GET", "/api/leads?phone=89161234567&cursor=5", "", "cursor")]
    [InlineData("GET", "/api/contacts?phone=89161234567&email=ivan@romashka.example", "", "email")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"paidAt":"0001-01-01T00:00:00"}""", "paidAt")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"shippedAt":""}""", "shippedAt")]
    [InlineData("PATCH", "/api/orders/O-2026-000045", """{"shippedAt":"20261126"}""", "shippedAt")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"client":null}""", "client")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"contact":null}""", "contact")]
    [InlineData("PATCH", "/api/leads/L-2026-000123", """{"client":{"id":17,"name":"Вектор"}}""", "client.name")]
    [InlineData("POST", "/api/clients", """{"name":5}""", "A text or null")]
    [InlineData("POST", "/api/calls", """{"id":"1","phone":"89161234567","phone":""}""", "phone")]
    [InlineData("POST", "/api/letters", """{"from":{"email":"a@b.ru"},"text":"x","text":"y"}""", "text")]
    public async Task What_is_wrong_is_named_and_changes_nothing(string method, string path, string body, string named)
    {
        using var client = await office.Program();
        var before = await office.LastRecord();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Headers.Add("Idempotency-Key", "wrong");
        if (method != "GET") request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{answer.StatusCode}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(named, JsonSerializer.Serialize(said, Readable), StringComparison.Ordinal);
        Assert.Empty(await office.DoneAfter(before));
    }
}
