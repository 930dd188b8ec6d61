using System.Text.Json;
using Telegram.Bot.Types;

namespace SalesBot.Host.Channels.Telegram;

/// <summary>The bot's menus and descriptions, read from <c>bot-manifests/telegram</c>: each text is there once, per language.</summary>
internal sealed class TelegramManifest
{
    /// <summary>The language for everybody whose own is not there.</summary>
    public const string MainLanguage = "ru";

    // As the Bot API writes its JSON, but nothing may be left out.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly Dictionary<string, (Commands Commands, Profile Profile)> languages = new(StringComparer.Ordinal);

    /// <summary>The languages there are, the main one first.</summary>
    public IEnumerable<string> Languages => languages.Keys.OrderBy(l => l != MainLanguage);

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="InvalidOperationException">A file is missing or cannot be read; the message names it.</exception>
    public static TelegramManifest Read(string folder)
    {
        var manifest = new TelegramManifest();
        foreach (var language in Texts.Languages)
        {
            manifest.languages[language] = (
                File<Commands>(Path.Combine(folder, $"commands.{language}.json")),
                File<Profile>(Path.Combine(folder, $"description.{language}.json")));
        }
        return manifest;
    }

    /// <summary>What is said of the bot itself.</summary>
    public Profile ProfileIn(string language) => languages[language].Profile;

    /// <summary>The menu of everybody.</summary>
    public IReadOnlyList<BotCommand> MenuOfEverybody(string language) => languages[language].Commands.Everyone;

    /// <summary>The menu with these commands, in their order; one without a text is left out.</summary>
    public IReadOnlyList<BotCommand> Menu(IReadOnlyList<string> commands, string language)
    {
        var (texts, _) = languages.TryGetValue(language, out var known) ? known : languages[MainLanguage];
        var found = commands.Distinct(StringComparer.Ordinal).Select(name => texts.All.FirstOrDefault(c => c.Command == name));
        return [.. found.OfType<BotCommand>()];
    }

    private static T File<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(System.IO.File.ReadAllText(path), Json)!;
        }
        catch (Exception wrong) when (wrong is IOException or JsonException)
        {
            throw new InvalidOperationException($"{path}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The commands with their texts: those of everybody, and what administrators have besides.</summary>
    internal sealed record Commands(IReadOnlyList<BotCommand> Everyone, IReadOnlyList<BotCommand> Admins)
    {
        /// <summary>Both.</summary>
        public IEnumerable<BotCommand> All => Everyone.Concat(Admins);
    }

    /// <summary>What is said of the bot: in its empty chat (at most 512 characters) and in its profile (at most 120).</summary>
    internal sealed record Profile(string Description, string ShortDescription);
}
