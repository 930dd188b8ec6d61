using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Boards;
using SalesBot.Data;
using SalesBot.Host.Channels.Browser.Past;
using SalesBot.People;

namespace SalesBot.Host.Channels.Browser;

/// <summary>What the page reads: who is there, what was said, and what changes.</summary>
internal sealed class ReadChats(Database database, BrowserHistory history, BrowserMenus menus, DemoClock clock, FilledOffice filled)
{
    /// <summary>Everything a page begins with.</summary>
    public async Task<DemoState> State(CancellationToken stop)
    {
        // Read before the chats: what is written meanwhile then comes again by the stream, not never.
        var last = await history.LastChange(stop);
        var people = await People(stop);
        var chats = new Dictionary<string, IReadOnlyList<ChatMessage>>(StringComparer.Ordinal);
        var more = new List<string>();
        foreach (var person in people)
        {
            var page = await Older(person.Account, null, stop);
            chats[person.Account] = page.Messages;
            if (page.More) more.Add(person.Account);
        }

        await using var db = database.Open();
        var language = await db.Addresses.Where(address => address.Channel == BrowserChannel.ChannelName).OrderBy(address => address.Id)
            .Join(db.People, address => address.PersonId, person => person.Id, (_, person) => person.Language).FirstOrDefaultAsync(stop);
        return new DemoState(last, Now(), people, chats, more, language ?? "ru", await DemoSteps.LastRecord(db, stop));
    }

    /// <summary>A page of a chat before a message; null: its end.</summary>
    public async Task<ChatPage> Older(string account, long? before, CancellationToken stop)
    {
        var (messages, more) = await history.Latest(account, before, stop);
        return new ChatPage(messages.ConvertAll(message => ChatMessage.From(message, clock.ToLocal)), more);
    }

    /// <summary>
    /// What changes after <paramref name="known"/>, until <paramref name="stop"/>: events <c>message</c>, <c>clock</c> and <c>menus</c>,
    /// and <c>reload</c> for a page that knows more than the database does, or too little to be told of it one by one.
    /// </summary>
    public async IAsyncEnumerable<SseItem<string>> Follow(long known, [EnumeratorCancellation] CancellationToken stop)
    {
        if (known > await history.LastChange(stop)) yield return Item("reload", Now(), 0);
        // A page that begins anew may show what it was told before: it is told all of it, also that there is nothing to be said.
        (TimeSpan Clock, int Menus, int? Filled)? shown = null;
        var replaced = filled.Replaced;
        while (!stop.IsCancellationRequested)
        {
            var change = history.NextChange;
            var since = await history.Since(known, stop);
            if (since is null || filled.Replaced != replaced)
            {
                yield return Item("reload", Now(), 0);
                yield break;
            }

            var current = (Clock: clock.Offset, Menus: menus.Version, Filled: filled.Percent);
            if (shown?.Clock != current.Clock) yield return Item("clock", Now(), known);
            if (shown?.Menus != current.Menus) yield return Item("menus", menus.All(), known);
            if (shown is null || shown.Value.Filled != current.Filled)
                yield return Item("filling", new { percent = current.Filled }, known);
            shown = current;
            foreach (var message in since)
            {
                known = message.Change;
                yield return Item("message", ChatMessage.From(message, clock.ToLocal), known);
            }

            await change.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What the clock shows.</summary>
    public DemoNow Now() => new(clock.ToLocal(clock.GetUtcNow()));

    private async Task<List<DemoPerson>> People(CancellationToken stop)
    {
        await using var db = database.Open();
        var people = await (from address in db.Addresses
                            join person in db.People on address.PersonId equals person.Id
                            where address.Channel == BrowserChannel.ChannelName
                            orderby address.Id
                            select new { address.Account, person.Id, person.Name, person.Roles }).ToListAsync(stop);
        var readers = await BoardAccess.Of(db).Select(person => person.Id).ToListAsync(stop);
        return people.ConvertAll(p => new DemoPerson(p.Account, p.Name, RoleWords(p.Roles), readers.Contains(p.Id)));
    }

    private static List<string> RoleWords(Role roles) =>
        Enum.GetValues<Role>().Where(role => role != Role.None && roles.HasFlag(role))
            .Select(role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString())).ToList();

    private static SseItem<string> Item<T>(string type, T data, long known) =>
        new(JsonSerializer.Serialize(data, BrowserJson.Options), type)
        {
            EventId = known.ToString(CultureInfo.InvariantCulture),
            ReconnectionInterval = TimeSpan.FromSeconds(1),
        };
}
