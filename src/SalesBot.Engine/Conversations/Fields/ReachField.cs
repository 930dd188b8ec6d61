using System.Text.RegularExpressions;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>
/// How to reach the contact: a phone, or an e-mail when there is none (A2, A4). Who calls with their number withheld has neither (O23).
/// </summary>
public sealed partial class ReachField : FieldType
{
    /// <summary>What is kept when there is neither.</summary>
    public const string None = "";

    /// <summary>Where the further numbers and addresses of the contact are kept; never asked.</summary>
    public static readonly string AlsoKey = $"{DialogState.Given}also";

    private const string NoneOffer = "none";

    private const char Between = ' ';

    /// <summary>The only one.</summary>
    public static ReachField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "reach";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        if (PhoneNumber.TryParse(text) is { } phone) return new Reading.Understood(new Answer(phone.Value, phrases.Phone(phone)));
        if (EmailAddress.TryParse(text) is { } email) return new Reading.Understood(Answer.Of(email.Value));
        return Withheld().IsMatch(text) ? new Reading.Understood(Nothing(phrases)) : new Reading.Problem(phrases["field.reach.unclear"]);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [new Offer(NoneOffer, phrases["button.no-reach"])];

    /// <summary>The numbers of one text, to choose from (B5).</summary>
    public override IReadOnlyList<Offer> Few(Field field, IReadOnlyList<string> values, Facts facts, Phrases phrases) =>
        [.. values.Select(value => new Offer(value, Shown(value, phrases)))];

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        value == NoneOffer ? new Reading.Understood(Nothing(phrases)) : Read(field, value, facts, phrases);

    /// <summary>The answer that there is neither.</summary>
    public static Answer Nothing(Phrases phrases) => new(None, phrases["reach.none"]);

    /// <summary>The phone and the e-mail of a value of this kind: one of them, or neither.</summary>
    public static (string? Phone, string? Email) Parts(string value) =>
        value.Length == 0 ? (null, null) : IsEmail(value) ? (null, value) : (value, null);

    /// <summary>Whether a value of this kind is an e-mail.</summary>
    public static bool IsEmail(string value) => value.Contains('@', StringComparison.Ordinal);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        value.Length == 0 ? phrases["reach.none"] : Shown(value, phrases);

    /// <summary>A number or an address as it is read.</summary>
    public static string Shown(string value, Phrases phrases) =>
        PhoneNumber.TryParse(value) is { } phone ? phrases.Phone(phone) : value;

    /// <summary>The answer that keeps further numbers and addresses.</summary>
    public static Answer More(IEnumerable<string> values) => Answer.Of(string.Join(Between, values));

    /// <summary>The numbers and addresses that a dialog knows besides the one that was chosen.</summary>
    public static IReadOnlyList<string> Also(DialogState dialog) => dialog.Value(AlsoKey) is not { } also ? []
        : [.. also.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(one => one != dialog.Value("reach"))];

    // «Нет» alone may answer anything: what there is none of is said.
    [GeneratedRegex(
        @"^\s*(скрыт|не\s+определил(ся|ось)|withheld|hidden)[\s.!]*$"
            + @"|^\s*(номер|телефон)а?\s+(скрыт|не\s+определил(ся|ось)|неизвестен|нет|не\s+оставил[аи]?)[\s.!]*$"
            + @"|^\s*(скрытый|неизвестный|нет|без|не\s+оставил[аи]?)\s+(номера?|телефона?)[\s.!]*$"
            + @"|^\s*(no|withheld|hidden|private|unknown)\s+number[\s.!]*$|^\s*number\s+(is\s+)?(withheld|hidden|private|unknown)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Withheld();
}
