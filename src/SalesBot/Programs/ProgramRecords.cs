using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Records;

namespace SalesBot.Programs;

/// <summary>Which program did it, where no person did, by its channel in the record (<see cref="ApiKeys.ChannelOf"/>).</summary>
internal sealed class ProgramRecords : RecordWords
{
    private readonly Dictionary<string, string> names;
    private readonly Phrases phrases;

    private ProgramRecords(Dictionary<string, string> names, Phrases phrases) => (this.names, this.phrases) = (names, phrases);

    public static async Task<RecordWords> Read(
        Work work, IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> records, Phrases phrases)
    {
        var any = records.Keys.Any(record => record.Channel.StartsWith(ApiKeys.Channel + ":", StringComparison.Ordinal));
        var keys = any ? await work.Db.ApiKeys.AsNoTracking().ToListAsync() : [];
        return new ProgramRecords(keys.ToDictionary(key => ApiKeys.ChannelOf(key.Id), key => key.Name, StringComparer.Ordinal), phrases);
    }

    public override string? DoerOf(AuditRecord record) => names.TryGetValue(record.Channel, out var name)
        ? phrases.Say("audit.program", ("name", name)) : record.Channel == ApiKeys.Channel ? phrases["channel.api"] : null;
}
