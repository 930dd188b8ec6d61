namespace SalesBot.People;

/// <summary>Roles by the words of the command line, of buttons and of people.</summary>
public static class RoleWords
{
    private static readonly (Role Role, string Key)[] Words =
    [
        (Role.Secretary, "secretary"), (Role.Manager, "manager"), (Role.Approver, "approver"),
        (Role.ExecutionHead, "execution-head"), (Role.Executor, "executor"), (Role.External, "external"), (Role.Accountant,
            "accountant"), (Role.Admin, "admin"),
    ];

    /// <summary>Every single role.</summary>
    public static IEnumerable<Role> All => Words.Select(word => word.Role);

    /// <summary>All roles together.</summary>
    public static Role Everybody { get; } = Words.Aggregate(Role.None, (all, word) => all | word.Role);

    /// <summary>The words that <see cref="Parse"/> takes.</summary>
    public static IEnumerable<string> Keys => Words.Select(word => word.Key);

    /// <summary>The role's ASCII word.</summary>
    public static string Key(Role role) => Words.First(word => word.Role == role).Key;

    /// <summary>One role or several parted by commas; null when one of them is unknown.</summary>
    public static Role? Parse(string text)
    {
        var roles = Role.None;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = Array.Find(Words, word => string.Equals(word.Key, part, StringComparison.OrdinalIgnoreCase)
                || string.Equals(word.Role.ToString(), part, StringComparison.OrdinalIgnoreCase));
            if (found.Key is null) return null;
            roles |= found.Role;
        }

        return roles == Role.None ? null : roles;
    }

    /// <summary>As people read it; several parted by commas.</summary>
    public static string Of(Role roles, Phrases phrases) => roles == Everybody ? phrases["role.everybody"]
        : string.Join(", ", Each(roles, phrases));

    /// <summary>One by one.</summary>
    public static IEnumerable<string> Each(Role roles, Phrases phrases) =>
        Words.Where(word => roles.HasFlag(word.Role)).Select(word => phrases[$"role.{word.Key}"]);
}
