using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations.Fields;
using SalesBot.Data;

namespace SalesBot.Conversations;

/// <summary>What the conversation itself brings: help, leaving a dialog, and the kinds of answers that any product asks for.</summary>
public sealed class ConversationsFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("start", Command.Anybody, Start.Run),
        new("cancel", Command.Anybody, CancelDialog.Run, Menu: 150),
        new("with", Command.Anybody, FileOffers.Run),
        new("help", Command.Anybody, Help.Run, Menu: 240),
    ];

    /// <inheritdoc />
    public override IEnumerable<FieldType> Answers =>
    [
        TextField.Instance,
        LongTextField.Instance,
        PhoneField.Instance,
        EmailField.Instance,
        ReachField.Instance,
        ContactField.Instance,
        ChoiceField.Instance,
        PersonField.Instance,
        DateTimeField.Instance,
        DateField.Instance,
        FileField.Instance,
        YesNoField.Instance,
        MoneyField.Instance,
    ];

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => ConversationsModel.Build(model);

    /// <inheritdoc />
    public override async Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop)
    {
        var before = now - TidyUp.Repeated;
        await using var db = database.Open();
        return await db.SeenUpdates.Where(x => x.At < before).ExecuteDeleteAsync(stop);
    }
}
