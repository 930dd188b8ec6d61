using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Tests.Data;

namespace SalesBot.Tests.Hosting;

/// <summary>The built host beside an OTLP collector, and its log.</summary>
public sealed class TelemetryTests : StorageTest
{
    [Fact]
    public async Task Metrics_and_traces_reach_the_collector_and_say_nothing_of_people()
    {
        var heard = new ConcurrentDictionary<string, StringBuilder>(StringComparer.Ordinal);
        await using var collector = await Collector(heard);
        using var host = HostProcess.Start(
            Folder, ("Demo:Enabled", "true"), ("OTEL_EXPORTER_OTLP_ENDPOINT", Url(collector)),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("Logging:LogLevel:SalesBot", "Debug"));
        await Register(host);
        await host.Printed(@"\(first-contact\) by browser: sent");
        await host.Stop();
        var (metrics, traces) = (heard["/v1/metrics"].ToString(), heard["/v1/traces"].ToString());
        string[] instruments =
        [
            "salesbot.updates", "salesbot.turn.duration", "salesbot.commit.duration", "salesbot.commit.updates", "salesbot.sends",
            "salesbot.send.duration", "salesbot.outbox.wait",
        ];
        Assert.All(instruments, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(["update", "turn", "send", "first-contact"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.DoesNotMatch("9123456780|Кузьмин|Вектор|забор|Петрова", metrics + traces);
    }

    [Fact]
    public async Task The_log_ties_an_update_to_what_is_sent_for_it_and_says_nothing_of_people()
    {
        using var host = HostProcess.Start(Folder, ("Demo:Enabled", "true"), ("Logging:Console:FormatterName", "json"),
            ("Logging:LogLevel:SalesBot", "Debug"));
        await Register(host);
        await host.Printed(@"\(first-contact\) by browser: sent");
        await host.Stop();
        var sent = host.Output.First(line => line.Contains("(first-contact)", StringComparison.Ordinal));
        var trace = Regex.Match(sent, "\"TraceId\":\"(?<id>[0-9a-f]{32})\"", RegexOptions.None, TimeSpan.FromMinutes(1)).Groups["id"].Value;
        Assert.Contains(host.Output, line => line.Contains(trace, StringComparison.Ordinal)
            && line.Contains("of browser: taken", StringComparison.Ordinal));
        Assert.DoesNotMatch("9123456780|Кузьмин|Вектор|забор|Петрова", string.Join('\n', host.Output));
    }

    [Fact]
    public async Task An_address_that_is_none_stops_the_start()
    {
        using var host = await HostProcess.Run(Folder, [], ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector"));
        Assert.Equal(1, host.ExitCode);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT must be", host.Error, StringComparison.Ordinal);
    }

    private static async Task Register(HostProcess host)
    {
        using var client = await host.EnterDemo(new HttpClient { BaseAddress = await host.Address() });
        (await client.PostAsJsonAsync("/demo/api/say", new
        {
            person = "anna",
            id = "one",
            text = "89123456780 Кузьмин Олег ООО Вектор "
            + "забор -> Петрова"
        })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("/demo/api/tap", new { person = "anna", id = "two", value = "!done@d1.0" }))
            .EnsureSuccessStatusCode();
    }

    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, StringBuilder> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            var body = await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync();
            var text = heard.GetOrAdd(request.Path, _ => new StringBuilder());
            lock (text) text.Append(body);
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return app;
    }

    private static string Url(WebApplication app) =>
        app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
