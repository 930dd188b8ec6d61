using System.Net;
using System.Text;

namespace SalesBot.Tests.Api;

/// <summary>What stands beside a body, or is left blank in it: codings, empty dates, signatures (D12, D18).</summary>
public sealed class BesideBodyTests(ApiOffice office) : IClassFixture<ApiOffice>
{
    [Theory] // D18: it was read as it is, and «this is not JSON» was said
    [InlineData("/api/calls")]
    [InlineData("/api/calls/asterisk")]
    [InlineData("/api/letters")]
    public async Task A_compressed_report_is_refused_in_words_too(string path)
    {
        using var program = await office.Program();
        using var body = new ByteArrayContent([0x1F, 0x8B, 8]);
        body.Headers.Add("Content-Type", "application/json");
        body.Headers.Add("Content-Encoding", "gzip");
        using var answer = await program.PostAsync(path, body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("without Content-Encoding", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact] // D18
    public async Task A_body_that_says_it_is_as_it_is_is_read()
    {
        using var program = await office.Program();
        using var body = new StringContent("""{"name":"ООО «Ясень»"}""", Encoding.UTF8, "application/json");
        body.Headers.Add("Content-Encoding", "identity");
        using var answer = await program.PostAsync("/api/clients", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory] // D12: the first is the empty date of 1C, which came to 500
    [InlineData("/api/calls", """{"id":"m-1","phone":"89161234567","at":"0001-01-01T00:00:00"}""")]
    [InlineData("/api/calls", """{"id":"m-2","phone":"89161234567","at":""}""")]
    [InlineData("/api/letters", """{"from":{"email":"a@b.ru"},"text":"x","receivedAt":"0001-01-01T00:00:00"}""")]
    public async Task A_call_or_a_letter_of_no_date_is_of_now(string path, string body)
    {
        using var program = await office.Program();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", "no-date");
        using var answer = await program.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory] // D18, D19
    [InlineData("/api/calls/mango/events/call", "Mango-Signature")]
    [InlineData("/api/calls/zadarma", "Zadarma-Signature")]
    public async Task An_exchange_that_signs_otherwise_is_told_what_is_asked_for(string path, string scheme)
    {
        using var program = await office.Program(null);
        using var answer = await program.PostAsync(path, new FormUrlEncodedContent([new("json", "{}")]));
        Assert.Equal((HttpStatusCode.Unauthorized, scheme, "application/problem+json"),
            (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString(), answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Unknown caller", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
