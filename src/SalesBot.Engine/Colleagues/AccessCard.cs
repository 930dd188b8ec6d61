using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>The one card an admin has of all who ask for access: how many there are, and one of them to decide about (X13).</summary>
internal static class AccessCard
{
    /// <summary>Its kind of live card.</summary>
    public static LiveCard Live { get; } = new(Key, Again);

    /// <summary>Which live card it is.</summary>
    public const string Key = "access";

    /// <summary>What the card shows now.</summary>
    /// <param name="work">The unit of work, saved.</param>
    /// <param name="after">Number of the request after which the one to show comes; 0: the one that has waited longest.</param>
    public static async Task<View> Read(Work work, int after = 0)
    {
        var waiting = work.Db.AccessRequests.AsNoTracking().Where(request => request.DecidedAt == null).OrderBy(request => request.Id);
        var next = await waiting.FirstOrDefaultAsync(request => request.Id > after) ?? await waiting.FirstOrDefaultAsync();
        var newest = await waiting.Select(request => request.Id).OrderDescending().FirstOrDefaultAsync();
        return new View(next, await waiting.CountAsync(), newest);
    }

    /// <summary>The card, below what was decided last.</summary>
    public static Screen Draw(View view, Phrases phrases, params Line[] decided) => view.Next is not { } request
        ? new Screen { Lines = decided.Length > 0 ? decided : [phrases["access.none-left"]] }
        : new Screen
        {
            Lines =
            [
                .. decided,
                .. view.Count > 1 ? new Line[] { phrases.Say("access.many", ("n", view.Count)) } : [],
                new Line([new Span(phrases.Say("access.asks", ("name", request.Name)), Emphasis.Strong)]),
                new Line([new Span($"{phrases.Channel(request.Channel)} · {request.Account}", Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(RoleWords.All.Select(role =>
                    new Button(RoleWords.Of(role, phrases), ButtonValue.Command($"/access {request.Id} {RoleWords.Key(role)}")))),
                [
                    new Button(phrases["button.refuse-access"], ButtonValue.Command($"/access {request.Id} no"), ButtonStyle.Danger),
                    .. view.Count > 1
                        ? new[] { new Button(phrases["button.next-request"], ButtonValue.Command($"/access {request.Id} next")) } : [],
                ],
                .. view.Count > 1
                    ? new[] { new[] { RefuseAll(view, phrases) } } : [],
            ],
            Tone = Tone.Attention,
        };

    /// <summary>Draws it for the admin who pressed, and anew for all others who have it.</summary>
    public static async Task Show(Visit visit, Func<Phrases, Line[]> decided, int after = 0)
    {
        await visit.Db.SaveChangesAsync();
        var view = await Read(visit, after);
        await visit.ReplyOn(Key, Draw(view, visit.Phrases, decided(visit.Phrases)));
        if (after > 0) return;
        foreach (var address in await WhereShown.Of(visit.Db, Key))
        {
            if (address.Id == visit.Address.Id || await visit.Person(address.PersonId) is not { Active: true } other) continue;
            var phrases = visit.Office.Phrases(other.Language);
            Outbox.Put(visit.Db, new OutboxEntry(address.Id, Draw(view, phrases, decided(phrases)), "access-request")
            {
                CardKey = Key,
                Placement = Placement.OnlyWhereShown,
            }, visit.Now);
        }
    }

    private static async Task<Notice?> Again(Visit visit, long id, string kind) =>
        visit.Me.Has(Role.Admin) && await Read(visit) is { Next: not null } view
            ? new Notice("access-request", phrases => Draw(view, phrases)) { CardKey = Key } : null;

    private static Button RefuseAll(View view, Phrases phrases) =>
        new(phrases["button.refuse-all"], ButtonValue.Command($"/access {view.Newest} all-no"), ButtonStyle.Danger);

    /// <summary>What the card shows.</summary>
    /// <param name="Next">The request to decide about; null when nobody waits.</param>
    /// <param name="Count">How many wait.</param>
    /// <param name="Newest">Number of the newest of them; 0 for none.</param>
    internal sealed record View(AccessRequest? Next, int Count, int Newest);
}
