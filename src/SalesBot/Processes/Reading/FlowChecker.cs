
namespace SalesBot.Processes.Reading;

/// <summary>
/// Checks the way of a lead: every stage can be reached, from every stage the lead can end, and each document has what it cannot be written
/// without.
/// </summary>
internal sealed class FlowChecker(IReadOnlyList<StageDraft> stages, Place stagesAt, Mistakes mistakes)
{
    private readonly Dictionary<string, StageDraft> byKey = stages.ToDictionary(stage => stage.Stage.Key, StringComparer.Ordinal);

    public void Check()
    {
        if (stages.Count == 0)
        {
            mistakes.Add(stagesAt, "there is no stage; expected at least one, the first is where a lead begins");
            return;
        }

        if (stages[0].Stage.Document != DocumentKind.Event)
            mistakes.Add(stages[0].Place, $"a lead begins with «{stages[0].Stage.Key}»; expected a document of kind event");
        CheckReach();
        CheckEndings();
        foreach (var stage in stages) CheckNeeds(stage);
    }

    private void CheckReach()
    {
        var reached = Closure([stages[0].Stage.Key],
            stage => [.. stage.Next, .. stage.Beside, .. stage.Creates.Select(creation => creation.Stage)]);
        foreach (var stage in stages.Where(stage => !reached.Contains(stage.Stage.Key)))
        {
            mistakes.Add(
                stage.Place, $"stage «{stage.Stage.Key}» cannot be reached; expected it in «next», «beside» or «creates» of another");
        }
    }

    private void CheckEndings()
    {
        var line = Closure([stages[0].Stage.Key], stage => stage.Next);
        var before = stages.SelectMany(draft => draft.Stage.Next.Select(next => (next, draft.Stage.Key))).ToLookup(pair => pair.next,
            pair => pair.Key, StringComparer.Ordinal);
        var canEnd = Closure(stages.Where(draft => draft.Stage.Ends is not null).Select(draft => draft.Stage.Key),
            stage => before[stage.Key]);
        foreach (var draft in stages.Where(draft => line.Contains(draft.Stage.Key)))
        {
            var stage = draft.Stage;
            if (stage.Ends is not null && stage.Next.Count > 0)
                mistakes.Add(draft.EndsAt, $"stage «{stage.Key}» ends the lead, so nothing follows; expected «ends» or «next», not both");
            else if (stage.Ends is null && stage.Next.Count == 0)
                mistakes.Add(draft.Place, $"stage «{stage.Key}» is a dead end; expected «next» or «ends»");
            else if (!canEnd.Contains(stage.Key))
                mistakes.Add(draft.Place, $"from stage «{stage.Key}» a lead can never end; expected a way to a stage with «ends»");
        }
    }

    /// <summary>Without these the product could not write the document, whatever the file says of the rest.</summary>
    private void CheckNeeds(StageDraft draft)
    {
        var isFirst = ReferenceEquals(draft, stages[0]);
        var isBeside = stages.Any(other => other.Stage.Beside.Contains(draft.Stage.Key, StringComparer.Ordinal));
        string[] needs = draft.Stage.Document switch
        {
            DocumentKind.Event when isFirst => ["reach", "contact"],
            DocumentKind.Order => ["client", "order-lines", "person"],
            DocumentKind.Refusal => ["choice"],
            DocumentKind.WorkAssignment or DocumentKind.Approval when isBeside => ["person"],
            _ => [],
        };
        foreach (var need in needs.Where(need => !draft.Stage.Fields.Any(field => field.Kind.Word == need && field.Required)))
        {
            mistakes.Add(draft.Place, $"stage «{draft.Stage.Key}» needs a required field of kind {need}");
        }
    }

    private HashSet<string> Closure(IEnumerable<string> from, Func<Stage, IEnumerable<string>> onward)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(from);
        while (waiting.TryDequeue(out var key))
        {
            if (!byKey.TryGetValue(key, out var draft) || !reached.Add(key)) continue;
            foreach (var next in onward(draft.Stage)) waiting.Enqueue(next);
        }

        return reached;
    }
}
