using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Screens;

namespace SalesBot.Tests.Week;

/// <summary>A message as its reader takes it: what it says, what can be pressed, and whether its time has come.</summary>
internal sealed partial class Card(Colleague reader, ShownMessage message)
{
    public bool Says(string text) => message.Shows(text);

    public bool Has(string label) => Find(label) is not null;

    /// <summary>Presses the button with this label, or one that begins with it.</summary>
    public async Task Press(string label) => await reader.Chat.Clicks(Find(label)!, message.Id);

    /// <summary>The labels of what answers a question, as opposed to going back.</summary>
    public IReadOnlyList<Button> Answers =>
    [
        .. Buttons.Where(button => button.Label is not ("Назад" or "Отмена" or "Пропустить" or "Изменить…" or "Не обращение" or "Другой…")),
    ];

    /// <summary>Whether the time that a card names in a line beginning so has passed; of a span the end counts.</summary>
    public bool IsOver(string before)
    {
        if (message.Screen.PlainText().Split('\n')
            .FirstOrDefault(line => line.Contains(before, StringComparison.OrdinalIgnoreCase)) is not { } line
            || Moment().Match(line[line.IndexOf(before, StringComparison.OrdinalIgnoreCase)..]) is not { Success: true } found)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(reader.Local.DateTime);
        var day = found.Groups[1].Value switch
        {
            "сегодня" => today,
            "завтра" => today.AddDays(1),
            "вчера" => today.AddDays(-1),
            var date => DateOnly.ParseExact(date[^5..] + ".2026", "dd.MM.yyyy", CultureInfo.InvariantCulture),
        };
        var time = TimeOnly.ParseExact((found.Groups[3].Success ? found.Groups[3] : found.Groups[2]).Value, "HH:mm",
            CultureInfo.InvariantCulture);
        return day.ToDateTime(time) <= reader.Local.DateTime;
    }

    private IEnumerable<Button> Buttons => message.Screen.Rows.SelectMany(row => row).Where(button => button.Kind == ButtonKind.Send);

    private Button? Find(string label) => Buttons.FirstOrDefault(button =>
        button.Label == label) ?? Buttons.FirstOrDefault(button => button.Label.StartsWith(label, StringComparison.Ordinal));

    [GeneratedRegex(@"(сегодня|завтра|вчера|(?:[а-я]{2}\s)?\d\d\.\d\d)\s(\d\d:\d\d)(?:–(\d\d:\d\d))?")]
    private static partial Regex Moment();
}
