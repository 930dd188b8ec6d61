namespace SalesBot.Tests.Week;

/// <summary>How somebody works; each from 0 to 1.</summary>
/// <param name="Looks">How likely they look at their chat within ten minutes.</param>
/// <param name="Acts">How likely they act on something they see.</param>
/// <param name="PutsOff">How likely they put off what can be put off.</param>
/// <param name="Lists">How likely they open /today, when they look.</param>
internal sealed record Temper(double Looks, double Acts, double PutsOff, double Lists);

/// <summary>Somebody of the office, who knows nothing but what their chat shows.</summary>
internal sealed class Colleague(TestOffice office, Chat chat, string name, Temper temper, Random dice)
{
    private readonly HashSet<(string Id, int Edits)> seen = [];

    public Chat Chat => chat;

    public string Name => name;

    public string Surname => name.Split(' ')[0];

    public Temper Temper => temper;

    /// <summary>The clock on the wall.</summary>
    public DateTimeOffset Local => office.Office.Calendar.ToLocal(office.Clock.GetUtcNow());

    /// <summary>Whether it happens this time.</summary>
    public bool Chance(double likely) => dice.NextDouble() < likely;

    /// <summary>One of these.</summary>
    public T Any<T>(IReadOnlyList<T> these) => these[dice.Next(these.Count)];

    /// <summary>Reads what is new and acts on some of it; now and then goes through the list of the day.</summary>
    public async Task Look()
    {
        if (!Chance(temper.Looks)) return;
        foreach (var message in chat.Messages.Where(message => !seen.Contains((message.Id, message.Edits))).ToList())
            if (Chance(temper.Acts) && chat.Messages.FirstOrDefault(now => now.Id == message.Id) is { } still)
                await Habits.React(this, still, Mood.Usual);
        if (Chance(temper.Lists)) await GoThroughToday(Mood.Usual);
        // What came while they were busy they overlook: it is the bot's business to come back with it.
        foreach (var message in chat.Messages) seen.Add((message.Id, message.Edits));
    }

    /// <summary>Friday afternoon: nothing is put off any more.</summary>
    public Task WorkOff() => GoThroughToday(Mood.Friday);

    private async Task GoThroughToday(Mood mood)
    {
        // Who is no colleague has their orders and nothing else.
        await chat.Says(name.StartsWith("Зимин", StringComparison.Ordinal) ? "/orders" : "/today");
        var list = chat.Last;
        foreach (var button in list.Screen.Rows.SelectMany(row => row)
            .Where(button => char.IsDigit(button.Label[^1]) && !button.Label.StartsWith("Письма", StringComparison.Ordinal)).ToList())
        {
            if (mood == Mood.Usual && !Chance(temper.Acts)) continue;
            await chat.Clicks(button, list.Id);
            await Habits.React(this, chat.Last, mood);
        }
    }
}

/// <summary>How somebody is minded.</summary>
internal enum Mood
{
    /// <summary>As every day.</summary>
    Usual,

    /// <summary>Wants their list empty.</summary>
    Friday,
}
