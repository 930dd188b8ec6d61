namespace SalesBot.Conversations;

/// <summary>What people call the matters that messages and lists speak of: number, and the client's side.</summary>
/// <param name="Read">Reads those with these ids.</param>
internal sealed record MatterNames(Func<Work, IReadOnlyList<long>, Task<IReadOnlyDictionary<long, (string Number, string Who)>>> Read)
{
    /// <summary>All of them, whichever feature knows them.</summary>
    public static async Task<IReadOnlyDictionary<long, (string Number, string Who)>> Of(Work work, IReadOnlyList<long> ids)
    {
        var names = new Dictionary<long, (string, string)>();
        foreach (var part in work.Office.Features.Parts<MatterNames>())
            foreach (var (id, name) in await part.Read(work, ids)) names[id] = name;
        return names;
    }
}
