using System.Runtime.CompilerServices;
using System.Text;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Screens;

namespace SalesBot.Tests;

/// <summary>One person's chat with the bot: what they do, and what they see. Steps are queued and run when awaited.</summary>
public sealed class Chat(TestOffice office, string account, string name, string? language = null)
{
    private readonly List<Func<Task>> steps = [];

    /// <summary>The account's id in the channel.</summary>
    public string Account => account;

    /// <summary>The messages of the bot as they stand now, oldest first.</summary>
    public IReadOnlyList<ShownMessage> Messages => office.Channel.Shown(account);

    /// <summary>The newest message.</summary>
    public ShownMessage Last => Messages[^1];

    /// <summary>The last toast that answered a tap.</summary>
    public string? Toast { get; private set; }

    /// <summary>How many inputs the person has made.</summary>
    public int Inputs { get; private set; }

    /// <summary>Types a text.</summary>
    public Chat Says(string text) => Step(() => Send(Update() with { Text = text }));

    /// <summary>Types a text as an answer to the newest message that shows this.</summary>
    public Chat Answers(string shown, string text) => Step(() => Send(Update() with
    {
        Text = text,
        RepliesTo = Messages.Last(message => message.Shows(shown)).Id,
    }));

    /// <summary>Forwards somebody's message.</summary>
    public Chat Forwards(string from, string text) => Step(() => Send(Update() with { Text = text, ForwardedFrom = from }));

    /// <summary>Shares a contact card.</summary>
    public Chat Shares(string phone, string contact) => Step(() => Send(Update() with { Contact = new SharedContact(phone, contact) }));

    /// <summary>Sends a file.</summary>
    public Chat Attaches(string file, int bytes = 1000, FileProblem? problem = null) => Step(() => Send(Update() with
    {
        Files = [new IncomingFile(file, "application/pdf", bytes, problem is null ? new byte[bytes] : null, problem)],
    }));

    /// <summary>Sends a file that its message does not wait for: it is fetched by its name.</summary>
    public Chat SendsSlowly(string file, string? caption = null) =>
        Step(() => Send(Update() with { Text = caption, Files = [Slow(file)] }));

    /// <summary>Sends several files in one message; those named in <paramref name="slow"/> are not waited for.</summary>
    public Chat SendsTogether(string[] files, params string[] slow) => Step(() => Send(Update() with
    {
        Files = [.. files.Select(file => slow.Contains(file) ? Slow(file) : new(file, "application/pdf", 1000, new byte[1000]))],
    }));

    /// <summary>Sends something the bot cannot take.</summary>
    public Chat SendsKind(string kind) => Step(() => Send(Update() with { Unsupported = kind }));

    /// <summary>Sends an update the test has built itself.</summary>
    public Chat Does(Func<Task> step) => Step(step);

    /// <summary>Presses the newest button whose label is, or else contains, this.</summary>
    public Chat Clicks(string label) => Step(() => Send(Press(label)));

    /// <summary>Fills in the newest form and sends it; what is not named stays as it is shown.</summary>
    public Chat FillsIn(params (string Key, string Value)[] answers) => Step(() =>
    {
        var message = Messages.Last(shown => shown.Screen.Form is not null);
        var form = message.Screen.Form!;
        var inputs = form.Fields.ToDictionary(field => field.Key, field => field.Value ?? "", StringComparer.Ordinal);
        foreach (var (key, value) in answers)
        {
            var field = form.Fields.Single(one => one.Key == key);
            inputs[key] = field.Choices.FirstOrDefault(choice => choice.Label.StartsWith(value, StringComparison.Ordinal)
                && value.Length > 0)?.Value ?? value;
        }
        return Send(Update() with { Tap = new Tap(form.Submit.Value, message.Id), Inputs = inputs });
    });

