using SalesBot.Processes;

namespace SalesBot.Conversations.Fields;

/// <summary>Files, one or several. They arrive as files, not as text; <see cref="Dialog"/> collects them and [Дальше] ends the collecting.</summary>
public sealed class FileField : FieldType
{
    /// <summary>Value of the button that ends the collecting.</summary>
    public const string Enough = "enough";

    /// <summary>The only one.</summary>
    public static FileField Instance { get; } = new();

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases) => new Reading.Problem(phrases["field.file.expected"]);

    /// <summary>The answer once there are files.</summary>
    public static Answer Collected(IReadOnlyCollection<long> files, Phrases phrases) =>
        new(string.Join(',', files), phrases.Say("field.file.count", ("n", files.Count)));
}
