using SalesBot.Calls;
using SalesBot.Host.Api.Exchanges;

namespace SalesBot.Host.Api;

/// <summary>The settings of the HTTP API: <c>Api:Key</c> or <c>Api:Enabled</c>, without which there is none, and those of section
/// <c>Calls</c>.</summary>
/// <param name="Key">The key that may all; null: there is none.</param>
/// <param name="Tasks">For which calls somebody is to call back (B2).</param>
internal sealed record ApiOptions(string? Key, CallTasks Tasks)
{
    private const int ShortestKey = 16;

    /// <summary>
    /// Whether programs may come in: there is a key for all, or <c>Api:Enabled</c> opens the door for those made in the chat.
    /// </summary>
    public bool IsOpen => Key is not null || Enabled;

    /// <summary><c>Api:Enabled</c>: the API is there also without a key for all.</summary>
    public bool Enabled { get; init; }

    /// <summary><c>Api:Origins</c>: web sites whose pages may call.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

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
            Enabled = IsOn(Said(configuration, "Api:Enabled"), mistakes),
            Origins = ApiOrigins.Read(Said(configuration, "Api:Origins"), mistakes),
            Mango = MangoOf(Said(configuration, "Calls:Mango:Key"), Said(configuration, "Calls:Mango:Salt"), mistakes),
            ZadarmaSecret = Said(configuration, "Calls:Zadarma:Secret"),
        };
    }

    private static string? Said(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];

    private static bool IsOn(string? said, ICollection<string> mistakes)
    {
        if (said is null) return false;
        if (!bool.TryParse(said, out var on)) mistakes.Add($"Api:Enabled is «{said}»; it can be true or false.");
        return on;
    }

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
