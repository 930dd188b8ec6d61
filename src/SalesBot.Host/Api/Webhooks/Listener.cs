using System.Text.RegularExpressions;

namespace SalesBot.Host.Api.Webhooks;

/// <summary>
/// A program that listens, by the settings: <c>Webhooks:Url</c>, <c>Secret</c> and <c>Events</c> for the only or first one, and the same
/// under <c>Webhooks:Listeners:NAME</c> for each further one.
/// </summary>
/// <param name="Name">Its name; empty for the one that needs none.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Secrets">Keys of the signature, 24 to 64 bytes; two while one takes the other's place.</param>
/// <param name="Kinds">What it hears.</param>
internal sealed partial record Listener(string Name, Uri Url, IReadOnlyList<byte[]> Secrets, IReadOnlyList<string> Kinds)
{
    private const string Prefix = "whsec_";
    private const int ShortestSecret = 24;
    private const int LongestSecret = 64;
    private const int MostSecrets = 2;

    /// <summary>Reads all of them; every mistake goes to <paramref name="mistakes"/>, and none shows a secret.</summary>
    public static IReadOnlyList<Listener> ReadAll(IConfiguration configuration, ICollection<string> mistakes)
    {
        var section = configuration.GetSection("Webhooks");
        var listeners = new List<Listener>();
        if (!string.IsNullOrWhiteSpace(section["Url"])) Add("", section, listeners, mistakes);
        foreach (var one in section.GetSection("Listeners").GetChildren())
        {
            if (!GoodName().IsMatch(one.Key))
                mistakes.Add($"Webhooks:Listeners has «{one.Key}»; a name has 1 to 40 of a-z, 0-9 and - alone.");
            Add(one.Key, one, listeners, mistakes);
        }

        return listeners;
    }

    private static void Add(string name, IConfigurationSection section, List<Listener> listeners, ICollection<string> mistakes)
    {
        var address = section["Url"];
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0
            || url.Fragment.Length > 0)
        {
            mistakes.Add($"{section.Path}:Url must be the http or https address of the program that listens, "
                + "without a name and password in it.");
        }

        var secrets = (section["Secret"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Decoded).ToList();
        if (secrets.Count is 0 or > MostSecrets || secrets.Exists(secret => secret.Length is < ShortestSecret or > LongestSecret))
        {
            mistakes.Add($"{section.Path}:Secret must be {Prefix} and {ShortestSecret} to {LongestSecret} random bytes in base64, or two "
                + $"of them with a blank between while one takes the other's place: echo {Prefix}$(openssl rand -base64 32)");
        }

        var unknown = new List<string>();
        var kinds = EventKinds.Read(section["Events"], unknown);
        foreach (var kind in unknown) mistakes.Add($"{section.Path}:Events names «{kind}»; there are {string.Join(", ", EventKinds.All)}.");
        if (url is not null) listeners.Add(new Listener(name, url, secrets, kinds));
    }

    private static byte[] Decoded(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return [];
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) ? bytes[..length] : [];
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex GoodName();
}
