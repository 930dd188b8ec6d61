namespace SalesBot.Conversations.Fields;

/// <summary>
/// Files, one or several. They arrive as files, not as text; <see cref="Dialog"/> collects them and [Дальше] ends the collecting.
/// </summary>
public sealed class FileField : FieldType
{
    /// <summary>The only one.</summary>
    public static FileField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "file";

    /// <inheritdoc />
    public override bool TakesCaptions => false;

    /// <inheritdoc />
    public override bool InForm => false;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) =>
        new Reading.Problem(phrases["field.file.expected"]);

    /// <inheritdoc />
    public override Answer? Whole(Field field, DialogState state, Phrases phrases) =>
        state.Files.IsEmpty ? null : new Answer(string.Join(',', state.Files), phrases.Say("field.file.count", ("n", state.Files.Count)));
}
