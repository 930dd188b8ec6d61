using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Screens;

namespace ServiceDesk.Tickets;

/// <summary>The number on a thing's sticker, kept as <c>INV-0042</c> however it is typed; a thing may have none.</summary>
internal sealed partial class InventoryField : FieldType
{
    private const string None = "none";

    public static InventoryField Instance { get; } = new();

    public override string Word => "inventory";

    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <summary>The number that was answered; null where there is no sticker.</summary>
    public static string? Number(string value) => value == None ? null : value;

    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) => Sticker().Match(text) is { Success: true } found
        ? new Reading.Understood(Answer.Of($"INV-{int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture):0000}"))
        : new Reading.Problem(phrases["inventory.unclear"]);

    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) => value == None
        ? new Reading.Understood(new Answer(None, phrases["button.no-sticker"]))
        : Read(field, value, facts, phrases);

    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) => [new(None, phrases["button.no-sticker"])];

    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        value == None ? phrases["button.no-sticker"] : value;

    [GeneratedRegex(@"^(?:inv|инв)?[ .№-]*(?<number>[0-9]{1,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Sticker();
}
