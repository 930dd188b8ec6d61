using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.SettingsDesk;

/// <summary>A value for a setting, read as that setting is.</summary>
internal sealed class SettingField : FieldType
{
    /// <summary>The only one.</summary>
    public static SettingField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "setting";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) =>
        facts.Of<GivenNow>() is [var now] ? now.Kind.Read(text, now.Office, phrases) : new Reading.Problem(phrases["setting.none"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        facts.Of<GivenNow>() is [var now] ? now.Kind.Offers(now.Office, phrases) : [];

    /// <summary>Tells the dialog of a setting which one it is of.</summary>
    public static Task<Facts> Add(FactQuery query, Facts facts) => Task.FromResult(
        GiveSetting.KindOf(query.Visit, query.Dialog) is { } kind ? facts.With<GivenNow>([new GivenNow(kind, query.Visit.Office)]) : facts);

    private sealed record GivenNow(SettingKind Kind, Office Office);
}
