using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Clients;

/// <summary>The name of a client; the requisites that were pasted with it are the answers to their own questions (D17).</summary>
internal sealed class ClientNameField : FieldType
{
    /// <summary>The only one.</summary>
    public static ClientNameField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "client-name";

    /// <inheritdoc />
    public override bool TakesCaptions => false;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var typed = ClientText.Read(text);
        if (WrongFigures.Told(typed, phrases) is { Count: > 0 } wrong)
            return new Reading.Problem(string.Join("\n", [.. wrong, phrases["field.client.mend-name"]]));
        if (typed is { Inn: null, Kpp: null, Ogrn: null }) return TextField.Instance.Read(field, text, facts, phrases);
        return typed.Name.Length == 0 ? new Reading.Problem(phrases["field.client.name-alone"])
            : TextField.Instance.Read(field, typed.Proper, facts, phrases) is Reading.Understood name ? name with { Also = Beside(typed) }
            : new Reading.Problem(phrases["field.client.unclear"]);
    }

    /// <summary>The ИНН and the КПП, by the keys of their fields.</summary>
    internal static Dictionary<string, Answer> Beside(ClientText typed)
    {
        var beside = new Dictionary<string, Answer>(StringComparer.Ordinal);
        if (typed.Inn is { } inn) beside["inn"] = Answer.Of(inn);
        if (typed.Kpp is { } kpp) beside["kpp"] = Answer.Of(kpp);
        return beside;
    }
}
