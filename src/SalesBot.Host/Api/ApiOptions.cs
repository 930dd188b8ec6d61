using SalesBot.Calls;
using SalesBot.Host.Api.Exchanges;

namespace SalesBot.Host.Api;

/// <summary>The settings of the HTTP API: <c>Api:Key</c>, without which there is none, and those of section <c>Calls</c>.</summary>
/// <param name="Key">What callers prove themselves by; null: the API is off.</param>
/// <param name="Tasks">For which calls somebody is to call back (B2).</param>
internal sealed record ApiOptions(string? Key, CallTasks Tasks)
{
    private const int ShortestKey = 16;

    /// <summary>What Mango Office signs with; null: nothing is taken from it.</summary>
    public MangoSecret? Mango { get; init; }

    /// <summary><c>Calls:Zadarma:Secret</c>, what Zadarma signs with; null: nothing is taken from it.</summary>
    public string? ZadarmaSecret { get; init; }

    /// <summary>Reads them; every mistake goes to <paramref name="mistakes"/>.</summary>
    public static ApiOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var key = Said(configuration, "Api:Key");
        if (key?.Length < ShortestKey)
            mistakes.Add($"Api:Key has {key.Length} characters; at least {ShortestKey} are needed, so that nobody guesses it.");
        return new ApiOptions(key, TasksOf(Said(configuration, "Calls:Tasks"), mistakes))
        {
            Mango = MangoOf(Said(configuration, "Calls:Mango:Key"), Said(configuration, "Calls:Mango:Salt"), mistakes),
            ZadarmaSecret = Said(configuration, "Calls:Zadarma:Secret"),
        };
    }

    private static string? Said(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];

    private static CallTasks TasksOf(string? said, ICollection<string> mistakes)
    {
        if (said is null) return CallTasks.Missed;
        if (Enum.TryParse<CallTasks>(said, ignoreCase: true, out var read) && Enum.IsDefined(read)) return read;
        mistakes.Add($"Calls:Tasks is «{said}»; it can be {string.Join(", ", Enum.GetNames<CallTasks>())}.");
        return CallTasks.Missed;
    }

    private static MangoSecret? MangoOf(string? key, string? salt, ICollection<string> mistakes)
    {
        if (key is null != salt is null) mistakes.Add("Calls:Mango:Key and Calls:Mango:Salt belong together: set both or neither.");
        return key is null || salt is null ? null : new MangoSecret(key, salt);
    }
}
