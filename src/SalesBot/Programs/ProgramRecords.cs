using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Records;

namespace SalesBot.Programs;

/// <summary>Which program did it, where no person did: its channel in the record is <c>api</c>, or <c>api:</c> and the id of its key.</summary>
internal sealed class ProgramRecords : RecordWords
{
    private const string Api = "api";
    private readonly Dictionary<string, string> names;
    private readonly Phrases phrases;

    private ProgramRecords(Dictionary<string, string> names, Phrases phrases) => (this.names, this.phrases) = (names, phrases);

    /// <summary>The channel of who comes with a key; null: with that of the settings.</summary>
    public static string ChannelOf(int? key) => key is null ? Api : string.Create(CultureInfo.InvariantCulture, $"{Api}:{key}");

    public static async Task<RecordWords> Read(
        Work work, IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> records, Phrases phrases)
    {
        var any = records.Keys.Any(record => record.Channel.StartsWith(Api + ":", StringComparison.Ordinal));
        var keys = any ? await work.Db.ApiKeys.AsNoTracking().ToListAsync() : [];
        return new ProgramRecords(keys.ToDictionary(key => ChannelOf(key.Id), key => key.Name, StringComparer.Ordinal), phrases);
    }

    public override string? DoerOf(AuditRecord record) => names.TryGetValue(record.Channel, out var name)
        ? phrases.Say("audit.program", ("name", name)) : record.Channel == Api ? phrases["audit.channel.api"] : null;
}
