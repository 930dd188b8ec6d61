using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.Processes;

namespace SalesBot.Boards;

/// <summary>A column: a stage with the open leads in it, or an ending with those that ended so.</summary>
/// <param name="Key">Key of the stage, or <c>won</c> or <c>refused</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Ended">How its leads ended; null for a stage.</param>
public sealed record BoardColumn(string Key, string Title, LeadState? Ended)
{
    private static readonly LeadState[] endings = [LeadState.Won, LeadState.Refused];

    /// <summary>
    /// The columns in the order of the process file. Its first stage, which is left in the commit that begins it, and stages that only
    /// older versions have, are shown while there is something in them: no lead is ever without a column.
    /// </summary>
    /// <param name="office">Whose process it is.</param>
    /// <param name="phrases">The reader's texts.</param>
    /// <param name="filled">Keys of the stages that hold open leads, with a version of the process that has each.</param>
    internal static IReadOnlyList<BoardColumn> Of(Office office, Phrases phrases, IReadOnlyDictionary<string, int> filled)
    {
        var process = office.Processes.Current;
        var stages = process.Stages.Where(stage => filled.ContainsKey(stage.Key) || (stage != process.First && IsPassed(stage))).ToList();
        var older = filled.Where(pair => process.Find(pair.Key) is null);
        return
        [
            .. stages.Select(stage => new BoardColumn(stage.Key, process.Over(phrases)[stage.Title], null)),
            .. older.Select(pair => new BoardColumn(pair.Key, TitleOf(office, phrases, pair.Key, pair.Value), null)),
            .. endings.Select(state => Ending(state, phrases)),
        ];
    }

    /// <summary>The column with this key, for who asks for more of it; it need not be one that is filled.</summary>
    internal static BoardColumn ByKey(string key, Phrases phrases) =>
        endings.Where(state => KeyOf(state) == key).Select(state => Ending(state, phrases)).FirstOrDefault()
        ?? new BoardColumn(key, key, null);

    internal static string KeyOf(LeadState state) => state.ToString().ToLowerInvariant();

    /// <summary>Those of the leads with a filter's qualities that stand here.</summary>
    internal IQueryable<Lead> Of(BoardLook look, BoardFilter filter, IQueryable<Lead> leads)
    {
        var key = Key;
        return Ended is { } state ? filter.Ended(look, leads, state)
            : filter.Open(look, leads).Where(lead => lead.Stage == key);
    }

    private static BoardColumn Ending(LeadState state, Phrases phrases) =>
        new(KeyOf(state), phrases[$"board.column.{KeyOf(state)}"], state);

    private static bool IsPassed(Stage stage) => stage.Document is DocumentKind.Event or DocumentKind.Order;

    private static string TitleOf(Office office, Phrases phrases, string key, int version)
    {
        var process = office.Processes.Version(version);
        return process.Find(key) is { } stage ? process.Over(phrases)[stage.Title] : key;
    }
}
