using System.Globalization;
using SalesBot.Contacts;
using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Finding;

/// <summary>
/// The buttons that turn the pages of a search. Its words do not fit into a button: the conversation keeps them, the button says which
/// search and where.
/// </summary>
internal static class FindPage
{
    /// <summary>
    /// «~3», «~3 &gt;17» or «~3 &lt;17»: the third search of this address, from the beginning, behind or before contact 17; null for
    /// anything else.
    /// </summary>
    public static (int Search, Place Place)? Read(string text)
    {
        var words = text.Split(' ');
        if (words[0] is not ['~', ..] || !int.TryParse(words[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var search))
            return null;
        if (words.Length == 1) return (search, default);
        return words is [_, ['<' or '>', ..] edge]
            && long.TryParse(edge.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (search, new Place(id, Before: edge[0] == '<'))
            : null;
    }

    /// <summary>Remembers the words for the buttons of this card.</summary>
    public static void Keep(Visit visit, string text)
    {
        if (visit.Conversation.Search == text) return;
        visit.Conversation.Search = text;
        visit.Conversation.SearchCount++;
    }

    /// <summary>A button for the kept search.</summary>
    public static Button Button(Visit visit, string label, string edge = "") =>
        new(label, ButtonValue.Command(string.Create(
            CultureInfo.InvariantCulture, $"/find ~{visit.Conversation.SearchCount}{(edge.Length == 0 ? "" : " ")}{edge}")));

    /// <summary>The row of buttons before and behind the shown ids; none when they are all.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Turning(Visit visit, IReadOnlyList<long> shown, bool earlier, bool later)
    {
        if (!earlier && !later) yield break;
        var row = new List<Button>();
        if (earlier) row.Add(Button(visit, visit.Phrases["button.earlier"], $"<{shown[0]}"));
        if (later) row.Add(Button(visit, visit.Phrases["button.later"], $">{shown[^1]}"));
        yield return row;
    }
}