    /// <summary>Presses it several times, each as a new update with the same content: what an impatient thumb does.</summary>
    public Chat ClicksAtOnce(string label, int times) => Step(async () =>
    {
        var press = Press(label);
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Send(press with { UpdateId = office.NextUpdate() })));
    });

    /// <summary>Presses a button that was seen earlier, wherever it is now.</summary>
    public Chat Clicks(Button button, string cardId) => Step(() => Send(Update() with { Tap = new Tap(button.Value, cardId) }));

    /// <summary>What some message shows now: all of these, spaces and dashes aside.</summary>
    public Chat Sees(params string[] texts) => Step(async () =>
    {
        await office.SettleBeforeLooking();
        if (!Messages.Any(message => Array.TrueForAll(texts, message.Shows)))
            Assert.Fail($"{name} does not see «{string.Join("», «", texts)}». The chat:\n{Transcript()}");
    });

    /// <summary>No message shows this now.</summary>
    public Chat DoesNotSee(string text) => Step(async () =>
    {
        await office.SettleBeforeLooking();
        Assert.False(Messages.Any(message => message.Shows(text)), $"{name} sees «{text}». The chat:\n{Transcript()}");
    });

    /// <summary>The newest message has no button of this label.</summary>
    public Chat DoesNotSeeButton(string label) => Step(async () =>
    {
        await office.SettleBeforeLooking();
        Assert.DoesNotContain(Last.Screen.Rows.SelectMany(row => row), button => button.Label == label);
    });

    /// <summary>Looks at the chat as it is at this step.</summary>
    public Chat Also(Action<Chat> look) => Step(() =>
    {
        look(this);
        return Task.CompletedTask;
    });

    /// <summary>The last answer to a tap was this.</summary>
    public Chat IsTold(string toast) => Step(() =>
    {
        Assert.Contains(toast, Toast ?? "(no toast)", StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    /// <summary>The button with this label on the newest message that has it.</summary>
    public (Button Button, string CardId) Button(string label)
    {
        foreach (var matches in new Func<Button,
            bool>[] { button => button.Label == label, button => button.Label.Contains(label, StringComparison.OrdinalIgnoreCase) })
            foreach (var message in Messages.Reverse())
                if (message.Screen.Rows.SelectMany(row => row)
                    .FirstOrDefault(button => button.Kind == ButtonKind.Send && matches(button)) is { } found)
                    return (found, message.Id);
        throw new InvalidOperationException($"{name} has no button «{label}». The chat:\n{Transcript()}");
    }

    /// <summary>Runs the queued steps in order.</summary>
    public TaskAwaiter GetAwaiter() => Run().GetAwaiter();

    /// <summary>The whole chat as text.</summary>
    public string Transcript()
    {
        var text = new StringBuilder();
        foreach (var message in Messages)
            text.Append("· ").AppendLine(message.Screen.PlainText())
                .AppendLine("  " + string.Join(
                    " ", message.Screen.Rows.Select(row => string.Join(" ", row.Select(button => $"[{button.Label}]")))));
        return text.ToString();
    }

    /// <summary>A raw update of this person, for tests that build their own.</summary>
    public Incoming Update() => new()
    {
        Channel = TestChannel.ChannelName,
        UpdateId = office.NextUpdate(),
        From = new Account(account, name, language),
        Route = account,
    };

    private static IncomingFile Slow(string file) => new(file, "application/pdf", 1000, null) { Reference = TestFiles.Secret + file };

    private Incoming Press(string label)
    {
        var (button, cardId) = Button(label);
        return Update() with { Tap = new Tap(button.Value, cardId) };
    }

    /// <summary>Hands one update in and lets everything settle.</summary>
    public async Task<Receipt> Send(Incoming incoming)
    {
        Inputs++;
        var receipt = await office.Receive(incoming);
        Toast = receipt.Toast;
        await office.Settle();
        return receipt;
    }

    private Chat Step(Func<Task> step)
    {
        steps.Add(step);
        return this;
    }

    private async Task Run()
    {
        var queued = steps.ToList();
        steps.Clear();
        foreach (var step in queued) await step();
    }
}
