using SalesBot.Conversations.Fields;

namespace SalesBot.Processes.Reading;

/// <summary>Checks that what a stage names is there: stages, subjects, lists, fields, facts.</summary>
internal sealed class ReferenceChecker(IReadOnlyList<StageDraft> stages, SalesProcess process, Mistakes mistakes)
{
    public void Check()
    {
        foreach (var stage in stages)
        {
            foreach (var word in stage.Next) CheckStage(word.Value, word.Place, stage.Stage, mainLine: true);
            foreach (var word in stage.Beside) CheckStage(word.Value, word.Place, stage.Stage, mainLine: false);
            foreach (var word in stage.Subjects) Known(word.Value, "subject", process.Subjects.Keys, word.Place);
            for (var i = 0; i < stage.Fields.Count; i++) CheckField(stage, i);
            foreach (var creation in stage.Creates) CheckCreation(stage, creation);
            CheckSteps(stage);
        }
    }

    private bool Known(string word, string what, IEnumerable<string> known, Place place)
    {
        if (known.Contains(word, StringComparer.Ordinal)) return true;
        mistakes.AddUnknown(place, $"unknown {what} «{word}»", word, known);
        return false;
    }

    private void CheckStage(string key, Place place, Stage from, bool mainLine)
    {
        if (!Known(key, "stage", process.Stages.Select(stage => stage.Key), place)) return;
        if (key == from.Key) mistakes.Add(place, $"stage «{key}» leads to itself");
        var isWork = process[key].Document is DocumentKind.WorkAssignment or DocumentKind.Approval;
        if (mainLine && isWork)
            mistakes.Add(place, $"«{key}» is work for a colleague, the lead does not go there; expected it in «beside»");
        if (!mainLine && !isWork) mistakes.Add(place,
            $"«{key}» is no work for a colleague; «beside» takes documents of kind work-assignment and approval, «next» the others");
    }

    private void CheckField(StageDraft stage, int index)
    {
        var draft = stage.Fields[index];
        if (draft.Field.Choices is { } list) Known(list, "list of choices", process.Choices.Keys, draft.ChoicesAt);
        if (draft.Field.When is { } condition)
            CheckCondition(condition, draft.WhenAt, stage.Stage, stage.Stage.Fields.Take(index).ToList());
        if (draft.Field.Default is { } value && Values(draft.Field) is { } values) Known(value, "answer", values, draft.DefaultAt);
    }

    private void CheckCreation(StageDraft stage, CreationDraft draft)
    {
        var creation = draft.Creation;
        if (creation.Stage.Length > 0 && Known(creation.Stage, "stage", process.Stages.Select(s => s.Key), draft.Place))
            CheckTask(stage.Stage, draft);
        var people = stage.Stage.Fields.Where(field => field.Kind is PersonField).Select(field => field.Key);
        if (creation.Responsible is { } who) Known(who, "person field", people, draft.ResponsibleAt);
        if (creation.When is { } condition) CheckCondition(condition, draft.WhenAt, stage.Stage, stage.Stage.Fields);
    }

    /// <summary>
    /// A won lead brings work with it (B15): its order creates it, with a time in which it is to be done, and nothing is asked for it
    /// beforehand.
    /// </summary>
    private void CheckTask(Stage from, CreationDraft draft)
    {
        var (creation, created) = (draft.Creation, process[draft.Creation.Stage]);
        if (created.Document != DocumentKind.WorkAssignment)
        {
            if (creation.WithinMinutes > 0) mistakes.Add(draft.At,
                $"«{creation.Stage}» is no work for a colleague; «within» is only for documents of kind work-assignment");
            return;
        }

        if (from.Document != DocumentKind.Order) mistakes.Add(draft.Place,
            $"«{creation.Stage}» is work for a colleague; only a document of kind order creates it, when the lead is won");
        else if (creation.WithinMinutes == 0) mistakes.Add(draft.At,
            $"«{creation.Stage}» is work for a colleague: «within» is missing, the working minutes in which it is to be done");
        else if (creation.When is not null || creation.Copies.Count > 0)
            mistakes.Add(draft.At, $"«{creation.Stage}» is created when the lead is won; expected neither «when» nor «copies»");
        else if (created.Fields.FirstOrDefault(field => field.When?.Subject != ProcessFacts.Reporting) is { } asked)
            mistakes.Add(draft.Place, $"«{creation.Stage}» is created by the bot, so nobody is asked «{asked.Key}»; "
                + $"expected only fields with «when: {ProcessFacts.Reporting}»");
    }

    /// <summary>Who decides is named by the approval's own stage or by the one that creates it; somebody must always be asked.</summary>
    private void CheckSteps(StageDraft draft)
    {
        var creators = stages.Where(other => other.Stage.Creates.Any(creation => creation.Stage == draft.Stage.Key))
            .Select(other => other.Stage);
        var people = creators.Prepend(draft.Stage).SelectMany(stage => stage.Fields).Where(field => field.Kind is PersonField).ToList();
        foreach (var step in draft.Steps.Where(step => step.Step.By.Length > 0))
            Known(step.Step.By, "person field", people.Select(field => field.Key), step.Place);
        if (draft.Steps.Count > 0
            && !draft.Steps.Any(step => step.Step.Enabled && people.Any(field => field.Key == step.Step.By && field.Required)))
            mistakes.Add(draft.Steps[0].Place,
                $"stage «{draft.Stage.Key}»: nobody is asked for sure; expected a step that is on and whose field is required");
    }

    /// <summary>A condition speaks of the kind, of a fact, or of a field that was asked before.</summary>
    private void CheckCondition(Condition condition, Place place, Stage stage, IReadOnlyList<Field> before)
    {
        var (subject, value) = condition;
        if (ProcessFacts.All.Contains(subject, StringComparer.Ordinal))
        {
            if (value is not null) mistakes.Add(place, $"«{subject}» is a fact: it is so or not; expected no «= {value}»");
            return;
        }

        var names = before.Select(field => field.Key).Append("kind").Concat(ProcessFacts.All);
        if (!Known(subject, "field or fact (a field must stand before)", names, place)) return;
        var values = subject == "kind" ? [.. stage.Kinds.Select(ProcessWords.Of)] : Values(before.First(field => field.Key == subject));
        if (values is null) mistakes.Add(place, $"«{subject}» cannot be compared; only fields of kind yes-no and choice can");
        else if (value is null)
            mistakes.Add(place, $"«{subject}» needs a value; expected «{subject} = {(values.Count > 0 ? values[0] : "value")}»");
        else Known(value, $"answer of «{subject}»", values, place);
    }

    /// <summary>All the answers a field may have; null when they cannot be counted or its list is unknown.</summary>
    private IReadOnlyList<string>? Values(Field field) => field.Kind switch
    {
        YesNoField => ["yes", "no"],
        ChoiceField when process.Choices.TryGetValue(field.Choices ?? "", out var list) => [.. list.Select(choice => choice.Key)],
        _ => null,
    };
}
