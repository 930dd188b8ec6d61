namespace SalesBot;

/// <summary>
/// What people call the channels. Which there are the engine does not know: who brings one says its name, <c>channel.NAME</c>, among the
/// texts of the product.
/// </summary>
public static class ChannelNames
{
    /// <summary>The channel's name for people; one without a text is called as it is.</summary>
    public static string Channel(this Phrases phrases, string name) =>
        phrases.Has($"channel.{name}") ? phrases[$"channel.{name}"] : name;
}
