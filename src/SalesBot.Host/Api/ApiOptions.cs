using SalesBot.MissedCalls;

namespace SalesBot.Host.Api;

/// <summary>The settings of the HTTP API: <c>Api:Key</c>, without which there is none, and <c>Calls:Tasks</c>.</summary>
/// <param name="Key">What callers prove themselves by; null: the API is off.</param>
/// <param name="Tasks">For which calls somebody is to call back (B2).</param>
internal sealed record ApiOptions(string? Key, CallTasks Tasks)
{
    private const int ShortestKey = 16;

    /// <summary>Reads them; every mistake goes to <paramref name="mistakes"/>.</summary>
    public static ApiOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var key = configuration["Api:Key"];
        if (string.IsNullOrWhiteSpace(key)) key = null;
        else if (key.Length < ShortestKey)
            mistakes.Add($"Api:Key has {key.Length} characters; at least {ShortestKey} are needed, so that nobody guesses it.");
        var tasks = configuration["Calls:Tasks"];
        if (string.IsNullOrWhiteSpace(tasks)) return new ApiOptions(key, CallTasks.Missed);
        if (Enum.TryParse<CallTasks>(tasks, ignoreCase: true, out var read) && Enum.IsDefined(read)) return new ApiOptions(key, read);
        mistakes.Add($"Calls:Tasks is «{tasks}»; it can be {string.Join(", ", Enum.GetNames<CallTasks>())}.");
        return new ApiOptions(key, CallTasks.Missed);
    }
}
