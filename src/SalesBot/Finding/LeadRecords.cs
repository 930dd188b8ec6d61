using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Records;

namespace SalesBot.Finding;

/// <summary>
/// Records of leads in words: the lead's number, and keys of the process file by their names, in the version the lead follows.
/// </summary>
internal sealed class LeadRecords : RecordWords
{
    private readonly Work work;
    private readonly Phrases phrases;
    private readonly Dictionary<long, Lead> leads;
    private readonly Dictionary<int, AddedAnswers> added = [];

    private LeadRecords(Work work, Phrases phrases, Dictionary<long, Lead> leads) =>
        (this.work, this.phrases, this.leads) = (work, phrases, leads);

    public static async Task<RecordWords> Read(
        Work work, IReadOnlyDictionary<AuditRecord, Dictionary<string, JsonElement>> records, Phrases phrases)
    {
        var ids = records.Keys.Select(record => record.LeadId).OfType<long>().Distinct().ToList();
        var known = await work.Db.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id);
        var answers = records.Values.Where(particulars => particulars.ContainsKey("answers"))
            .Select(particulars => Raw(particulars["answers"])).ToList();
        var words = new LeadRecords(work, phrases, known);
        foreach (var version in known.Values.Select(lead => lead.ProcessVersion).Distinct())
            words.added[version] = await AddedAnswers.For(work, work.Office.Processes.Version(version), answers);
        return words;
    }

    public override string? NumberOf(AuditRecord record) => LeadOf(record)?.Number;

    public override IEnumerable<string> LinesBelow(AuditRecord record, IReadOnlyDictionary<string, JsonElement> particulars) =>
        [
            .. record.Action == "approval.rejected" && particulars.TryGetValue("reason", out var reason)
                ? new[] { phrases.Say("approval.reason", ("reason", Word(record, "reason", Raw(reason)) ?? Raw(reason))) } : [],
            .. LeadOf(record) is { } lead && particulars.TryGetValue("stage", out var stage)
                && particulars.TryGetValue("answers", out var answers)
                ? added[lead.ProcessVersion].Lines(Raw(stage), Raw(answers), phrases)
                : [],
        ];

    public override string? Word(AuditRecord record, string key, string text)
    {
        if (LeadOf(record) is not { } lead) return null;
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var own = process.Over(phrases);
        return key.ToLowerInvariant() switch
        {
            "stage" => process.Find(text) is { } stage ? own[stage.Title] : null,
            "reason" or "objection" =>
                Reason(record, process, text) is { } choice ? own[choice.Label] : null,
            "fields" => process.Stages.SelectMany(stage => stage.Fields).FirstOrDefault(field => field.Key == text) is { } field
                ? phrases.Say("approval.what.answer", ("label", own[field.Label])) : null,
            "source" => process.Choices.GetValueOrDefault(SalesProcess.Sources)?.FirstOrDefault(choice => choice.Key == text) is { } heard
                ? own[heard.Label] : null,
            "kind" => own.Has($"kind.{text.ToLowerInvariant()}") ? own[$"kind.{text.ToLowerInvariant()}"] : null,
            _ => null,
        };
    }

    /// <summary>A reason in the list it was chosen from: two lists may have the same key.</summary>
    private static Choice? Reason(AuditRecord record, SalesProcess process, string key)
    {
        var kind = record.Action.StartsWith("approval.", StringComparison.Ordinal) ? DocumentKind.Approval : DocumentKind.Refusal;
        return process.Stages.Where(stage => stage.Document == kind).SelectMany(stage => stage.Fields)
            .Select(field => process.Chosen(field, key)).FirstOrDefault(choice => choice is not null);
    }

    private Lead? LeadOf(AuditRecord record) => record.LeadId is { } id ? leads.GetValueOrDefault(id) : null;
}
