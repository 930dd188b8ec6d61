using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Programs;

namespace SalesBot.Tests.Api;

/// <summary>What programs hand in, read and change by the API of the built host (D17, D19).</summary>
public sealed class DoorTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    [Theory] // W11
    [InlineData("L-2026-000123")]
    [InlineData("l-2026-123")]
    [InlineData("Л-2026-000123")]
    public async Task A_lead_answers_to_its_number_without_noughts_too(string number)
    {
        using var program = await office.Program(await office.NewKey("1С", ApiRights.ReadLeads));
        using var answer = await program.GetAsync($"/api/leads/{Uri.EscapeDataString(number)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("L-2026-000123", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact] // D19
    public async Task A_lead_of_a_form_is_registered_once_with_where_it_came_from()
    {
        using var form = await office.Program(ApiOffice.FormKey);
        object lead = new { contact = new { name = "Лебедев Антон", phone = "8 (903) 111-22-33" }, topic = "Забор", source = "site" };
        var first = await Taken(form, lead, "k-1");
        Assert.Equal((first.GetRawText(), "registered"),
            ((await Taken(form, lead, "k-1")).GetRawText(), first.GetProperty("state").GetString()));
        using var other = await Post(form, "/api/leads", new { contact = new { phone = "8 903 111-22-34" } }, "k-1");
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using var all = await office.Program();
        var read = await Read(await all.GetAsync($"/api/leads/{first.GetProperty("number").GetString()}"));
        Assert.Equal(("Лебедев Антон", "Форма на сайте", "site"), (Text(read, "contact"), Text(read.GetProperty("source"), "program"),
            Text(read.GetProperty("source"), "source")));
        Assert.Equal("Петрова Ольга", Text(read, "responsible"));
    }

    [Fact] // D19
    public async Task Two_programs_may_choose_the_same_key_for_different_things()
    {
        using var one = await office.Program(await office.NewKey("Партнёр", ApiRights.AddLeads | ApiRights.ReadLeads));
        using var other = await office.Program();
        await Taken(one, new { contact = new { phone = "8 903 222-22-31" } }, "same");
        await Taken(other, new { contact = new { phone = "8 903 222-22-32" } }, "same");
    }

    [Fact] // D19
    public async Task The_leads_of_a_phone_are_found_the_latest_first_and_as_many_as_are_wanted()
    {
        using var program = await office.Program();
        var first = Text(await Taken(program, new { contact = new { phone = "8 903 333-44-55" }, topic = "Забор" }, "p-1"), "number");
        var second = Text(await Taken(program, new { contact = new { phone = "8 903 333-44-55" }, topic = "Навес" }, "p-2"), "number");
        Assert.Equal([second, first], await Of("?phone=8(903)333-44-55"));
        Assert.Equal([second], await Of("?phone=%2B79033334455&limit=1"));
        Assert.Empty(await Of("?phone=89033334456"));

        async Task<List<string?>> Of(string query) =>
        [
            .. (await Read(await program.GetAsync($"/api/leads{query}"))).GetProperty("items").EnumerateArray()
                .Select(lead => Text(lead, "number")),
        ];
    }

    [Fact] // D19
    public async Task A_phone_that_cannot_be_read_stays_with_the_words_where_there_is_an_address()
    {
        using var form = await office.Program();
        var lead = await Taken(form,
            new { contact = new { phone = "+7 (___) ___-__-__", email = "anton@example.org" }, text = "Жду" }, "k-2");
        var number = Text(lead, "number");
        await using var db = office.Database.Open();
        var content = await db.Set<SalesBot.Events.Event>().Where(document => document.LeadId == db.Set<Lead>()
            .Where(one => one.Number == number).Select(one => one.Id).First()).Select(document => document.Content).FirstAsync();
        Assert.Contains("+7 (___) ___-__-__", content, StringComparison.Ordinal);
    }

    [Fact] // D17
    public async Task Each_change_of_a_lead_is_on_the_record_from_what_to_what()
    {
        using var client = await office.Program(await office.NewKey("Учёт", ApiRights.ChangeLeads | ApiRights.Directory));
        var before = await office.LastRecord();
        using var answer = await client.PatchAsJsonAsync("/api/leads/l-2026-000123", new { topic = "Навес" });
        Assert.Equal("Навес", Text(await Read(answer), "topic"));
        using var same = await client.PatchAsJsonAsync("/api/leads/L-2026-000123", new { topic = "Навес" });
        same.EnsureSuccessStatusCode();
        using var address = await client.PatchAsJsonAsync("/api/clients/17", new { address = "Тверь, 1" });
        Assert.Equal("Тверь, 1", Text(await Read(address), "address"));
        var records = await office.DoneAfter(before);
        Assert.Equal(["lead.field-changed", "client.field-changed"], records.Select(record => record.Action));
        Assert.All(records, record => Assert.StartsWith("api:", record.Channel, StringComparison.Ordinal));
        Assert.Contains("\"to\":\"Навес\"", System.Text.RegularExpressions.Regex.Unescape(records[0].Details), StringComparison.Ordinal);
    }

    [Fact] // D19
    public async Task A_contact_is_found_by_the_rule_of_the_chat_and_not_made_twice()
    {
        using var client = await office.Program();
        using var known = await client.PostAsJsonAsync("/api/contacts", new { name = "Иванов", phones = new[] { "8 916 123 45 67" } });
        Assert.Equal(21, (await Read(known)).GetProperty("id").GetInt64());
        using var other = await client.PostAsJsonAsync("/api/contacts",
            new { name = "Крылова Нина", phones = new[] { "8 916 123 45 67" } });
        Assert.NotEqual(21, (await Read(other)).GetProperty("id").GetInt64());
    }

    [Fact] // D19
    public async Task A_number_that_comes_again_without_a_name_makes_nobody_more()
    {
        using var program = await office.Program();
        var ids = new List<long>();
        foreach (var name in new[] { null, "", null, "Лис Олег", "" })
            ids.Add(await ContactOf(program, name));
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(ids[0], ids[2]);
        Assert.Equal(ids[3], ids[4]);
    }

    [Fact] // D19
    public async Task An_order_is_paid_and_shipped_and_what_was_wrong_can_be_taken_back()
    {
        using var client = await office.Program();
        using var paid = await client.PatchAsJsonAsync("/api/orders/O-2026-000045", new { paidAt = "2026-11-26T10:00:00+03:00" });
        var order = await Read(paid);
        Assert.Equal(72_000m, order.GetProperty("paidSum").GetDecimal());
        using var back = await client.PatchAsync("/api/orders/O-2026-000045",
            new StringContent("""{"paidAt":null}""", Encoding.UTF8, "application/json"));
        Assert.Equal(JsonValueKind.Null, (await Read(back)).GetProperty("paidAt").ValueKind);
        await using var db = office.Database.Open();
        await db.Set<Order>().Where(one => one.Id == 45).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OrderState.Cancelled));
        using var late = await client.PatchAsJsonAsync("/api/orders/O-2026-000045", new { shippedAt = "2026-11-26T10:00:00+03:00" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        await db.Set<Order>().Where(one => one.Id == 45).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, OrderState.Posted));
    }

    [Fact] // D19
    public async Task The_catalogue_is_pushed_known_by_name_or_else_by_code_and_priced_as_orders_count()
    {
        using var client = await office.Program();
        using var pushed = await client.PutAsJsonAsync("/api/items", new
        {
            items = new object[]
            {
                new { code = "Г-1", name = "Гвозди", unit = "кг", price = 100m, vat = 22, vatIncluded = false },
                new { code = "С21-0.5", name = "Профлист С21", unit = "м²", price = 610m },
            },
        });
        var report = await Read(pushed);
        Assert.Equal((1, 1), (report.GetProperty("added").GetInt32(), report.GetProperty("changed").GetInt32()));
        var nails = (await Read(await client.GetAsync("/api/items?code=%D0%93-1"))).GetProperty("items")[0];
        Assert.Equal((122m, "Гвозди"), (nails.GetProperty("price").GetDecimal(), Text(nails, "name")));
        var sheet = (await Read(await client.GetAsync("/api/items?code=%D0%A121-0.5"))).GetProperty("items");
        Assert.Equal((1, 1, "Профлист С21"), (sheet.GetArrayLength(), sheet[0].GetProperty("id").GetInt32(), Text(sheet[0], "name")));
    }

    [Fact] // D20
    public async Task An_item_has_its_own_rate_of_vat_and_its_price_is_counted_by_it()
    {
        using var client = await office.Program();
        using var pushed = await client.PutAsJsonAsync("/api/items", new
        {
            items = new object[]
            {
                new { code = "К-1", name = "Книга", unit = "шт", price = 100m, vat = 10, vatIncluded = false },
                new { code = "У-1", name = "Уроки", unit = "ч", price = 50m, vat = 0 },
                new { code = "Б-1", name = "Болты", unit = "кг", price = 10m, vat = 22 },
            },
        });
        Assert.Equal(HttpStatusCode.OK, pushed.StatusCode);
        async Task<(decimal, int?)> Kept(string code)
        {
            var item = (await Read(await client.GetAsync($"/api/items?code={Uri.EscapeDataString(code)}"))).GetProperty("items")[0];
            var vat = item.GetProperty("vat");
            return (item.GetProperty("price").GetDecimal(), vat.ValueKind == JsonValueKind.Null ? null : vat.GetInt32());
        }

        Assert.Equal(((110m, 10), (50m, 0), (10m, null)), (await Kept("К-1"), await Kept("У-1"), await Kept("Б-1")));
        using var again = await client.PutAsJsonAsync("/api/items",
            new { items = new object[] { new { code = "К-1", name = "Книга", unit = "шт", price = 120m } } });
        Assert.Equal((120m, 10), await Kept("К-1"));
    }

    [Fact] // O7, O8
    public async Task An_order_says_what_it_comes_to_by_rate_of_vat()
    {
        using var client = await office.Program();
        await using var db = office.Database.Open();
        async Task<(string?, string, string)> Counted(VatBy by, int? rate)
        {
            await db.Set<Order>().Where(one => one.Id == 45).ExecuteUpdateAsync(set => set.SetProperty(one => one.VatBy, by));
            await db.Set<OrderLine>().Where(one => one.OrderId == 45)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.VatPercent, rate));
            var order = await Read(await client.GetAsync("/api/orders/O-2026-000045"));
            return (Text(order, "vatBy"), order.GetProperty("lines")[0].GetProperty("vatPercent").GetRawText(),
                order.GetProperty("vat")[0].GetRawText());
        }

        Assert.Equal(("items", "10", """{"percent":10,"net":65454.55,"vat":6545.45}"""), await Counted(VatBy.Items, 10));
        Assert.Equal(("items", "22", """{"percent":22,"net":59016.39,"vat":12983.61}"""), await Counted(VatBy.Items, null));
        Assert.Equal(("day", "22", """{"percent":22,"net":59016.39,"vat":12983.61}"""), await Counted(VatBy.Day, 10));
        await Counted(VatBy.Day, null);
    }

    [Fact] // D19
    public async Task A_file_is_put_to_a_lead_once_and_fetched_again_and_too_large_or_empty_ones_are_refused()
    {
        using var client = await office.Program();
        const string files = "/api/leads/L-2026-000123/files";
        var bytes = Encoding.UTF8.GetBytes("<script>alert(1)</script>");
        ByteArrayContent Content(byte[] content) => new(content) { Headers = { ContentType = new("text/html") } };
        var first = await Read(await client.PostAsync(files + "?name=..%2F%D0%BF%D0%BB%D0%B0%D0%BD.html", Content(bytes)));
        var again = await Read(await client.PostAsync(files + "?name=%D0%BF%D0%BB%D0%B0%D0%BD.html", Content(bytes)));
        Assert.Equal(("план.html", first.GetRawText()), (Text(first, "name"), again.GetRawText()));
        using var fetched = await client.GetAsync($"{files}/{first.GetProperty("id")}");
        Assert.Equal(bytes, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "nosniff"), (fetched.Content.Headers.ContentDisposition?.DispositionType,
            string.Concat(fetched.Headers.GetValues("X-Content-Type-Options"))));
        using var empty = await client.PostAsync(files + "?name=x.txt", Content([]));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        // Asked first, the server refuses before the body is under way: else it may hang up in the middle of it.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var large = await client.PostAsync(files + "?name=x.bin", Content(new byte[(20 * 1024 * 1024) + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var elsewhere = await client.GetAsync($"{files}/6");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static async Task<JsonElement> Taken(HttpClient client, object lead, string key) =>
        await Read(await Post(client, "/api/leads", lead, key));

    private static Task<HttpResponseMessage> Post(HttpClient client, string path, object body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<long> ContactOf(HttpClient program, string? name)
    {
        using var answer = await program.PostAsJsonAsync("/api/contacts", new { name, phones = new[] { "+7 903 777-00-11" } });
        return (await Read(answer)).GetProperty("id").GetInt64();
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
