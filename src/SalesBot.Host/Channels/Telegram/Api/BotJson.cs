using System.Runtime.CompilerServices;
using System.Text.Json;
using Telegram.Bot;

namespace SalesBot.Host.Channels.Telegram.Api;

/// <summary>How the package reads and writes JSON.</summary>
internal static class BotJson
{
    // A rich message of 16 lists is deeper than the 64 levels a reader takes by itself, and one update in an answer of getUpdates that
    // is too deep takes all others with it. Nothing that is read into types is deep, see ReadUpdate. The package's options are its own:
    // they can be set until they are used first.
    static BotJson()
    {
        if (!JsonBotAPI.Options.IsReadOnly)
            JsonBotAPI.Options.MaxDepth = int.MaxValue;
    }

    /// <summary>The package's own options, for any depth.</summary>
    public static JsonSerializerOptions Options => JsonBotAPI.Options;

    /// <summary>Sees to it that they are set before the package's client uses them.</summary>
    public static void Deepen() => RuntimeHelpers.RunClassConstructor(typeof(BotJson).TypeHandle);
}
