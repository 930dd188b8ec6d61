namespace SalesBot.Host.Channels.Telegram;

/// <summary>How updates come in.</summary>
public enum TelegramMode
{
    /// <summary>The bot asks for them: needs no public address, one process only.</summary>
    Polling,

    /// <summary>Telegram brings them: needs a public HTTPS address, any number of processes.</summary>
    Webhook,
}

/// <summary>The settings of section <c>Telegram</c>. Without a token the channel is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telegram";

    /// <summary>The bot's token from BotFather, <c>123456789:AA…</c>; a secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is.</summary>
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>How updates come in.</summary>
    public TelegramMode Mode { get; set; } = TelegramMode.Polling;

    /// <summary>The whole address that Telegram calls, ending where <c>/telegram/webhook</c> is reached.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>What Telegram must show when it calls, 32-256 of A-Za-z0-9_-; a secret.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>Whether the bot's descriptions are set at start; false leaves those that were written by hand in BotFather.</summary>
    public bool Descriptions { get; set; } = true;

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn => Token.Length > 0;

    /// <summary>Whether this is the address that the bot gives for its webhook; written differently, it may be the same.</summary>
    public bool IsOurWebhook(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var theirs) && Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var ours) && theirs == ours;

    /// <summary>Where somebody's webhook leads: the host alone, since the path may be their secret.</summary>
    public static string HostOfWebhook(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var there) ? there.Host : "an unknown address";

    /// <summary>
    /// Reads the section and adds what is wrong with it to <paramref name="mistakes"/>, one sentence each; they never show a secret.
    /// </summary>
    public static TelegramOptions Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<TelegramOptions>() ?? new();
            foreach (var problem in options.IsOn ? options.Problems() : [])
                mistakes.Add(problem);
            return options;
        }
        catch (InvalidOperationException wrong)
        {
            mistakes.Add(wrong.Message);
            return new();
        }
    }

    private IEnumerable<string> Problems()
    {
        if (!HasTokenShape())
        {
            yield return "Telegram:Token does not look like a token: expected digits, a colon, then letters, digits, _ or -, "
                + "as BotFather gave it.";
        }
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http") || api.Query.Length > 0)
            yield return "Telegram:ApiUrl must be an absolute http(s) address such as https://api.telegram.org.";
        if (Mode == TelegramMode.Webhook)
        {
            foreach (var problem in WebhookProblems())
                yield return problem;
        }
    }

    private IEnumerable<string> WebhookProblems()
    {
        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var url)
            || (url.Scheme != "https" && !(url.Scheme == "http" && url.IsLoopback)))
            yield return "Telegram:WebhookUrl must be an absolute https address when Telegram:Mode is Webhook.";
        else if (url.AbsolutePath == "/")
            yield return "Telegram:WebhookUrl must name the path too, such as https://bot.example.com/telegram/webhook.";
        if (!HasSecretShape())
        {
            yield return "Telegram:WebhookSecret must be 32-256 characters of A-Z, a-z, 0-9, _ and - when Telegram:Mode is Webhook: "
                + "whoever guesses it can write in anybody's name.";
        }
    }

    private bool HasTokenShape() =>
        Token.Split(':') is [{ Length: >= 1 and <= 16 } bot, { Length: >= 1 and <= 128 } secret]
        && bot.All(char.IsAsciiDigit) && secret.All(IsSafe);

    private bool HasSecretShape() => WebhookSecret.Length is >= 32 and <= 256 && WebhookSecret.All(IsSafe);

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
