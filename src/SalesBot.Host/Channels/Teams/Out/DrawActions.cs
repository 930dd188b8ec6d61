using System.Text.Json.Nodes;
using SalesBot.Conversations;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>The buttons of a card: Action.Execute, whose answer is the new card, with Action.Submit for clients that know only that.</summary>
internal static class DrawActions
{
    private const int LongestLabel = 80;

    /// <summary>A row of them.</summary>
    public static JsonObject Row(IEnumerable<Button> buttons, string account) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. buttons.Select(button => Draw(button, account, sendsInputs: false))]),
    };

    /// <summary>The button that sends what was filled in.</summary>
    public static JsonObject Submit(Button button, string account) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray(Draw(button, account, sendsInputs: true)),
    };

    private static JsonObject Draw(Button button, string account, bool sendsInputs)
    {
        var drawn = Action("Action.Execute", button, account, sendsInputs);
        drawn["verb"] = "press";
        drawn["fallback"] = Action("Action.Submit", button, account, sendsInputs);
        return drawn;
    }

    private static JsonObject Action(string type, Button button, string account, bool sendsInputs)
    {
        var action = new JsonObject
        {
            ["type"] = type,
            ["title"] = Plain.Cut(Plain.OneLine(button.Label), LongestLabel) is { Length: > 0 } label ? label : "…",
            ["data"] = new JsonObject { [CardData.Press] = button.Value, [CardData.For] = CardData.Mark(account) },
        };
        if (!sendsInputs)
            action["associatedInputs"] = "none";
        if (Style(button.Style) is { } style)
            action["style"] = style;
        return action;
    }

    private static string? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary or ButtonStyle.Success => "positive",
        ButtonStyle.Danger => "destructive",
        _ => null,
    };
}
