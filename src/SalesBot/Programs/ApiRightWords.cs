namespace SalesBot.Programs;

/// <summary>Rights of keys by the words of buttons and of people.</summary>
internal static class ApiRightWords
{
    private static readonly (ApiRights Right, string Key)[] Words =
    [
        (ApiRights.AddLeads, "leads-add"), (ApiRights.ReadLeads, "leads-read"), (ApiRights.ChangeLeads, "leads-change"),
        (ApiRights.ReadOrders, "orders-read"), (ApiRights.ChangeOrders, "orders-change"), (ApiRights.Directory, "directory"),
        (ApiRights.Catalogue, "catalogue"), (ApiRights.Calls, "calls"), (ApiRights.Letters, "letters"),
    ];

    /// <summary>What a key is usually for, each with what it needs for that.</summary>
    public static IReadOnlyList<(string Key, ApiRights Rights)> Purposes { get; } =
    [
        ("form", ApiRights.AddLeads),
        ("exchange", ApiRights.Calls),
        ("mail", ApiRights.Letters),
        ("accounting", ApiRights.ReadLeads | ApiRights.ReadOrders | ApiRights.ChangeOrders | ApiRights.Directory | ApiRights.Catalogue),
        ("partner", ApiRights.AddLeads | ApiRights.ReadLeads | ApiRights.ChangeLeads),
        ("all", ApiRights.All),
    ];

    /// <summary>Every single right.</summary>
    public static IEnumerable<ApiRights> Each => Words.Select(word => word.Right);

    /// <summary>The right's ASCII word.</summary>
    public static string Key(ApiRights right) => Words.First(word => word.Right == right).Key;

    /// <summary>The right that a word names; null for none.</summary>
    public static ApiRights? Parse(string word) =>
        Array.Find(Words, one => one.Key == word) is { Key: not null } found ? found.Right : null;

    /// <summary>As people read it; several parted by commas.</summary>
    public static string Of(ApiRights rights, Phrases phrases) => rights == ApiRights.All ? phrases["key.all-rights"]
        : rights == ApiRights.None ? phrases["key.no-rights"]
        : string.Join(", ", Words.Where(word => rights.HasFlag(word.Right)).Select(word => phrases[$"key.right.{word.Key}"]));
}
