using System.Reflection;
using System.Text.RegularExpressions;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.Tests.Rights;

/// <summary>Uses the one office of rights.txt, one after another.</summary>
[CollectionDefinition(nameof(SharedRightsOffice))]
public sealed class SharedRightsOffice : ICollectionFixture<RightsOffice>;

/// <summary>
/// Every person presses every button in every state (B7): what the table allows happens, and all the rest changes no row and is answered.
/// </summary>
[Collection(nameof(SharedRightsOffice))]
public sealed partial class RightsTests(RightsOffice rights)
{
    /// <summary>Words by which a person is told that something is not theirs.</summary>
    private static readonly string[] NotYours =
    [
        "роль, которой у вас нет", "или оно не ваше", "или он не ваш", "кнопка не ваша", "обращение ведёт", "нет прав",
        "больше не действует", "Чужие номера",
    ];

    /// <summary>What nobody is told of a lead they may not see.</summary>
    private static readonly string[] Secrets = ["кровля", "Ромашка", "Профнастил", "72 000", "123-45-67"];

    private static WhoMayWhat Table => WhoMayWhat.Table;

    public static TheoryData<string> States => new(Table.States.Keys);

    [Theory] // B7, A7, A14, A15, A19
    [MemberData(nameof(States))]
    public async Task What_is_not_allowed_changes_no_row_and_is_answered(string state)
    {
        rights.Return(state);
        var before = rights.Rows;
        var presses = (await Presses(state)).Where(press => press.Effect == Effect.Refused).ToList();
        var told = await All(presses);
        Assert.True(before == rights.Rows,
            $"In «{state}» something that is not allowed changes rows: {string.Join("; ", await Culprits(state, presses, before))}");
        Report(state, presses.Zip(told).Select(pair => (pair.First, Refusal(pair.First, pair.Second, Table.States[state]))));
    }

    [Theory] // B7, A7, A14, A15, A19
    [MemberData(nameof(States))]
    public async Task What_is_allowed_happens(string state)
    {
        rights.Return(state);
        var before = rights.Rows;
        var presses = (await Presses(state)).Where(press => press.Effect is Effect.Show or Effect.Ask).ToList();
        var told = await All(presses);
        Assert.True(before == rights.Rows,
            $"In «{state}» something that only shows or asks changes rows: {string.Join("; ", await Culprits(state, presses, before))}");
        Report(state, presses.Zip(told).Select(pair => (pair.First, Answer(pair.First, pair.Second))));
        Assert.Equal([], Drawn(told).Except(Table.Buttons.Select(Shape)));
        foreach (var press in (await Presses(state)).Where(press => press.Effect is Effect.Now or Effect.Both or Effect.Send))
        {
            rights.Return(state);
            var answer = await Press(press);
            Report(
                state,
                [
                    (press, Answer(press, answer)),
                    (press, press.Effect is Effect.Now or Effect.Both && before == rights.Rows ? "changes nothing" : null),
                ]);
        }
    }

    [Fact]
    public void Every_command_and_every_action_of_a_document_is_in_the_table()
    {
        var features = rights.Office.Office.Features;
        var known = Table.Buttons.Select(Shape).ToHashSet(StringComparer.Ordinal);
        var commands = features.All.SelectMany(feature => feature.Commands).Select(command => $"/{command.Name}")
            .Where(name => !Table.Buttons.Any(button => button == name || button.StartsWith(name + " ", StringComparison.Ordinal)));
        var stages = rights.Office.Office.Processes.Current.Stages.Select(stage => $"/lead # go {stage.Key}");
        var leads = features.Parts<LeadAction>().Select(action => action.Verb)
            .Where(verb => verb != "go").Select(verb => $"/lead # {verb}");
        var orders = ((Dictionary<string, OrderAction>)Private(typeof(OrderActions), "Actions")).Keys.Select(verb => $"/order # {verb}");
        var shapes = stages.Concat(leads).Concat(orders)
            .Where(shape => !known.Any(one => one == shape || one.StartsWith(shape + " ", StringComparison.Ordinal)));
        Assert.Empty(commands.Concat(shapes));
    }

    /// <summary>Why a refusal is not as it should be; null when it is.</summary>
    private static string? Refusal(Pressed press, Receipt told, char state)
    {
        var text = Text(told);
        if (!Table.Knows(press.Person)) return text.Length == 0 ? null : $"is told «{text}»";
        if (text.Length == 0) return "is not answered";
        if (BeginsDialog(told)) return "begins a dialog";
        if (Table.IsForOthers(press.Button, state) && !NotYours.Any(text.Contains)) return $"is not told whose it is: «{text}»";
        return !Table.Sees(press.Person, state) && Array.Find(Secrets, text.Contains) is { } secret ? $"learns «{secret}»" : null;
    }

