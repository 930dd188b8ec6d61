using System.Text.Json;

namespace SalesBot.Tests.Channels.Telegram;

/// <summary>Updates as Telegram writes them.</summary>
internal static class Updates
{
    public static object Text(long updateId, long person, string text) => Message(updateId, person, ("text", text));

    /// <summary>A private message with these fields.</summary>
    public static object Message(long updateId, long person, params (string Key, object Value)[] content) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["update_id"] = updateId,
            ["message"] = new Dictionary<string, object>(
            content.Append<(string Key, object Value)>(("date", 1_795_000_000))
                .DistinctBy(c => c.Key).Select(c => new KeyValuePair<string, object>(c.Key, c.Value)),
            StringComparer.Ordinal)
            {
                ["message_id"] = updateId + 1000,
                ["chat"] = new { id = person, type = "private", first_name = "Анна" },
                ["from"] = new { id = person, is_bot = false, first_name = "Анна", last_name = "Иванова", language_code = "ru" },
            },
        };

    public static object Tap(long updateId, long person, string data, string queryId = "q1", string language = "ru") => new
    {
        update_id = updateId,
        callback_query = new
        {
            id = queryId,
            from = new { id = person, is_bot = false, first_name = "Анна", language_code = language },
            message = new { message_id = 77, date = 0, chat = new { id = person, type = "private" } },
            chat_instance = "1",
            data,
        },
    };

    public static string Json(object update) => JsonSerializer.Serialize(update);
}
