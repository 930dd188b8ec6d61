using System.Text.Json.Nodes;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>
/// The buttons of a card: Action.Execute, whose answer is the new card, with Action.Submit for clients that know only that.
/// </summary>
internal static class DrawActions
{
    private const int LongestLabel = 80;

    /// <summary>A row of them; <paramref name="submit"/> is the one that sends what was filled in.</summary>
    public static JsonObject Row(IEnumerable<Button> buttons, Button? submit, string account) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. buttons.Select(button => Draw(button, account, sendsInputs: button == submit))]),
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
            ["title"] = NoDates.In(Plain.Cut(Plain.OneLine(button.Label), LongestLabel)) is { Length: > 0 } label ? label : "…",
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
