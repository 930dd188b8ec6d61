using System.Text.Json;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary>A contact as a body says it; of a change, what is left out stays as it is.</summary>
internal sealed record SaidContactBody(JsonElement Name, JsonElement Company, JsonElement Position, IReadOnlyList<string?>? Phones,
    IReadOnlyList<string?>? Emails, long? ClientId)
{
    private const int LongestName = 200;
    private const int MostReach = 10;

    /// <summary>Checks all of it.</summary>
    public SaidPerson Checked(SaidText said) => new(
        said.Change(Name, "name", LongestName), said.Change(Company, "company", LongestName),
        said.Change(Position, "position", LongestName), Reach(said), ClientId);

    private List<string>? Reach(SaidText said)
    {
        if (Phones is null && Emails is null) return null;
        if (Phones?.Count > MostReach) said.Wrong("phones", $"At most {MostReach}.");
        if (Emails?.Count > MostReach) said.Wrong("emails", $"At most {MostReach}.");
        var reach = new List<string?>();
        foreach (var (at, phone) in (Phones ?? []).Index()) reach.Add(said.Phone(phone, $"phones[{at}]")?.E164);
        foreach (var (at, email) in (Emails ?? []).Index()) reach.Add(said.Email(email, $"emails[{at}]")?.Key);
        return [.. reach.OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
