using System.Text.Json;
using SalesBot.Conversations;
using SalesBot.Host.Channels.Teams.Connector;
using SalesBot.Host.Channels.Teams.Out;

namespace SalesBot.Host.Channels.Teams.In;

/// <summary>What the button of a card sends: its own value, for whom the card was drawn, and what was filled in.</summary>
internal static class Press
{
    private const int MostInputs = 60;

    /// <summary>Whether a card of the bot sends this; anything else may stand in a message too.</summary>
    public static bool Is(JsonElement sent) => sent.Text(CardData.Press) is not null || sent.Text(CardData.Refresh) is not null;

    /// <summary>What it means; <paramref name="incoming"/> is who did it and where.</summary>
    public static Arrival Of(Activity activity, JsonElement sent, Incoming incoming)
    {
        if (sent.Text(CardData.Press) is not { } value)
            return new() { IsRefresh = Is(sent) };
        // In a personal chat presses only whose it is; a card drawn for one person is never answered by another, for the answer would go
        // into this chat.
        if (sent.Text(CardData.For) is { } whose && whose != CardData.Mark(incoming.From.Id))
            return new() { IsNotTheirs = true };
        var inputs = FormInputs.Gather(Inputs(sent));
        return new() { Incoming = incoming with { Tap = new Tap(value, Translate.CardId(activity)), Inputs = inputs } };
    }

    // Where a name comes twice, the last one counts, as everywhere in JSON; one without letters is no field's.
    private static Dictionary<string, string> Inputs(JsonElement sent)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in sent.EnumerateObject().Take(MostInputs).Where(input => input.Name is not ("" or [CardData.Own, ..])))
        {
            if (Answer(input.Value) is { } answer)
                inputs[input.Name] = answer;
        }
        return inputs;
    }

    private static string? Answer(JsonElement input) => input.ValueKind switch
    {
        JsonValueKind.String => input.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => input.GetRawText(),
        _ => null,
    };
}