    /// <summary>Why the answer to what is allowed is not as it should be; null when it is.</summary>
    private static string? Answer(Pressed press, Receipt told)
    {
        var text = Text(told);
        // What is done may also be told by the card it brings.
        if (text.Length == 0) return press.Effect == Effect.Now ? null : "is not answered";
        if (NotYours.Any(text.Contains)) return $"is refused: «{text}»";
        return BeginsDialog(told) == press.Effect is Effect.Ask or Effect.Both ? null
            : $"{(press.Effect is Effect.Ask or Effect.Both ? "begins no" : "begins a")} dialog: «{text}»";
    }

    private static void Report(string state, IEnumerable<(Pressed Press, string? Problem)> cells)
    {
        var wrong = cells.Where(cell =>
            cell.Problem is not null).Select(cell => $"{cell.Press.Person} {cell.Press.Button}: {cell.Problem}").ToList();
        Assert.True(wrong.Count == 0, $"In «{state}»:\n{string.Join('\n', wrong)}");
    }

    /// <summary>What can be pressed on these screens outside a dialog: nothing that the table does not name.</summary>
    private static IEnumerable<string> Drawn(IEnumerable<Receipt> told) =>
        told.SelectMany(answer => answer.Screen?.Rows.SelectMany(row => row) ?? [])
        .Where(button => button.Kind == ButtonKind.Send).Select(button => ButtonValue.Parse(button.Value))
            .Where(value => value.Dialog is null).Select(value => Shape(value.Text));

    private static bool BeginsDialog(Receipt told) =>
        told.Screen?.Rows.SelectMany(row => row).Any(button => ButtonValue.Parse(button.Value).Dialog is not null) == true;

    private static string Text(Receipt told) => $"{told.Toast} {told.Screen?.PlainText()}".Trim();

    private static object Private(Type type, string field) =>
        type.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>A button's value without what differs from one document to the next.</summary>
    private static string Shape(string button) => Choice().Replace(Number().Replace(button, "#"), "*");

    private async Task<List<Pressed>> Presses(string state)
    {
        var (letter, names) = (Table.States[state], await rights.Names());
        return
        [
            .. from person in Table.Roles.Keys
               where Table.IsTried(person, letter)
               from button in Table.ButtonsIn(letter)
               select new Pressed(person, button, names(button), Table.Of(person, button, letter)),
        ];
    }

    /// <summary>
    /// Presses them all; those that arrive together share a commit. What begins dialogs comes last, and what is typed before that: a dialog
    /// would take it for its answer.
    /// </summary>
    private async Task<Receipt[]> All(List<Pressed> presses)
    {
        var told = new Receipt[presses.Count];
        foreach (var together in Enumerable.Range(0, presses.Count)
            .GroupBy(at => presses[at].Effect != Effect.Ask ? 0 : presses[at].IsTyped ? 1 : 2).OrderBy(group => group.Key))
        {
            await Task.WhenAll(together.Select(async at => told[at] = await Press(presses[at])));
            rights.ForgetDialogs();
        }

        return told;
    }

    private async Task<Receipt> Press(Pressed press)
    {
        var update = rights.Chat(press.Person).Update();
        var receipt = await rights.Office.Receive(
            press.IsTyped ? update with { Text = press.Value } : update with { Tap = new Tap($"{press.Value}@0", null) });
        return receipt with { Screen = rights.Answers.To(update) };
    }

    /// <summary>Which of them changed rows, each pressed alone.</summary>
    private async Task<List<string>> Culprits(string state, List<Pressed> presses, string before)
    {
        var found = new List<string>();
        if (before == rights.Rows) return found;
        foreach (var press in presses)
        {
            rights.Return(state);
            await Press(press);
            if (before != rights.Rows) found.Add($"{press.Person} {press.Button}");
        }

        return found;
    }

    [GeneratedRegex(@"\+?[A-Z]-\d{4}-\d+|\+?\d+|\{[a-z-]+\}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=grant |revoke |invite |access # |broadcast |report |heat |leads |language |zone |log |keys new |source "
        + @"|settings |rule # [sd]c)[A-Za-z_/.-]+")]
    private static partial Regex Choice();

    /// <summary>One cell of the table.</summary>
    private sealed record Pressed(string Person, string Button, string Value, Effect Effect)
    {
        public bool IsTyped => !Value.StartsWith('/');
    }
}
