using SalesBot.Clients;
using SalesBot.Conversations;

namespace SalesBot.Leads;

/// <summary>The buttons of a lead's card for somebody who may act: take it, what may follow (A7), and what helps.</summary>
internal static class LeadButtons
{
    public static IReadOnlyList<IReadOnlyList<Button>> Of(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        Button Action(string label, string verb, ButtonStyle style = ButtonStyle.Neutral) =>
            new(label, ButtonValue.Command($"/lead {lead.Id} {verb}", lead.Revision), style);

        var process = view.Office.Processes.Version(lead.ProcessVersion);
        var stage = process.Find(lead.Stage);
        var follow = (stage?.Next ?? []).Concat(stage?.Beside ?? []).Select(key => process[key]);
        return
        [
            .. lead.TouchedAt is null ? new IReadOnlyList<Button>[] { [Action(phrases["button.take"], "take", ButtonStyle.Primary)] } : [],
            .. view.Client is null ? new IReadOnlyList<Button>[] { [Action(phrases["button.client"], "client")] } : [],
            .. view.Meeting is null ? [] : Meetings.MeetingCard.Buttons(lead, view.Office.MailIsOn, phrases),
            .. view.HasLetter ? new IReadOnlyList<Button>[] { [Action(phrases["button.mail"], "mail")] } : [],
            .. DialogScreen.Rows(follow.Select(next => Action(phrases[next.Button], $"go {next.Key}", next.Ends == Processes.Ending.Refused ? ButtonStyle.Danger : ButtonStyle.Neutral))),
            .. stage?.Beside.Any(key => process[key].Document == Processes.DocumentKind.Approval) == true ? new IReadOnlyList<Button>[] { [Action(phrases["button.change"], "edit")] } : [],
            .. lead.TouchedAt is null ? [] : new IReadOnlyList<Button>[] { [Action(phrases["button.contact"], "next")] },
            [Action(phrases["button.more"], "more"), .. Letter(view, phrases), Copy(view, phrases)],
        ];
    }

    /// <summary>What does not belong to every day: behind [Ещё…], so that the card stays short.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> More(LeadView view, Phrases phrases)
    {
        var lead = view.Lead;
        Button Action(string label, string verb) => new(label, ButtonValue.Command($"/lead {lead.Id} {verb}", lead.Revision));
        return
        [
            [Action(phrases["button.comment"], "note"), Action(phrases["button.hand-on"], "hand"), Urgency(lead, phrases)],
            .. ForAll(view, phrases),
            [.. Enum.GetValues<Temperature>().Reverse().Select(heat => Action((lead.Temperature == heat ? "✓ " : "") + phrases[$"button.heat.{heat.ToString().ToLowerInvariant()}"], $"heat {heat.ToString().ToLowerInvariant()}"))],
            [Action(phrases["button.back"], "less")],
        ];
    }

    /// <summary>What everybody has who may see the lead, also once it has ended (A8, B10).</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForAll(LeadView view, Phrases phrases) =>
    [
        [
            .. view is { MayAct: true, Lead.State: LeadState.Open } ? [] : Letter(view, phrases),
            new Button(phrases["button.history"], ButtonValue.Command($"/history {view.Lead.Id}")),
            .. view.Lead.ClientId is { } client ? new[] { new Button(phrases["button.client-card"], ButtonValue.Command($"/client {client}")) } : [],
            .. view.HasMaterials ? new[] { new Button(phrases["button.materials"], ButtonValue.Command($"/lead {view.Lead.Id} materials")) } : [],
            .. view.Files > 0 ? new[] { new Button(phrases["button.files"], ButtonValue.Command($"/lead {view.Lead.Id} files")) } : [],
        ],
    ];

    /// <summary>What whoever took the call has besides, while it is open (B13).</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForAuthor(LeadView view, Phrases phrases) => view is { IsAuthor: true, Lead.State: LeadState.Open } ? [[Urgency(view.Lead, phrases)]] : [];

    private static Button Urgency(Lead lead, Phrases phrases) =>
        new(phrases[lead.Urgent ? "button.not-urgent" : "button.urgent"], ButtonValue.Command($"/lead {lead.Id} urgent {(lead.Urgent ? "no" : "yes")}", lead.Revision));

    /// <summary>The way to the lead's order.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ForOrder(LeadView view, Phrases phrases) =>
        view.Order is { } order ? [[new Button(phrases["button.order-open"], ButtonValue.Command($"/order {order.Id}"))]] : [];

    /// <summary>The letter that the lead began with, as the client wrote it (B6).</summary>
    private static IEnumerable<Button> Letter(LeadView view, Phrases phrases) => view.Letter is { } letter ? [Letters.LetterCard.Action(letter, phrases["button.letter-whole"], "card")] : [];

    private static Button Copy(LeadView view, Phrases phrases) => view.First switch
    {
        { ContactPhone: { } phone } => new(phrases["button.copy-number"], PhoneNumber.TryParse(phone)?.E164 ?? phone, Kind: ButtonKind.Copy),
        { ContactEmail: { } email } => new(phrases["button.copy-email"], email, Kind: ButtonKind.Copy),
        _ => new(phrases["button.copy-number"], view.Lead.Number, Kind: ButtonKind.Copy),
    };
}
