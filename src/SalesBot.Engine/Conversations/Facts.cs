using System.Collections.Immutable;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>What a dialog needs to know of the world for one turn, read beforehand, so that the dialog itself stays pure.</summary>
public sealed record Facts
{
    /// <summary>Now, in the office's time zone.</summary>
    public required DateTimeOffset LocalNow { get; init; }

    /// <summary>When what is being read was written, in the office's time zone: spoken times count from it; null: now.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Makes a moment of a day and time on the office's clock.</summary>
    public required Func<DateTime, DateTimeOffset> FromLocal { get; init; }

    /// <summary>Puts a moment on the office's clock.</summary>
    public required Func<DateTimeOffset, DateTimeOffset> ToLocal { get; init; }

    /// <summary>When people work; null where that does not matter.</summary>
    public WorkingTime.WorkingCalendar? Calendar { get; init; }

    /// <summary>Today, in the office's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(LocalNow.DateTime);

    /// <summary>The version of the script the dialog follows.</summary>
    public required Script Script { get; init; }

    /// <summary>Active people, with what they have on their hands.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    /// <summary>Whom the number or e-mail in the dialog belongs to; empty when unknown.</summary>
    public IReadOnlyList<KnownCaller> Callers { get; init; } = [];

    /// <summary>Clients that what was typed may mean.</summary>
    public IReadOnlyList<ClientMatch> Clients { get; init; } = [];

    /// <summary>What features have read for the kinds of answers they bring, by its type; see <see cref="Of"/>.</summary>
    public ImmutableDictionary<Type, object> Found { get; init; } = ImmutableDictionary<Type, object>.Empty;

    /// <summary>Names of the files that came during the dialog, by id.</summary>
    public IReadOnlyDictionary<long, string> Files { get; init; } = new Dictionary<long, string>();

    /// <summary>Answers that are likely, by field key; offered as a button like <see cref="DialogState.Hints"/>.</summary>
    public IReadOnlyDictionary<string, Answer> Likely { get; init; } = new Dictionary<string, Answer>(StringComparer.Ordinal);

    /// <summary>What the field that is being answered has so far; put here by <see cref="Dialog.About"/>.</summary>
    public Answer? SoFar { get; init; }

    /// <summary>The moment that the field being answered comes after; put here by <see cref="Dialog.About"/>.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>What the words of the dialog say of the moment and cannot mean; put here by <see cref="Dialog.About"/>.</summary>
    public WorkingTime.SaidMoment? Doubtful { get; init; }

    /// <summary>What the last input left half said; put here by <see cref="Dialog.About"/>.</summary>
    public string? Half { get; init; }

    /// <summary>Things of one type that a feature has read, such as the items that what was typed may mean.</summary>
    public IReadOnlyList<T> Of<T>() => Found.TryGetValue(typeof(T), out var found) ? (IReadOnlyList<T>)found : [];

    /// <summary>The same facts with these things.</summary>
    public Facts With<T>(IReadOnlyList<T> things) => this with { Found = Found.SetItem(typeof(T), things) };

    /// <summary>Whether a fact named by a condition of the process file holds.</summary>
    public IReadOnlySet<string> Holds { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Facts that a feature reads for a turn of a dialog.</summary>
/// <param name="Add">Adds them to what is known already.</param>
public sealed record FactPart(Func<FactQuery, Facts, Task<Facts>> Add);

/// <summary>What facts are read for.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Dialog">The dialog.</param>
/// <param name="Text">What is being answered; null for nothing.</param>
/// <param name="Inputs">What a form was filled in with, by field.</param>
public sealed record FactQuery(Visit Visit, DialogState Dialog, string? Text, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>The dialog's plan; null when its process has none any more.</summary>
    public DialogPlan? Plan => Visit.Office.Features.Plan(Visit, Dialog);
}

/// <summary>How much of something everybody has on their hands.</summary>
/// <param name="Of">Counts it, by the person's id; for one person when an id is given.</param>
public sealed record LoadPart(Func<Work, int?, Task<Dictionary<int, int>>> Of)
{
    /// <summary>All of it together, of everybody or of one.</summary>
    internal static async Task<Dictionary<int, int>> All(Work work, int? of = null)
    {
        var load = new Dictionary<int, int>();
        foreach (var part in work.Office.Features.Parts<LoadPart>())
            foreach (var (id, count) in await part.Of(work, of)) load[id] = load.GetValueOrDefault(id) + count;
        return load;
    }
}

/// <summary>A colleague as a picker shows them.</summary>
/// <param name="Id">Person id.</param>
/// <param name="Name">Full name, surname first.</param>
/// <param name="Label">Shortest name that is unambiguous among colleagues.</param>
/// <param name="Roles">What they do.</param>
/// <param name="Load">Open leads they answer for.</param>
/// <param name="AwayUntil">Away until then; null when present.</param>
public sealed record Colleague(int Id, string Name, string Label, Role Roles, int Load, DateTimeOffset? AwayUntil);

/// <summary>Whom a number belongs to (B1).</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="ClientId">Their client, if known.</param>
/// <param name="Line">Name and company.</param>
/// <param name="OpenLeads">Their open leads, latest first.</param>
/// <param name="LastResponsibleId">Who led their latest lead; null when they had none.</param>
/// <param name="LastRefusal">When and why they were last refused; null when never.</param>
/// <param name="Blocked">When and by whom their number was blocked (B25); null when it is not.</param>
public sealed record KnownCaller(long ContactId, long? ClientId, string Line, IReadOnlyList<KnownLead> OpenLeads, int? LastResponsibleId,
    KnownRefusal? LastRefusal, KnownBlock? Blocked = null)
{
    /// <summary>What else is under way for them, as features know it.</summary>
    public IReadOnlyList<KnownMatter> Matters { get; init; } = [];
}

/// <summary>Something of a caller that is under way.</summary>
/// <param name="Line">What it is, how it stands and whose it is.</param>
/// <param name="Who">Who is to be told that the client asks for them.</param>
/// <param name="Ask">The command that tells them.</param>
public sealed record KnownMatter(string Line, string Who, string Ask);

/// <summary>Somebody of the client's who is known, to be chosen where the contact is asked.</summary>
/// <param name="Id">The contact.</param>
/// <param name="Line">Name and company.</param>
/// <param name="Reach">Phone in E.164 or e-mail; empty when none is known.</param>
public sealed record KnownPerson(long Id, string Line, string Reach);

/// <summary>An open lead of a known caller.</summary>
public sealed record KnownLead(long Id, string Number, string Topic, string Subject, int ResponsibleId, string Responsible,
    DateTimeOffset Since);

/// <summary>A former refusal of a known caller.</summary>
public sealed record KnownRefusal(DateTimeOffset At, string Reason);

/// <summary>A number that was logged as spam, with no lead from it since.</summary>
public sealed record KnownBlock(DateTimeOffset At, string By);

/// <summary>A client that a search found.</summary>
public sealed record ClientMatch(long Id, string Name, string? Inn);
