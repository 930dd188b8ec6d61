using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>An update that ends the process, whatever is done: it does so twice and not for ever (X1).</summary>
public sealed class PoisonTests : StorageTest
{
    [Fact] // X1
    public async Task The_third_start_has_set_it_aside_and_answers_everybody_else()
    {
        for (var life = 0; life < 2; life++)
        {
            using var host = Start();
            using var client = await Client(host);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => Say(client, "secretary", "fatal", "/call"));
            await host.Exited();
            Assert.NotEqual(0, host.ExitCode);
        }

        using var third = Start();
        using var page = await Client(third);
        Assert.True((await Say(page, "secretary", "fatal", "/call")).GetProperty("duplicate").GetBoolean());
        Assert.False((await Say(page, "manager", "good", "/help")).GetProperty("duplicate").GetBoolean());
        await Shows(page, "admin", "дважды остановило бота и отложено");
        await Shows(page, "secretary", "Отправьте его ещё раз");
        await Shows(page, "manager", "вот что здесь можно");
        await third.Stop();
        Assert.Equal(0, third.ExitCode);
        Assert.Empty(Directory.GetFiles(Folder, "*.taking-*"));
    }

    private HostProcess Start() => HostProcess.Start(
        Folder, ("DOTNET_STARTUP_HOOKS", typeof(PoisonTests).Assembly.Location),
        ("SALESBOT_TEST_ENDS_AT", "fatal"), ("DOTNET_DbgEnableMiniDump", "0"));

    private static async Task<HttpClient> Client(HostProcess host) =>
        await host.EnterDemo(new HttpClient { BaseAddress = await host.Address() });

    private static async Task<JsonElement> Say(HttpClient client, string role, string id, string text)
    {
        using var answer = await client.PostAsJsonAsync("/demo/api/say", new { id, person = Account(await State(client), role), text });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Follows what the page is told until the chat of somebody with this role shows it.</summary>
    private static async Task Shows(HttpClient client, string role, string text)
    {
        var account = Account(await State(client), role);
        await using var told = await client.GetStreamAsync("/demo/api/events?after=0");
        await using var events = SseParser.Create(told).EnumerateAsync().GetAsyncEnumerator();
        JsonElement message;
        do
        {
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2)), $"The {role} does not see «{text}».");
            message = JsonSerializer.Deserialize<JsonElement>(events.Current.Data);
        }
        while (events.Current.EventType != "message" || message.GetProperty("account").GetString() != account
            || !message.ToString().Contains(text, StringComparison.Ordinal));
    }

    private static Task<JsonElement> State(HttpClient client) => client.GetFromJsonAsync<JsonElement>("/demo/api/state");

    private static string Account(JsonElement state, string role) => state.GetProperty("people").EnumerateArray()
        .First(person => person.GetProperty("roles").EnumerateArray().Any(one => one.GetString() == role))
        .GetProperty("account").GetString()!;
}
