using SalesBot.Conversations.Fields;

namespace SalesBot.Processes.Reading;

/// <summary>A stage as it was read, with the places that later checks need.</summary>
internal sealed record StageDraft(
    Stage Stage,
    Place Place,
    IReadOnlyList<FieldDraft> Fields,
    IReadOnlyList<WordNode> Next,
    IReadOnlyList<WordNode> Beside,
    IReadOnlyList<CreationDraft> Creates,
    IReadOnlyList<WordNode> Subjects,
    IReadOnlyList<StepDraft> Steps,
    Place EndsAt);

/// <summary>A field as it was read.</summary>
internal sealed record FieldDraft(Field Field, Place Place, Place WhenAt, Place ChoicesAt, Place DefaultAt);

/// <summary>A creation as it was read.</summary>
internal sealed record CreationDraft(Creation Creation, Place At, Place Place, Place ResponsibleAt, Place WhenAt);

/// <summary>A step of an approval as it was read.</summary>
internal sealed record StepDraft(ApprovalStep Step, Place Place);
