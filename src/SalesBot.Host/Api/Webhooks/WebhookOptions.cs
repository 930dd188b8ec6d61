namespace SalesBot.Host.Api.Webhooks;

/// <summary>The settings of section <c>Webhooks</c>: who listens, and the secret by which it knows that an event is ours.</summary>
/// <param name="Url">Where events are posted; null: nowhere.</param>
/// <param name="Secret">Key of the signature, 24 to 64 bytes.</param>
internal sealed record WebhookOptions(Uri? Url, byte[] Secret)
{
    private const string Prefix = "whsec_";
    private const int ShortestSecret = 24;
    private const int LongestSecret = 64;

    /// <summary>Reads them; every mistake goes to <paramref name="mistakes"/>, and none shows the secret.</summary>
    public static WebhookOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var (address, secret) = (configuration["Webhooks:Url"], configuration["Webhooks:Secret"] ?? "");
        if (string.IsNullOrWhiteSpace(address)) return new WebhookOptions(null, []);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0
            || url.Fragment.Length > 0)
            mistakes.Add($"Webhooks:Url must be the http or https address of the program that listens, without a name and password in it.");
        var key = Decoded(secret);
        if (key.Length is < ShortestSecret or > LongestSecret)
            mistakes.Add($"Webhooks:Secret must be {Prefix} and {ShortestSecret} to {LongestSecret} random bytes in base64: echo "
                + $"{Prefix}$(openssl rand -base64 32)");
        return new WebhookOptions(url, key);
    }

    private static byte[] Decoded(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return [];
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) ? bytes[..length] : [];
    }
}
