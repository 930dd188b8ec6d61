using System.Text;
using SalesBot.Conversations;
using SalesBot.WorkingTime;

namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>
/// Plays the three months before the demo begins: some 120 leads with what became of them, a campaign half done, and today's work left in
/// the chats.
/// </summary>
internal static class PlayPast
{
    /// <summary>How long the past is.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromDays(91);

    private const int Called = 8;

    /// <summary>How many times somebody turns to the office: a missed call is no lead, nor is who asks after one that is open.</summary>
    public const int Callers = 150;

    /// <summary>Plays it until <paramref name="end"/>; says after each step how much of it is done, from 0 to 1.</summary>
    public static async Task Run(
        PastOffice office, WorkingCalendar calendar, DateTimeOffset end, int callers, Action<double> progress, CancellationToken stop)
    {
        var begin = end - Length;
        var (days, words) = (new PastDays(calendar, begin, end), PastWords.Of(office.Language));
        var stories = new PastStories(days, words);
        List<PastStep> steps =
        [
            .. PastCallers.Of(days.Count, callers, office.Language).SelectMany(stories.Of),
            .. Campaign(days, words),
            .. stories.Today(days.Count - 1),
        ];
        foreach (var step in steps.OrderBy(step => step.At))
        {
            stop.ThrowIfCancellationRequested();
            await office.PassTo(step.At);
            await step.Do(office);
            progress((step.At - begin) / Length);
        }

        await office.PassTo(end);
        // The day begins with what there is to do.
        foreach (var account in new[] { "kuznetsov", "orlov", "petrova", "anna" }) await office.Say(account, "/today");
    }

    private static IEnumerable<PastStep> Campaign(PastDays days, PastWords words)
    {
        if (days.At(days.Count - 6, 30) is { } begin) yield return new PastStep(begin, office => Begin(office, words));
        foreach (var call in Enumerable.Range(0, Called))
        {
            if (days.At(days.Count - 5 + (call / 2), 60 + (call % 2 * 45)) is not { } at) yield break;
            yield return new PastStep(at, office => Call(office, call));
        }
    }

    private static async Task Begin(PastOffice office, PastWords words)
    {
        await office.Do("orlov", "/campaign new");
        await office.Say("orlov", words.Campaign[0]);
        await office.Say("orlov", words.Campaign[1]);
        var rows = words.Callers.Select((who, i) =>
            $"+7926{2000000 + (i * 7451)};{who};{words.Companies[i % words.Companies.Length]};{words.Topics[i % words.Topics.Length]}");
        var list = Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(words.Campaign[2])));
        await office.Say("orlov", "", new IncomingFile("list.csv", "text/csv", list.Length, list));
        await office.Press("orlov", "file=enough@");
        // The list is read by a job, while nobody waits.
        await office.PassTo(office.Clock.GetUtcNow().AddMinutes(1));
        await office.Press("orlov", "/campaign 1 start");
    }

    private static async Task Call(PastOffice office, int call)
    {
        await office.Do("anna", "/campaign 1 next");
        await office.Press("anna", "/dial ", call % 3 == 0 ? " refused" : " none");
    }
}
