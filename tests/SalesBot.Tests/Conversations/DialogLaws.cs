using FsCheck;
using FsCheck.Fluent;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Registering;
using SalesBot.Screens;
using SalesBot.Tests.Processes;
using SalesBot.Values;

namespace SalesBot.Tests.Conversations;

/// <summary>What holds for the registration dialog whatever is typed and pressed, in any order.</summary>
public sealed class DialogLaws
{
    private static readonly SalesProcess Process = ShippedProcess.Process;
    private static readonly DialogPlan Plan = RegisterLead.Plan(Process);

    private static readonly string[] Typed =
    [
        "89123456789", "8 916 000 00 00", "8 916 111 22 33", "ivanov@romashka.ru", "Иванов Пётр, ООО Ромашка", "кровля", "Петрова",
        "Сидоров", "Смирнова", "спам", "да", "🏠", "<b>", "0", new('я', 4000),
    ];

    private static readonly (string Field, string Value)[] Forged =
    [
        ("", "!back"), ("who", "!back"), ("topic", "!skip"), ("reach", "!skip"), ("responsible", "!skip"), ("", "!done"), ("",
            "!change"), ("", "!change:who"), ("", "!change:nosuch"), ("", "!other"), ("", "!new"),
        ("", "!new:1"), ("", "!new:99"), ("responsible", "3"), ("responsible", "999"), ("category", "spam"), ("category", "!back"), ("who",
            "!use"), ("topic", ""), ("who", ""), ("nosuch", "1"), ("", ""), ("reach", "💥"),
    ];

