using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Host.Api;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Api;

/// <summary>openapi.json describes every door of the API, with all that can be set up, and no other (D18).</summary>
public sealed partial class RoutesTests
{
    [Fact] // D18
    public async Task Every_door_that_is_mapped_stands_in_the_description_and_nothing_else_does()
    {
        var described = Described();
        var mapped = await Mapped();
        Assert.Contains("POST /api/calls/mango/*", mapped);
        // What is below an address of which everything is taken is described one by one.
        var taken = mapped.Where(door => door.EndsWith('*')).ToList();
        Assert.All(taken, door => Assert.Contains(described, one => IsBelow(one, door)));
        Assert.Equal(mapped.Except(taken), described.Where(one => !taken.Exists(door => IsBelow(one, door))));
    }

    private static bool IsBelow(string door, string all) => door.StartsWith(all[..^1], StringComparison.Ordinal);

    private static List<string> Described()
    {
        using var description = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(House.Root, "src", "SalesBot.Host", "Api", "openapi.json")));
        return [.. description.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(way => $"{way.Name.ToUpperInvariant()} {path.Name}"))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The doors of a bot that is told of everything; the page that draws the description is none.</summary>
    private static async Task<List<string>> Mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Api:Key"] = ApiOffice.Key,
            ["Calls:Mango:Key"] = "key",
            ["Calls:Mango:Salt"] = "salt",
            ["Calls:Zadarma:Secret"] = "secret",
        });
        // That there are such is all that mapping asks.
        builder.Services.AddSingleton<Office>(_ => throw new NotSupportedException());
        builder.Services.AddSingleton<Database>(_ => throw new NotSupportedException());
        builder.AddApi();
        await using var app = builder.Build();
        app.MapApi();
        var page = ApiPage.Parts.Select(part => $"GET /api{(part.Length == 0 ? "/" : part)}").ToHashSet(StringComparer.Ordinal);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(door => door.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                // HEAD stands wherever GET does.
                .Where(way => way != "HEAD").Select(way => $"{way} {Plain(door.RoutePattern.RawText!)}"))
            .Where(door => !page.Contains(door)).Order(StringComparer.Ordinal)];
    }

    /// <summary><c>{id:long}</c> is <c>{id}</c>, <c>{**path}</c> is everything below.</summary>
    private static string Plain(string pattern) => Everything().Replace(Constraint().Replace(pattern, "}"), "*");

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{\*+\w+\}")]
    private static partial Regex Everything();
}
