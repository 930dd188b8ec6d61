using SalesBot.Conversations;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Registering;

/// <summary>What becomes a lead without a command: a number, a line, a forwarded message, a contact card.</summary>
internal static class LeadEntries
{
    /// <summary>A line that is typed or forwarded.</summary>
    public static TextEntry Text { get; } = new(20, IsNew, RegisterLead.FromText);

    /// <summary>A line where the registration asks for the number.</summary>
    public static WholeEntry Whole { get; } =
        new(RegisterLead.PlanKey, "reach", IsWhole, RegisterLead.FillIn, RegisterLead.Correct);

    /// <summary>That a call is one line, with an example to copy.</summary>
    public static IReadOnlyList<Line> Help(Visit visit) => !visit.MayRegister ? [] :
        [visit.Phrases["help.register"], new Line([new Span(visit.Phrases["help.example"], Emphasis.Copyable)])];

    /// <summary>[Звонок] [Письмо], for who registers them.</summary>
    public static IEnumerable<Button> New(Visit visit) => !visit.MayRegister ? [] :
    [
        new Button(visit.Phrases["button.call"], ButtonValue.Command("/call"), ButtonStyle.Primary),
        new Button(visit.Phrases["button.letter"], ButtonValue.Command("/letter")),
    ];

    /// <summary>The same for files that wait for what is begun with them (W21).</summary>
    public static Task<IReadOnlyList<(string Label, string Command)>> ForFiles(Visit visit) =>
        Task.FromResult<IReadOnlyList<(string, string)>>(
            !visit.MayRegister ? [] : [(visit.Phrases["button.call"], "/call"), (visit.Phrases["button.letter"], "/letter")]);

    /// <summary>More than the number or the address that was asked for.</summary>
    private static bool IsWhole(string text) => PhoneNumber.TryParse(text) is null && EmailAddress.TryParse(text) is null
        && QuickEntry.LooksLikeEntry(text.TrimStart('/'));

    private static bool IsNew(Visit visit, string text) =>
        text.Length > 0 && (visit.Incoming.ForwardedFrom is not null || QuickEntry.LooksLikeEntry(text));
}
