namespace SalesBot.Conversations;

/// <summary>What something is about, in one row of a list.</summary>
public static class RowTopic
{
    private const int Longest = 60;

    /// <summary>« «кровля ангара»», or nothing.</summary>
    public static string Of(string topic, Phrases phrases) => topic.Length switch
    {
        0 => "",
        <= Longest => phrases.Say("row.topic", ("topic", topic)),
        _ => phrases.Say("row.topic", ("topic", string.Concat(topic.AsSpan(0, Longest - 1).TrimEnd(), "…"))),
    };
}
