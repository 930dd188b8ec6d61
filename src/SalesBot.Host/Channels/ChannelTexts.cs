namespace SalesBot.Host.Channels;

/// <summary>The channels' own texts; what the product says is its own.</summary>
internal static class ChannelTexts
{
    /// <summary>In every language.</summary>
    public static Texts Words { get; } = Texts.Load(typeof(ChannelTexts).Assembly);
}
