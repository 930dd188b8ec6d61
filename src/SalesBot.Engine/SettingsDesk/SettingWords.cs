using System.Text.Json;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Records;

namespace SalesBot.SettingsDesk;

/// <summary>Settings in the record: which one, and its values in words.</summary>
internal sealed class SettingWords(Office office, Phrases phrases) : RecordWords
{
    private IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> said =
        new Dictionary<AuditRecord, Dictionary<string, JsonElement>>();

    public static Task<RecordWords> Read(
        Work work, IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> records, Phrases phrases) =>
        Task.FromResult<RecordWords>(new SettingWords(work.Office, phrases) { said = records });

    public override string? Word(AuditRecord record, string key, string text)
    {
        if (!record.Action.StartsWith("setting.", StringComparison.Ordinal)) return null;
        if (SettingValue.Find(office, Raw(said[record]["setting"])) is not { } kind) return null;
        return key switch
        {
            "setting" => phrases[$"setting.{kind.Key}"],
            "from" or "to" => text.Length == 0 ? phrases["setting.empty"] : kind.Show(text, phrases),
            _ => null,
        };
    }
}
