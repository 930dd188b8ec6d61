using System.Globalization;

namespace SalesBot.Conversations.Fields;

/// <summary>A sum in roubles, not negative, at most 999,999,999,999.99; kept with a point and two places.</summary>
public sealed class MoneyField : FieldType
{
    /// <summary>The largest sum that can be said, in roubles.</summary>
    public const decimal Max = 999_999_999_999.99m;

    /// <summary>The only one.</summary>
    public static MoneyField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "money";

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var digits = new string([.. text.Where(c => !char.IsWhiteSpace(c) && c is not '₽')]).Replace(',', '.');
        if (!decimal.TryParse(
            digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum))
            return new Reading.Problem(phrases["field.money.unclear"]);
        if (sum < 0) return new Reading.Problem(phrases["field.money.negative"]);
        if (sum > Max || decimal.Round(sum, 2) != sum) return new Reading.Problem(phrases["field.money.unclear"]);
        return new Reading.Understood(new Answer(sum.ToString("0.00", CultureInfo.InvariantCulture), phrases.Money(sum)));
    }

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        phrases.Money(decimal.Parse(value, CultureInfo.InvariantCulture));
}