    [Fact]
    public void Whatever_is_answered_the_dialog_keeps_its_laws()
    {
        var inputs = Gen.Choose(0, 999).ListOf();
        var language = Gen.Elements("ru", "en");
        var kind = Gen.Elements(EventKind.Call, EventKind.Letter);
        var runs = from steps in inputs from words in language from what in kind select (steps, words, what);
        Prop.ForAll(runs.ToArbitrary(),
            run => Walk([.. run.steps], run.words, run.what)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60));
    }

    private static void Walk(List<int> steps, string language, EventKind kind)
    {
        var phrases = Process.Over(Sales.Features.Texts.For(language));
        var start = new DialogState
        {
            Number = 4321,
            Plan = Plan.Key,
            ProcessVersion = Process.Version,
            Variant = kind.Word(),
            BeganAt = Now,
        };
        var turn = new DialogTurn(Dialog.Begin(Plan, start, FactsFor(start, null)));
        foreach (var step in steps)
        {
            var screen = Check(turn, phrases);
            var (input, text) = Next(step, screen);
            turn = Dialog.Take(Plan, turn.State, input, FactsFor(turn.State, text, input as DialogInput.Filled), phrases);
            if (turn.Outcome == DialogOutcome.Completed) CheckCompleted(turn.State);
            if (turn.Outcome != DialogOutcome.GoesOn) return;
        }

        Check(turn, phrases);
    }

    private static Screen Check(DialogTurn turn, Phrases phrases)
    {
        var state = turn.State;
        var screen = DialogScreen.Draw(Plan, turn, FactsFor(state, null), phrases);
        if (FormScreen.Fits(Plan, turn)) CheckForm(FormScreen.Draw(Plan, turn, FactsFor(state, null), phrases), state);
        var buttons = screen.Rows.SelectMany(row => row).ToList();
        Assert.NotEmpty(buttons);
        Assert.All(screen.Rows, Assert.NotEmpty);
        Assert.All(buttons, button => CheckButton(button, state));
        Assert.All(Plan.Fields.Where(field => field.Required),
            field => Assert.False(state.Answers.TryGetValue(field.Key, out var answer) && answer.Skipped, field.Key));
        if (state.Phase == DialogPhase.Asking) CheckStep(state);
        Assert.Equal(state.ToJson(), DialogState.FromJson(state.ToJson()).ToJson());
        if (state is { Phase: DialogPhase.Asking, Changing: false, Asked.Count: > 1 }
            && Plan.Fields.Any(field => field.Key == state.Asking)) CheckBack(state, phrases);
        return screen;
    }

    private static void CheckButton(Button button, DialogState state)
    {
        Assert.InRange(button.Label.Length, 1, 30);
        Assert.True(button.Value.Length <= ButtonValue.MaxBytes && button.Value.All(char.IsAscii), button.Value);
        var parsed = ButtonValue.Parse(button.Value);
        Assert.True(parsed.Text.StartsWith("/lead ", StringComparison.Ordinal)
            || (parsed.Dialog == state.Number && parsed.Revision == state.Revision), button.Value);
    }

    private static void CheckForm(Screen screen, DialogState state)
    {
        Assert.All(screen.Rows.SelectMany(row => row).Append(screen.Form!.Submit), button => CheckButton(button, state));
        Assert.All(screen.Form.Fields, field => Assert.True(field.Problem is null || field.Problem.Length > 0));
    }

    private static void CheckStep(DialogState state)
    {
        var (number, total) = Dialog.Step(Plan, state, FactsFor(state, null));
        Assert.InRange(number, 1, total);
    }

    private static void CheckCompleted(DialogState state)
    {
        var needed = state.Detour is null ? Dialog.Applicable(Plan, state, FactsFor(state, null))
            .Where(field => field is { Required: true, Default: null }).Select(field => field.Key) : ["reach", "category"];
        // Who withholds their number has said all there is.
        Assert.All(needed, key => Assert.False(key == "reach" ? state.Value(key) is null : string.IsNullOrEmpty(state.Value(key)), key));
    }

    /// <summary>Back and the same answer lead to where one was.</summary>
    private static void CheckBack(DialogState state, Phrases phrases)
    {
        var earlier = state.Asked[^2];
        if (BackToMatch.Leads(state, FactsFor(state, null)))
        {
            var card = Dialog.Take(Plan, state, new DialogInput.Pressed(state.Asking!, Dialog.Back), FactsFor(state, null), phrases).State;
            Assert.Equal((DialogPhase.Match, (long?)null), (card.Phase, card.ContactId));
            return;
        }

        if (!state.Answers.TryGetValue(earlier, out var given) || (earlier == "reach" && state.MatchDecided)) return;
        var back = Dialog.Take(Plan, state, new DialogInput.Pressed(state.Asking!, Dialog.Back), FactsFor(state, null), phrases).State;
        Assert.Equal(earlier, back.Asking);
        var again = Dialog.Take(Plan, back, new DialogInput.Pressed(earlier, given.Skipped ? Dialog.Skip : Dialog.UseHint),
            FactsFor(back, null), phrases).State;
        Assert.Equal(Essence(state), Essence(again));
    }

    private static string Essence(DialogState state) =>
        string.Join('|', state.Phase, state.Asking, string.Join(',', state.Asked), state.ContactId, state.MatchDecided, state.Detour,
        string.Join(',', state.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .Select(answer => $"{answer.Key}={answer.Value}")));

    /// <summary>Two times of three a button that is shown, else a forged one or a text.</summary>
    private static (DialogInput Input, string? Text) Next(int step, Screen screen)
    {
        var buttons = screen.Rows.SelectMany(row => row).Where(button => button.Value.Contains("@d", StringComparison.Ordinal)).ToList();
        if (step % 3 == 2) return (new DialogInput.Typed(Typed[step / 3 % Typed.Length]), Typed[step / 3 % Typed.Length]);
        if (step % 12 == 1)
            return (new DialogInput.Pressed(Forged[step / 12 % Forged.Length].Field, Forged[step / 12 % Forged.Length].Value),
                Forged[step / 12 % Forged.Length].Value);
        if (step % 12 == 0) return (new DialogInput.Sent([step]), null);
        if (step % 12 == 4) return (Form(step / 12), null);
        var text = ButtonValue.Parse(buttons[step / 3 % buttons.Count].Value).Text;
        var split = text.IndexOf('=', StringComparison.Ordinal);
        return split < 0 ? (new DialogInput.Pressed("", text), text)
            : (new DialogInput.Pressed(text[..split], text[(split + 1)..]), text[(split + 1)..]);
    }

    /// <summary>A form, some of it wrong, some of it empty, now and then with a key that is no field.</summary>
    private static DialogInput.Filled Form(int step)
    {
        string[] keys = ["reach", "who", "topic", "responsible", "nosuch"];
        return new DialogInput.Filled(keys.Select((key, i) => (Key: key, Place: (step * (i + 1)) + i)).Where(field => field.Place % 4 != 3)
            .ToDictionary(field => field.Key, field => field.Place % 4 == 2 ? "" : field.Key == "responsible"
                && field.Place % 2 == 0 ? "3" : Typed[field.Place % Typed.Length]));
    }

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The facts as the shell reads them: one number is known, one belongs to two, the others to nobody.</summary>
    private static Facts FactsFor(DialogState state, string? text, DialogInput.Filled? form = null)
    {
        var typed = form?.Inputs.GetValueOrDefault("reach") is { Length: > 0 } filled ? filled : state.Asking == "reach" ? text : null;
        var reach = typed is not null ? PhoneNumber.TryParse(typed)?.E164 : state.Value("reach");
        KnownCaller[] callers = reach switch
        {
            "+79160000000" => [Known(1)],
            "+79161112233" => [Known(1), Known(2)],
            _ => [],
        };
        return new Facts
        {
            LocalNow = Now,
            FromLocal = local => new DateTimeOffset(local, TimeSpan.Zero),
            ToLocal = at => at,
            Script = Process,
            Colleagues =
            [
                new(3, "Петрова Ольга", "Петрова", Role.Manager, 2, null),
                new(4, "Сидоров Константин Константинович", "Сидоров", Role.Manager, 0, Now.AddDays(5)),
                new(5, "Белова Анна", "Белова", Role.Secretary, 0, null),
            ],
            Callers = callers,
        };
    }

    private static KnownCaller Known(int id) => new(
        id,
        null,
        $"Смирнова Мария {id}, ООО «Научно-производственное объединение»",
        [new KnownLead(id, $"L-2026-00000{id}", "кровля", "Первый контакт", 3, "Петрова", Now.AddDays(-2))],
        3,
        new KnownRefusal(Now.AddDays(-400), "Дорого"));
}
